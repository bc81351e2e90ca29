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

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A length is a claim that is compared with what the body has (CAMEL-24153). */
class ClaimedLengthTest extends ServerTestSupport {

    private static final String TEXT = "0123456789";

    @TempDir
    static Path directory;

    static Stream<Object> bodies() throws IOException {
        return Stream.of(
                TEXT,
                TEXT.getBytes(StandardCharsets.UTF_8),
                Files.writeString(directory.resolve("body"), TEXT).toFile(),
                directory.resolve("body"),
                new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)),
                unknown(TEXT));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aLengthThatIsTooSmallIsRefused(Object body) {
        assertThatThrownBy(() -> send("small.txt", body, 3)).isInstanceOf(CamelExecutionException.class);

        assertNotStored("length/small.txt");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aLengthThatIsTooLargeIsRefused(Object body) {
        assertThatThrownBy(() -> send("large.txt", body, 11)).isInstanceOf(CamelExecutionException.class);

        assertNotStored("length/large.txt");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void theRightLengthIsTaken(Object body) {
        send("right.txt", body, 10);

        assertThat(storedText("length/right.txt")).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = {(1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20})
    void inPartsTheLastPartIsNotSentIfMoreFollows(int claimed) {
        var body = new String(new char[(3 << 20) + 1]);
        assertThatThrownBy(() -> template()
                        .sendBodyAndHeaders(
                                "westcloud:demo/length?operation=uploadChunked",
                                unknown(body),
                                Map.of(
                                        WestCloudConstants.FILE_NAME,
                                        "parts.bin",
                                        WestCloudConstants.CONTENT_LENGTH,
                                        claimed)))
                .isInstanceOf(CamelExecutionException.class);

        assertNotStored("length/parts.bin");
    }

    @Test
    void theLengthOfOneBodyIsNotThatOfTheNext() throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:two")
                        .to("westcloud:demo/length?fileName=first.txt&fileExist=Override")
                        .process(e -> e.getMessage().setBody(unknown("the second body is longer")))
                        .to("westcloud:demo/length?fileName=second.txt&fileExist=Override");
            }
        });
        template().sendBodyAndHeader("direct:two", unknown("first "), WestCloudConstants.CONTENT_LENGTH, 6);

        assertThat(storedText("length/first.txt")).isEqualTo("first ");
        assertThat(storedText("length/second.txt")).isEqualTo("the second body is longer");
    }

    /** So that a redelivery finds it. */
    @Test
    void anUploadThatFailsLeavesTheLengthInPlace() {
        var exchange = template().send("westcloud:demo/length?fileName=kept.txt", e -> {
            e.getMessage().setBody(TEXT);
            e.getMessage().setHeader(WestCloudConstants.CONTENT_LENGTH, 3);
        });

        assertThat(exchange.getException())
                .hasMessage(
                        "Cannot store length/kept.txt: The header CamelWestCloudContentLength is 3, but the body has 10"
                                + " bytes");
        assertThat(exchange.getMessage().getHeader(WestCloudConstants.CONTENT_LENGTH))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"westcloud:demo/length", "direct:cached"})
    void aStreamIsSentFromWhereItStands(String to) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:cached").to("westcloud:demo/length?fileExist=Override");
            }
        });
        for (var stream : new InputStream[] {
            new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)),
            unknown(TEXT),
            Files.newInputStream(Files.writeString(directory.resolve("begun"), TEXT)),
            new FileInputStream(directory.resolve("begun").toFile())
        }) {
            stream.skipNBytes(4);
            template()
                    .sendBodyAndHeaders(
                            to,
                            stream,
                            Map.of(WestCloudConstants.FILE_NAME, "rest.txt", WestCloudConstants.OVERWRITE, true));
            assertThat(storedText("length/rest.txt")).as(stream.toString()).isEqualTo("456789");
        }
    }

    private void send(String name, Object body, int length) {
        template()
                .sendBodyAndHeaders(
                        "westcloud:demo/length?fileExist=Override",
                        body,
                        Map.of(WestCloudConstants.FILE_NAME, name, WestCloudConstants.CONTENT_LENGTH, length));
    }

    private static void assertNotStored(String path) {
        assertThat(WEST_CLOUD.bucket().exists(path)).isFalse();
    }

    /** A stream of a type that nobody knows. */
    private static InputStream unknown(String text) {
        return new FilterInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {};
    }
}
