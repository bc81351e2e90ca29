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
package io.github.westcloud.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.transcript.ExampleRequest;
import io.github.westcloud.protocol.transcript.Exchange;
import io.github.westcloud.protocol.transcript.Placeholders;
import io.github.westcloud.protocol.transcript.Transcript;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the client puts on the wire against the documented conversations in {@code src/spec}, which the server is tested with
 * as well. Each request is told to the client in its own terms, and what arrives is compared header for header.
 */
class TranscriptTest extends ScriptedServerTestSupport {

    /** What each connection has, whatever is asked. */
    private static final Set<String> NOT_COMPARED =
            Set.of("host", "date", "authorization", "connection", "user-agent", "accept-encoding", "x-list-limit");

    /** Saying a default is the same as leaving it out. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "x-west-overwrite", "false",
            "x-west-automkdir", "false",
            "x-west-async", "false",
            "x-west-meta-directive", "copy",
            "x-list-order", "asc",
            "content-length", "0");

    /** Requests that the client refuses to make, so that nobody has to ask the service. */
    private static final Set<String> REFUSED_BY_THE_CLIENT = Set.of("metadata=shuffle", "shuffle", "181");

    static Stream<Transcript> transcripts() {
        return Transcript.all().stream()
                .filter(transcript -> transcript.section().startsWith("2."));
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void theClientWritesWhatIsDocumented(Transcript transcript) throws IOException {
        var placeholders = new Placeholders(
                "demo", "localhost", new Credentials("alice", "secret"), Instant.parse("2026-11-22T10:00:00Z"));
        for (var exchange : transcript.exchanges()) {
            var documented = placeholders.fill(exchange.request());
            var told = new Retelling(client, documented, isListing(exchange));
            if (isRefusedByTheClient(documented)) {
                assertThatThrownBy(told::perform).isInstanceOf(IllegalArgumentException.class);
                continue;
            }
            int before = server.requests().size();
            server.then(reply(exchange));
            told.perform();
            assertThat(server.requests()).as("%s", documented).hasSize(before + 1);
            compare(documented, server.requests().get(before));
            // The scripted answer names neither an iterator nor an upload; the next request carries this.
            exchange.response().headers().values().stream()
                    .filter(value -> value.matches("\\{(iterator|first|second)}"))
                    .forEach(value -> placeholders.matches(value, "bmV4dCBpbmRleDo3"));
        }
    }

    @Test
    void everySectionOfTheChapterHasATranscript() {
        assertThat(transcripts().map(Transcript::section))
                .contains("2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8", "2.9", "2.10", "2.11");
    }

    private static void compare(ExampleRequest documented, ScriptedServer.Request sent) {
        assertThat(sent.method()).isEqualTo(documented.method());
        assertThat(target(sent.target())).isEqualTo(target(documented.target()));
        assertThat(said(sent.headers())).isEqualTo(said(documented.headers()));
        assertThat(sent.body()).isEqualTo(documented.body().content());
    }

    /** merge is what a PATCH does when it does not say. */
    private static String target(String target) {
        var plain = target.replace("?metadata=merge", "");
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static Map<String, String> said(Map<String, String> headers) {
        var said = new TreeMap<String, String>();
        headers.forEach((header, value) -> {
            var name = header.toLowerCase(Locale.ROOT);
            if (!NOT_COMPARED.contains(name) && !value.equals(DEFAULTS.get(name))) {
                said.put(name, value);
            }
        });
        return said;
    }

    private static boolean isListing(Exchange exchange) {
        return exchange.request().headers().keySet().stream().anyMatch(name -> name.startsWith("x-list-"))
                || exchange.response().body().text().startsWith("{\"files\"");
    }

    private static boolean isRefusedByTheClient(ExampleRequest request) {
        return Stream.of(
                        request.header("x-west-meta-directive").orElse(""),
                        request.header("x-west-meta-ttl").orElse(""),
                        request.target().replaceFirst("^[^?]*\\??", ""))
                .anyMatch(REFUSED_BY_THE_CLIENT::contains);
    }

    private static Reply reply(Exchange exchange) {
        int status = exchange.response().status();
        return isListing(exchange) ? Reply.of(status).body("{\"files\":[]}") : Reply.of(status);
    }
}
