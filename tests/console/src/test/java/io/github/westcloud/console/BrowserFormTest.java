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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** An HTML form of somebody else, whose file goes to a bucket through the S3 API. */
class BrowserFormTest extends ConsoleTestSupport {

    private static final String POLICY =
            """
            {"expiration": "%s", "conditions": [
              {"bucket": "demo"}, ["starts-with", "$key", "in/"], {"success_action_redirect": "%s"},
              ["content-length-range", 1, 5000000]]}
            """;
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en"><meta charset="utf-8"><title>Form</title>
            <form action="%s/demo" method="post" enctype="multipart/form-data">
              <input type="hidden" name="key" value="in/${filename}">
              <input type="hidden" name="success_action_redirect" value="%s">
              <input type="hidden" name="AWSAccessKeyId" value="alice">
              <input type="hidden" name="policy" value="%s">
              <input type="hidden" name="signature" value="%s">
              <input type="file" name="file">
              <input type="submit" name="submit" value="Upload">
            </form>
            """;

    @Test
    void uploadsAFileAndGoesToTheNextPage() throws IOException {
        var next = server.adminUri().orElseThrow() + "/";
        var policy =
                encode(POLICY.formatted(Instant.now().plusSeconds(600), next).getBytes(StandardCharsets.UTF_8));
        var form = Files.writeString(
                folder.resolve("form.html"), PAGE.formatted(server.uri(), next, policy, signature(policy)));
        var file = file("ü 文件.bin", 3_000_000);
        page.driver().get(form.toUri().toString());
        page.driver().findElement(By.name("file")).sendKeys(file.toString());
        page.driver().findElement(By.name("submit")).click();
        page.await("the next page", () -> page.driver().getCurrentUrl().startsWith(next));
        assertThat(page.driver().getCurrentUrl())
                .startsWith(next + "?bucket=demo&key=in%2F%C3%BC%20%E6%96%87%E4%BB%B6.bin&etag=%22");
        assertThat(server.bucket("demo").stored("in/ü 文件.bin")).isEqualTo(Files.readAllBytes(file));
    }

    private static String signature(String policy) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return encode(mac.doFinal(policy.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
