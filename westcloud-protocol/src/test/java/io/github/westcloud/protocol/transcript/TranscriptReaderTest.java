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
package io.github.westcloud.protocol.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptReaderTest {

    private static final List<String> SMALL =
            """
            # A note.
            # given file inbox/a.txt 3
            # given directory inbox/b
            > PUT /{bucket}/x?y=z
            > Content-Length: 5
            >
            > one
            >
            < 400
            < ETag: *
            <
            < {"code":1}

            > GET /{bucket}/x
            < 200
            """
                    .lines()
                    .toList();

    @Test
    void readsEveryPart() {
        var transcript = TranscriptReader.read("2.1-small.http", SMALL);

        assertThat(transcript.id()).isEqualTo("2.1-small").isEqualTo(transcript.toString());
        assertThat(transcript.given())
                .map(ExampleRequest::toString)
                .containsExactly("PUT /{bucket}/inbox/a.txt", "POST /{bucket}/inbox/b");
        assertThat(transcript.given().get(0).body().content()).containsExactly(0, 1, 2);
        assertThat(transcript.given().get(1).header("FOLDER")).hasValue("true");
        assertThat(transcript.exchanges()).hasSize(2);
        var put = transcript.exchanges().get(0);
        assertThat(put.request())
                .isEqualTo(
                        new ExampleRequest("PUT", "/{bucket}/x?y=z", Map.of("Content-Length", "5"), new Body("one\n")));
        assertThat(put.request().rawPath()).isEqualTo("/{bucket}/x");
        assertThat(put.response()).isEqualTo(new ExpectedResponse(400, Map.of("ETag", "*"), new Body("{\"code\":1}")));
        assertThat(transcript.exchanges().get(1).response().body().isNone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /x",
                "< 200",
                "> GET /x",
                "> GET\n< 200",
                "> GET /x\n> broken\n< 200",
                "> GET /x\n< fine",
                "# given nothing\n> GET /x\n< 200",
                "# a note only"
            })
    void refusesWhatIsMalformed(String text) {
        assertThatThrownBy(
                        () -> TranscriptReader.read("1-bad.http", text.lines().toList()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhereItIsMalformed() {
        assertThatThrownBy(() -> TranscriptReader.read("1-bad.http", List.of("# note", "nonsense")))
                .hasMessageContaining("1-bad.http, line 2")
                .hasMessageContaining("nonsense");
        assertThatThrownBy(() -> TranscriptReader.read("bad.txt", SMALL)).hasMessageContaining("bad.txt");
        assertThatThrownBy(() -> TranscriptReader.readFolder("/nowhere")).hasMessageContaining("/nowhere");
        assertThatThrownBy(() -> Transcript.of("2.1-nothing")).hasMessageContaining("2.1-nothing");
    }

    @Test
    void everySectionOfTheDocumentHasATranscript() {
        assertThat(Transcript.all())
                .map(Transcript::section)
                .contains(
                        "1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8", "2.9", "2.10", "2.11",
                        "4");
        assertThat(Transcript.of("2.2-chunked").exchanges()).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("io.github.westcloud.protocol.transcript.Transcript#all")
    void everyTranscriptIsConsistent(Transcript transcript) {
        for (var exchange : transcript.exchanges()) {
            var request = exchange.request();
            assertThat(request.header("Host")).as("%s", exchange).hasValue("{host}");
            assertThat(request.header("Authorization")).as("%s", exchange).isPresent();
            assertThat(request.header("Content-Length").orElse("0"))
                    .as("%s", exchange)
                    .isEqualTo(String.valueOf(request.body().content().length));
            var expected = exchange.response();
            var length = Optional.ofNullable(expected.headers().get("Content-Length"));
            if (!expected.body().isNone()) {
                length.ifPresent(text -> assertThat(text)
                        .isEqualTo(String.valueOf(expected.body().content().length)));
            }
            if (expected.status() >= 400 && !request.method().equals("HEAD") && expected.status() != 416) {
                assertThat(expected.body().isJson()).as("%s", exchange).isTrue();
            }
        }
    }
}
