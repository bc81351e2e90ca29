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
import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.Dialect;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The latest requests, live and explained. */
class RequestsTest extends ConsoleTestSupport {

    @Test
    void appearWhenTheyComeAndAreExplained() {
        var storage = new Storage(server);
        storage.put("/demo/before.txt", new byte[3]);
        page.open("requests").awaitText(".row .name", "/demo/before.txt");
        new Storage(server.uri(), "wrong").get("/demo/private.txt");
        page.awaitText(".badge", "401").press("/demo/private.txt");
        page.awaitText("#explanation", "wrong password of the user 'alice'");
        assertThat(page.text(".details dl")).contains("401000002", "alice", "rest");
        storage.get("/demo/missing.txt");
        page.awaitText(".badge", "404");
        assertThat(page.texts(".row .name button"))
                .containsExactly("/demo/missing.txt", "/demo/private.txt", "/demo/before.txt");
    }

    @Test
    void areFiltered() {
        var storage = new Storage(server);
        storage.put("/demo/a/1.txt", new byte[1], "x-west-automkdir", "true");
        storage.get("/demo/a/1.txt");
        storage.get("/demo/missing.txt");
        page.open("requests").awaitText("#count", "3 requests");
        page.fill("[name=path]", "/demo/a/*").click("#apply").awaitText("#count", "2 requests");
        page.choose("[name=method]", "PUT").awaitText("#count", "1 requests");
        page.choose("[name=method]", "")
                .fill("[name=path]", "")
                .fill("[name=status]", "4xx")
                .click("#apply");
        page.awaitText("#count", "1 requests");
        storage.get("/demo/a/1.txt");
        storage.get("/demo/missing2.txt");
        page.awaitText("#count", "2 requests");
        page.fill("[name=status]", "many").click("#apply").awaitText("#count", "status");
        expectedComplaints.add("400");
    }

    @Test
    void stopAndAreForgotten() {
        var storage = new Storage(server);
        storage.get("/demo/one.txt");
        page.open("requests").awaitText("#count", "1 requests").click("#live");
        storage.get("/demo/two.txt");
        page.click("#live").awaitText("#count", "2 requests");
        page.click("#forget").click("dialog .danger").awaitText("#count", "0 requests");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void ofS3AreReplayedAsS3() throws Exception {
        server.bucket("demo").store("a.txt", "content");
        var request = "curl -H 'x-amz-checksum-mode: ENABLED' --aws-sigv4 aws:amz:us-east-1:s3 -u alice:secret "
                + server.uri() + "/demo/a.txt";
        assertThat(Shell.run(request, "secret")).isEqualTo("content");
        page.open("requests").press("/demo/a.txt").click("#replay");
        var command = page.find("dialog textarea").getAttribute("value");
        assertThat(command).contains("x-amz-checksum-mode: ENABLED");
        assertThat(Shell.run(command, "secret")).isEqualTo("content");
        assertThat(server.requests())
                .extracting(received -> received.details().dialect())
                .containsOnly(Optional.of(Dialect.S3));
    }

    @Test
    void areReplayedAsCurl() throws Exception {
        new Storage(server)
                .put("/demo/it's.txt".replace("'", "%27"), "content".getBytes(UTF_8), "x-west-meta-owner", "O'Neil");
        page.open("requests").press("/demo/it%27s.txt").click("#replay");
        var command = page.find("dialog textarea").getAttribute("value");
        assertThat(command).doesNotContain("secret");
        server.bucket("demo").clear();
        var answer = Shell.run(command.replace("@FILE", "again"), "secret");
        assertThat(answer).isEmpty();
        assertThat(server.bucket("demo").storedText("it's.txt")).isEqualTo("again");
        var replayed = server.requests().get(server.requests().size() - 1);
        assertThat(replayed.headers().stream().filter(header -> header.name().equals("x-west-meta-owner")))
                .extracting(header -> header.value())
                .isEqualTo(List.of("O'Neil"));
    }
}
