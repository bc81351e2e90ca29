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
package io.github.westcloud.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The content secret goes with every request to a protected file, and a wrong one is refused. */
class ContentSecretTest extends ConsumerTestSupport {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operation=head&fileName=secret/a.txt",
                "operation=delete&fileName=secret/a.txt",
                "operation=updateMetadata&fileName=secret/a.txt&metadata.a=1",
                "operation=copy&sourcePath=secret/a.txt&fileName=secret/copy",
                "operation=move&sourcePath=secret/a.txt&fileName=secret/move"
            })
    void anOperationSendsTheSecret(String operation) throws Exception {
        lock("secret/a.txt", "key1");
        var uri = "westcloud:demo?" + operation + "&contentSecret=";
        assertThatThrownBy(() -> template().requestBody(uri + "other", (Object) null))
                .cause()
                .isInstanceOf(WestCloudException.class)
                .extracting(e -> ((WestCloudException) e).status())
                .isEqualTo(403);
        assertThat(read("secret/a.txt", "key1")).isEqualTo("x");

        server().clearRequests();
        template().requestBody(uri + "key1", (Object) null);
        if (operation.contains("sourcePath")) {
            var target = operation.substring(operation.lastIndexOf('=') + 1);
            assertThat(read(target, "key1")).isEqualTo("x");
        } else {
            assertThat(requests()).singleElement().asString().endsWith(" /demo/secret/a.txt!***");
        }
    }

    @Test
    void aNewSecretIsSetWithTheOldOne() throws Exception {
        lock("renewed/a.txt", "key1");
        var uri = "westcloud:demo?operation=updateMetadata&fileName=renewed/a.txt&contentSecret=key1";
        template().sendBody(uri + "&metadata.a=1", null);
        assertThat(read("renewed/a.txt", "key1")).isEqualTo("x");

        template().sendBody(uri + "&newContentSecret=key2", null);
        assertThat(read("renewed/a.txt", "key2")).isEqualTo("x");

        var headers = Map.<String, Object>of(
                WestCloudConstants.CONTENT_SECRET, "key2", WestCloudConstants.NEW_CONTENT_SECRET, "key3");
        template().sendBodyAndHeaders(uri, null, headers);
        assertThat(read("renewed/a.txt", "key3")).isEqualTo("x");

        template()
                .sendBodyAndHeader(
                        uri + "&metadataMode=delete&newContentSecret=any",
                        null,
                        WestCloudConstants.CONTENT_SECRET,
                        "key3");
        assertThat(stored("renewed/a.txt")).isEqualTo("x".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete=true", "move=.done/${file:name}", "preMove=.work/${file:name}&delete=true"})
    void aConsumerSendsTheSecretWhenItDeletesOrMoves(String options) throws Exception {
        lock("polled/a.txt", "key1");
        consume("westcloud:demo/polled?contentSecret=key1&readLock=changed&readLockMinLength=0"
                + "&readLockCheckInterval=1&" + options + "&" + FAST);
        await(() -> bodies.containsValue("x"));
        await(() -> isGone("polled/a.txt") && isGone("polled/.work/a.txt"));

        assertThat(requests())
                .filteredOn(request -> request.startsWith("HEAD") || request.startsWith("DELETE"))
                .isNotEmpty()
                .allMatch(request -> request.contains(".txt!***"));
    }

    @Test
    void aFileWithoutASecretBesideProtectedOnesIsDeletedToo() throws Exception {
        lock("mixed/a.txt", "key1");
        store("mixed/b.txt", "x");
        var result = template()
                .requestBody(
                        "westcloud:demo/mixed?operation=deleteDirectory&recursive=true&contentSecret=key1",
                        null,
                        BulkResult.class);
        assertThat(result.failures()).isEmpty();
        assertThat(requests()).contains("DELETE /demo/mixed/a.txt!***", "DELETE /demo/mixed/b.txt");
    }

    @Test
    void aTemporaryFileIsRenamedWithItsSecret() throws Exception {
        store("temporary/a.txt", "old");
        template()
                .sendBodyAndHeader(
                        "westcloud:demo/temporary?contentSecret=key1&tempPrefix=.&fileExist=Override",
                        "new",
                        WestCloudConstants.FILE_NAME,
                        "a.txt");
        assertThat(read("temporary/a.txt", "key1")).isEqualTo("new");
    }

    private static boolean isGone(String path) {
        try {
            read(path, "key1");
            return false;
        } catch (WestCloudException e) {
            return e.errorCode().filter(ErrorCode.NOT_FOUND::equals).isPresent();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void lock(String path, String secret) throws IOException {
        client().upload(UploadRequest.builder(ObjectPath.of(path), Content.of(new byte[] {'x'}))
                .automkdir(true)
                .overwrite(true)
                .contentSecret(secret)
                .build());
    }

    private static String read(String path, String secret) throws IOException {
        var request = DownloadRequest.builder(ObjectPath.of(path))
                .contentSecret(secret)
                .build();
        try (var download = client().download(request)) {
            return new String(download.stream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
