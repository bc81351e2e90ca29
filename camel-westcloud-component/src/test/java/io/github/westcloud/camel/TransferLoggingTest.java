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

import io.github.westcloud.protocol.support.StandardError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the transfer log. The tests' logger shows warnings, so what the default logs at DEBUG is not seen. */
class TransferLoggingTest extends ServerTestSupport {

    /** Operators write this name into their configuration. */
    private static final String LOGGER = "io.github.westcloud.camel.TransferLog";

    private static final String WARN = "&transferLoggingLevel=WARN";

    @TempDir
    Path folder;

    @Test
    void startAndEndOfAnUploadAreLogged() {
        var lines = upload("Fail" + WARN, "start.bin", 3 << 20);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).endsWith("Uploading /demo/log/start.bin starting (size: 3.0 MB)");
        assertThat(lines.get(1)).contains("Uploading /demo/log/start.bin completed (size: 3.0 MB) (took: ");
    }

    @Test
    void nothingIsSeenByDefaultAndNothingAtAllWhenOff() {
        assertThat(upload("Fail", "default.bin", 10)).isEmpty();
        assertThat(upload("Fail&transferLoggingLevel=OFF", "off.bin", 10)).isEmpty();
    }

    @Test
    void progressIsLoggedWhenTheIntervalIsOver() {
        var often = upload("Fail" + WARN + "&transferLoggingIntervalSeconds=0", "often.bin", 1 << 20);
        var seldom = upload("Fail" + WARN + "&transferLoggingIntervalSeconds=3600", "seldom.bin", 1 << 20);

        assertThat(often)
                .anyMatch(line -> line.endsWith("(progress: 512.0 KB of 1.0 MB, 50.0%)"))
                .anyMatch(line -> line.endsWith("(progress: 1.0 MB of 1.0 MB, 100.0%)"));
        assertThat(seldom).hasSize(2).noneMatch(line -> line.contains("progress"));
    }

    @Test
    void verboseTellsRequestsPiecesPartsAndPages() {
        var lines = StandardError.linesWith(LOGGER, () -> {
            send("Fail&operation=uploadChunked&transferLoggingVerbose=true" + WARN, "parts.bin", (1 << 20) + 10);
            template().requestBody("westcloud:demo/log?operation=list&transferLoggingVerbose=true" + WARN, "");
        });

        assertThat(lines)
                .anyMatch(line -> line.contains("Request initiate of /demo/log/parts.bin: HTTP 200 (attempt: 1)"))
                .anyMatch(line -> line.contains("Uploading /demo/log/parts.bin (progress: "))
                .anyMatch(line -> line.contains("Uploading /demo/log/parts.bin part 0 sent (size: 1.0 MB) (took: "))
                .anyMatch(line -> line.contains("Uploading /demo/log/parts.bin part 1 sent (size: 10 B) (took: "))
                .anyMatch(line -> line.contains("Request complete of /demo/log/parts.bin: HTTP 200 (attempt: 1)"))
                .anyMatch(line -> line.contains("Listing of /demo/log page with "))
                .anyMatch(line -> line.endsWith("entries, the last one"));
    }

    @Test
    void aRefusedUploadSaysWhy() {
        store("log/there.txt", "there");
        var lines = StandardError.linesWith(LOGGER, () -> assertThatThrownBy(() -> send("Fail" + WARN, "there.txt", 5))
                .isInstanceOf(CamelExecutionException.class));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .contains("Uploading /demo/log/there.txt failed after 0 B (took: ")
                .contains("file or folder already exists");
    }

    @Test
    void aDownloadIsLoggedWhenItIsRead() {
        store("log/down.txt", "hello");
        var lines = StandardError.linesWith(LOGGER, () -> {
            var body = template()
                    .requestBodyAndHeader(
                            "westcloud:demo/log?operation=download" + WARN,
                            null,
                            WestCloudConstants.FILE_NAME,
                            "down.txt",
                            String.class);
            assertThat(body).isEqualTo("hello");
        });

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).endsWith("Downloading /demo/log/down.txt starting (size: 5 B)");
        assertThat(lines.get(1)).contains("Downloading /demo/log/down.txt completed (size: 5 B) (took: ");
    }

    @Test
    void aNegativeIntervalIsRefused() {
        assertThatThrownBy(() -> context().getEndpoint("westcloud:demo?transferLoggingIntervalSeconds=-1"))
                .hasRootCauseMessage("The option transferLoggingIntervalSeconds must be 0 or more, but is -1");
    }

    private List<String> upload(String options, String name, int length) {
        return StandardError.linesWith(LOGGER, () -> send(options, name, length));
    }

    private void send(String options, String name, int length) {
        try {
            var file = Files.write(folder.resolve(name), new byte[length]);
            template()
                    .sendBodyAndHeader(
                            "westcloud:demo/log?fileExist=" + options,
                            file.toFile(),
                            WestCloudConstants.FILE_NAME,
                            name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
