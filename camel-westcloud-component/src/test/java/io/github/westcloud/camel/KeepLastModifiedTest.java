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

import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The date of a file goes with it, in the metadata that rclone writes and reads. */
class KeepLastModifiedTest extends ConsumerTestSupport {

    private static final Instant DATE = Instant.parse("2001-09-09T01:46:40.123456789Z");
    private static final String KEPT = "1000000000.123456789";
    private static final String UPLOAD = "westcloud:demo/dates?fileExist=Override&keepLastModified=true";

    @TempDir
    Path folder;

    @Test
    void aLocalFileIsUploadedWithItsDate() throws Exception {
        template().sendBodyAndHeader(UPLOAD, file().toFile(), WestCloudConstants.FILE_NAME, "a");
        template().sendBodyAndHeader(UPLOAD, file(), WestCloudConstants.FILE_NAME, "b");

        assertThat(kept("a")).contains(KEPT);
        assertThat(kept("b")).contains(KEPT);
    }

    /** camel-file's own header has milliseconds only. */
    @Test
    void aFileThatCamelHasPolledKeepsItsNanoseconds() throws Exception {
        file();
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + folder + "?noop=true&initialDelay=0&delay=10").to(UPLOAD);
            }
        });
        await(() -> WEST_CLOUD.bucket().exists("dates/source.txt"));

        assertThat(kept("source.txt")).contains(KEPT);
    }

    @Test
    void theHeaderSaysTheDate() throws Exception {
        upload("date", Map.of(WestCloudConstants.FILE_LAST_MODIFIED, Date.from(DATE)));
        upload("millis", Map.of(WestCloudConstants.FILE_LAST_MODIFIED, 1_500_000_000_000L));
        template()
                .sendBodyAndHeaders(
                        UPLOAD,
                        file(),
                        Map.of(WestCloudConstants.FILE_NAME, "file", WestCloudConstants.FILE_LAST_MODIFIED, "-500"));

        assertThat(kept("date")).contains("1000000000.123");
        assertThat(kept("millis")).contains("1500000000");
        assertThat(kept("file")).contains("-0.5");
    }

    @Test
    void metadataThatTheRouteSetsWins() {
        upload("mine", Map.of("x-west-meta-mtime", "7", WestCloudConstants.FILE_LAST_MODIFIED, 1L));
        assertThat(kept("mine")).contains("7");
    }

    @Test
    void whatHasNoDateIsUploadedWithout() {
        upload("none", Map.of());
        assertThat(kept("none")).isEmpty();
    }

    @Test
    void aHeaderThatIsNoDateIsRefused() {
        assertThatThrownBy(() -> upload("refused", Map.of(WestCloudConstants.FILE_LAST_MODIFIED, "yesterday")))
                .rootCause()
                .hasMessageContaining("Invalid value of the header CamelFileLastModified");
    }

    @Test
    void nothingIsKeptUnlessAsked() throws Exception {
        template().sendBodyAndHeader("westcloud:demo/dates", file(), WestCloudConstants.FILE_NAME, "plain");
        assertThat(kept("plain")).isEmpty();
        storeDated("unasked", KEPT);
        assertThat(dateOf("head", "unasked")).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        KEPT + ", 2001-09-09T01:46:40.123Z",
        "1000000000, 2001-09-09T01:46:40Z",
        "-1.5, 1969-12-31T23:59:58.500Z",
        "1000000000.1234567891, 2001-09-09T01:46:40.123Z"
    })
    void headAndDownloadGiveTheDateBack(String stored, Instant date) {
        storeDated("back", stored);
        assertThat(dateOf("head&keepLastModified=true", "back")).isEqualTo(date);
        assertThat(dateOf("download&keepLastModified=true", "back")).isEqualTo(date);
    }

    /** Another program may have written what it likes. */
    @ParameterizedTest
    @CsvSource({"yesterday", "1e9", "9999999999999999999", "1."})
    void aDateThatCannotBeReadIsThatOfTheService(String stored) {
        storeDated("odd", stored);
        assertThat(dateOf("download&keepLastModified=true", "odd"))
                .isBetween(Instant.now().minusSeconds(600), Instant.now().plusSeconds(600));
    }

    @Test
    void aConsumerGivesTheDateToAFile() throws Exception {
        storeDated("in/local.txt", KEPT);
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/dates/in?keepLastModified=true&" + FAST)
                        .to("file:" + folder + "?keepLastModified=true");
            }
        });
        await(() -> Files.exists(folder.resolve("local.txt"))
                && folder.resolve("local.txt").toFile().lastModified() == DATE.toEpochMilli());
    }

    @Test
    void aFileOfTheLocalWorkDirectoryHasTheDate() throws Exception {
        storeDated("work/local.txt", KEPT);
        consume(
                "westcloud:demo/dates/work?keepLastModified=true&localWorkDirectory=" + folder + "&" + FAST,
                exchange -> {
                    var local = exchange.getMessage().getHeader(WestCloudConstants.FILE_LOCAL_WORK_PATH, String.class);
                    names.add(Files.getLastModifiedTime(Path.of(local))
                            .toInstant()
                            .toString());
                });
        await(() -> names.size() == 2);

        assertThat(names).contains(DATE.toString());
    }

    private Path file() throws IOException {
        var file = Files.writeString(folder.resolve("source.txt"), "dated");
        return Files.setLastModifiedTime(file, FileTime.from(DATE));
    }

    private void upload(String name, Map<String, Object> headers) {
        var all = new HashMap<>(headers);
        all.put(WestCloudConstants.FILE_NAME, name);
        template().sendBodyAndHeaders(UPLOAD, "in memory", all);
    }

    private static void storeDated(String name, String mtime) {
        client().upload(UploadRequest.builder(ObjectPath.of("dates/" + name), Content.of(bytes(10)))
                .metadata(new Metadata(Map.of("mtime", mtime)))
                .automkdir(true)
                .overwrite(true)
                .build());
    }

    private static Optional<String> kept(String name) {
        return client().head(HeadRequest.of(ObjectPath.of("dates/" + name)))
                .metadata()
                .get("mtime");
    }

    private Instant dateOf(String operation, String name) {
        var answer = template().request("westcloud:demo/dates?operation=" + operation, exchange -> exchange.getMessage()
                .setHeader(WestCloudConstants.FILE_NAME, name));
        return Instant.ofEpochMilli(answer.getMessage().getHeader(WestCloudConstants.FILE_LAST_MODIFIED, Long.class));
    }
}
