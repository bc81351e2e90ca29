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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.FileConsumer;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.util.xml.StringSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** CAMEL-8191: the option {@code charset} means for each type of body what it means for {@code file:}. */
class CharsetTest extends ServerTestSupport {

    private static final String TEXT = "<a>b\u00f6dy</a>";

    @TempDir
    Path directory;

    enum Body {
        STRING,
        STRING_BUILDER,
        READER,
        BYTES,
        BYTE_STREAM,
        STREAM_CACHE,
        FILE,
        DOCUMENT,
        SOURCE,
        PATH,
        GENERIC_FILE,
        BYTE_BUFFER,
        INTEGER,
        BOOLEAN,
        DATE,
        OBJECT
    }

    @ParameterizedTest
    @EnumSource(
            value = Body.class,
            names = {"INTEGER", "BOOLEAN", "DATE", "OBJECT"},
            mode = EnumSource.Mode.EXCLUDE)
    void theSameBytesAreStoredAsByFile(Body type) throws Exception {
        send(body(type), "file:" + directory + "?charset=iso-8859-1");
        send(body(type), "westcloud:demo/charset?charset=iso-8859-1");

        var bytes = stored("charset/a.xml");
        assertThat(bytes).isEqualTo(Files.readAllBytes(directory.resolve("a.xml")));
        assertThat(bytes).containsSequence("b\u00f6dy".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A type that {@code file:} refuses is refused here, too. */
    @ParameterizedTest
    @MethodSource("cells")
    void whatFileWritesIsStoredAndWhatItRefusesIsRefused(Body type, String charset) throws Exception {
        var options = charset.isEmpty() ? "" : "?charset=" + charset;
        boolean localFailed = fails(body(type), "file:" + directory + options);
        boolean failed = fails(body(type), "westcloud:demo/charset" + options);

        assertThat(failed).as("failed").isEqualTo(localFailed);
        if (!failed) {
            assertThat(stored("charset/a.xml")).isEqualTo(Files.readAllBytes(directory.resolve("a.xml")));
        }
    }

    static Stream<Arguments> cells() {
        return Stream.of(Body.values())
                .flatMap(type -> Stream.of("", "iso-8859-1").map(charset -> Arguments.of(type, charset)));
    }

    private boolean fails(Object body, String uri) throws Exception {
        try {
            send(body, uri);
            return false;
        } catch (CamelExecutionException e) {
            return true;
        }
    }

    private Object body(Body type) throws IOException {
        var bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        return switch (type) {
            case STRING -> TEXT;
            case STRING_BUILDER -> new StringBuilder(TEXT);
            case READER -> new StringReader(TEXT);
            case BYTES -> bytes;
            case BYTE_STREAM -> new ByteArrayInputStream(bytes);
            case STREAM_CACHE -> new InputStreamCache(bytes);
            case FILE -> Files.write(directory.resolve("source"), bytes).toFile();
            case DOCUMENT -> context().getTypeConverter().convertTo(Document.class, TEXT);
            case SOURCE -> new StringSource(TEXT);
            case PATH -> Files.write(directory.resolve("source"), bytes);
            case GENERIC_FILE ->
                FileConsumer.asGenericFile(
                        directory.toString(),
                        Files.write(directory.resolve("source"), bytes).toFile(),
                        null,
                        false);
            case BYTE_BUFFER -> ByteBuffer.wrap(bytes);
            case INTEGER -> 42;
            case BOOLEAN -> true;
            case DATE -> LocalDate.of(2026, 2, 28);
            case OBJECT -> new Object();
        };
    }

    /** Characters of two halves, and more than one block of them. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "GB18030"})
    void aLongTextArrivesWhole(String charset) throws Exception {
        var text = "x" + "\ud83d\ude00".repeat(20_000);

        send(new StringReader(text), "westcloud:demo/long?charset=" + charset);

        assertThat(stored("long/a.xml")).isEqualTo(text.getBytes(Charset.forName(charset)));
    }

    @Test
    void aConsumedFileIsEncodedAnew() throws Exception {
        store("utf8/a.txt", "b\u00f6dy");
        var body = template().requestBody("westcloud:demo/utf8?operation=download&fileName=a.txt", (Object) null);

        send(body, "westcloud:demo/latin?charset=iso-8859-1");

        assertThat(stored("latin/a.xml")).isEqualTo("b\u00f6dy".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** In a route; the exchange that a template makes for an endpoint has the charset of the endpoint. */
    private void send(Object body, String to) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + to.substring(0, 4)).to(to);
            }
        });
        template().sendBodyAndHeader("direct:" + to.substring(0, 4), body, WestCloudConstants.FILE_NAME, "a.xml");
    }
}
