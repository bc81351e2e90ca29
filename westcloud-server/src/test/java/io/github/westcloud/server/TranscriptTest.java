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

import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.transcript.Placeholders;
import io.github.westcloud.protocol.transcript.Replay;
import io.github.westcloud.protocol.transcript.Transcript;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documented conversations of every section, held with a running server. */
class TranscriptTest {

    static List<Transcript> transcripts() {
        return Transcript.all();
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void answersAsDocumented(Transcript transcript) throws Exception {
        try (var server =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start()) {
            var replay = new Replay(server.uri());
            var credentials = new Credentials("alice", "secret");
            var placeholders = new Placeholders("demo", replay.host(), credentials, Instant.now());
            assertThat(replay.differences(transcript, placeholders)).isEmpty();
        }
    }
}
