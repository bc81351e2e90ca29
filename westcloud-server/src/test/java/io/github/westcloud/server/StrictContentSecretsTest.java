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
package io.github.westcloud.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.S3TestSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Any requests to the file need to include the content secret": a server that insists on it. */
class StrictContentSecretsTest extends S3TestSupport {

    private static final String[] COLOUR = {"x-west-meta-colour", "red"};
    private static final String[] NO_HEADERS = {};

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.contentSecrets(ContentSecrets.STRICT);
    }

    @BeforeEach
    void lock() {
        rest.put("/demo/locked", "x", "Content-Secret", "k3y");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /demo/locked",
        "PATCH, /demo/locked",
        "DELETE, /demo/locked",
        "PUT x-west-copy-source, /demo/locked",
        "PUT x-west-move-source, /demo/locked"
    })
    void everyRequestNeedsIt(String request, String path) {
        requireRefused(send(request, path));
        assertThat(send(request, path + "!other").code()).isEqualTo(403100001);
        assertThat(rest.get("/demo/locked!k3y").text()).isEqualTo("x");
        assertThat(send(request, path + "!k3y").status()).isEqualTo(200);
    }

    @Test
    void headNeedsItToo() {
        assertThat(rest.head("/demo/locked").status()).isEqualTo(403);
        assertThat(rest.head("/demo/locked!k3y").status()).isEqualTo(200);
    }

    @Test
    void aFileWithoutOneNeedsNone() {
        rest.put("/demo/open", "x");
        assertThat(rest.head("/demo/open").status()).isEqualTo(200);
        assertThat(rest.send("DELETE", "/demo/open").status()).isEqualTo(200);
    }

    @Test
    void theS3DialectCannotSendIt() {
        requireRefused(s3.get("/demo/locked"));
        assertThat(s3.head("/demo/locked").status()).isEqualTo(403);
        requireRefused(s3.delete("/demo/locked"));
        requireRefused(s3.send("PUT", "/demo/copy", "x-amz-copy-source", "/demo/locked"));
        requireRefused(s3.send("GET", "/demo/locked?attributes", "x-amz-object-attributes", "ETag"));
        var deleted = s3.post("/demo?delete", "<Delete><Object><Key>locked</Key></Object></Delete>");
        assertThat(xml(deleted, "Error", "Code")).isEqualTo("AccessDenied");
        assertThat(rest.get("/demo/locked!k3y").text()).isEqualTo("x");
    }

    private Answer send(String request, String path) {
        var parts = request.split(" ");
        return parts.length == 1
                ? rest.send(parts[0], path, parts[0].equals("PATCH") ? COLOUR : NO_HEADERS)
                : rest.send(parts[0], "/demo/to", parts[1], path);
    }

    private static void requireRefused(Answer answer) {
        assertThat(answer.code()).as(answer.text()).isEqualTo(403100001);
    }
}
