/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.westcloud.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;

/** Writes the pictures of docs/server.md: {@code mvn test -pl tests/console -Dconsole.screenshots=../../docs/images}. */
@EnabledIfSystemProperty(named = "console.screenshots", matches = ".+")
class ScreenshotsTest extends ConsoleTestSupport {

    private static final Path IMAGES = Path.of(System.getProperty("console.screenshots", ""));
    private static final String PICTURE =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><rect width="320" height="180" fill="#7db4f5"/>
            <circle cx="250" cy="50" r="24" fill="#ffe08a"/><path d="M0 180 90 70l60 60 50-40 120 90z" fill="#2f5d50"/></svg>
            """;

    @Test
    void writesThem() throws Exception {
        page.driver().manage().window().setSize(new Dimension(1280, 980));
        expectedComplaints.add("status of");
        fill();
        page.open("files/alice/demo/invoices").press("2026-0001.json").awaitText("#preview", "total");
        save("console-files");
        uploadInParts();
        page.open("uploads").await("the grid", () -> page.attribute("canvas", "data-arrived")
                .equals("77"));
        save("console-uploads");
        page.open("requests").awaitText(".badge", "401");
        page.script("[...document.querySelectorAll('.badge')].find(e => e.textContent === '401').closest('.row')"
                + ".querySelector('button').click()");
        page.find("#explanation");
        save("console-requests");
        page.open("faults")
                .fill("[name=path]", "/demo/**")
                .fill("[name=times]", "3")
                .click("#add-fault");
        page.choose("#kind", "delay")
                .fill("[name=times]", "")
                .click("#add-fault")
                .awaitText("#active-faults", "until");
        save("console-faults");
        server.faults().clear();
        page.scheme("dark").open("activity");
        traffic();
        page.await("the charts", () -> page.texts(".empty").stream().allMatch(String::isEmpty));
        save("console-activity");
        page.scheme("light").driver().manage().window().setSize(new Dimension(500, 860));
        page.open("files/alice/demo");
        page.script("localStorage.setItem('westcloud-language', 'zh')");
        page.open("files/alice/demo").awaitText("#count", "项");
        save("console-narrow");
        page.script("localStorage.clear()");
    }

    private void fill() {
        var demo = server.bucket("demo");
        for (int i = 1; i <= 40; i++) {
            demo.store(
                    "invoices/2026-%04d.json".formatted(i),
                    "{\"number\":%d,\"customer\":\"Li Wei\",\"total\":%d.50,".formatted(i, 100 + i)
                            + "\"lines\":[{\"article\":\"4711\",\"count\":2},{\"article\":\"0815\",\"count\":1}]}");
        }
        demo.store("archive/2025/report.pdf", "x".repeat(48_000));
        demo.store("inbox/order.xml", "<order/>");
        demo.store("landscape.svg", PICTURE);
        demo.store("readme.txt", "Hello");
        demo.store("photo.jpg", "x".repeat(2_345_678));
        demo.store("video.mp4", "x".repeat(12_345_678));
    }

    private void uploadInParts() throws Exception {
        send(
                "PUT",
                "/demo/backup.tar",
                "secret",
                new byte[0],
                "x-west-multi-disorder",
                "true",
                "x-west-multi-stage",
                "initiate",
                "x-west-multi-length",
                String.valueOf(160L * MEBIBYTE));
        for (int part = 0; part < 160; part++) {
            if (part < 64 || part % 7 == 0) {
                send(
                        "PUT",
                        "/demo/backup.tar",
                        "secret",
                        new byte[MEBIBYTE],
                        "x-west-multi-disorder",
                        "true",
                        "x-west-multi-stage",
                        "upload",
                        "x-west-part-id",
                        String.valueOf(part));
            }
        }
        send("GET", "/demo/missing.txt", "secret", new byte[0]);
        send("GET", "/demo/readme.txt", "secret", new byte[0]);
        send("PUT", "/demo/inbox/order.xml", "sceret", "<order/>".getBytes(UTF_8));
        send("GET", "/demo/photo.jpg", "secret", new byte[0]);
    }

    private void traffic() throws Exception {
        for (int second = 0; second < 12; second++) {
            long end = System.nanoTime() + 800_000_000L;
            for (int i = 0; System.nanoTime() < end && i < 400 + 40 * (second % 4); i++) {
                send(
                        i % 3 == 0 ? "PUT" : "GET",
                        i % 3 == 1 && i % 40 == 19 ? "/demo/missing" : "/demo/readme.txt",
                        "secret",
                        new byte[i % 3 == 0 ? 20_000 : 0],
                        "x-west-overwrite",
                        "true");
            }
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();

    private void send(String method, String path, String password, byte[] body, String... headers)
            throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString(("alice:" + password).getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Authorization", "Basic " + credentials);
        if (headers.length > 0 && method.equals("PUT")) {
            request.headers(headers);
        }
        client.send(request.build(), BodyHandlers.discarding());
    }

    private void save(String name) throws IOException {
        page.awaitGone("#messages p");
        Files.write(IMAGES.resolve(name + ".png"), page.driver().getScreenshotAs(OutputType.BYTES));
    }
}
