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
import io.github.westcloud.client.ScriptedServer.Request;
import io.github.westcloud.protocol.ErrorKind;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a directory is deleted with everything below it when not all goes well. */
class DirectoryDeletionTest extends ScriptedServerTestSupport {

    @Test
    void aFailureEndsItAndKeepsTheDirectory() {
        answerWith("f7", Reply.error(403, 403_000_003, "has no permission to operation"));
        assertThatThrownBy(() -> client.deleteAll("tree"))
                .isInstanceOf(WestCloudException.class)
                .hasMessageContaining("/demo/tree/f7")
                .extracting(e -> ((WestCloudException) e).kind())
                .isEqualTo(ErrorKind.FORBIDDEN);
        assertThat(server.requests())
                .extracting(Request::toString)
                .contains("DELETE /demo/tree/f0", "DELETE /demo/tree/f15")
                .doesNotContain("DELETE /demo/tree/f16", "DELETE /demo/tree");
    }

    @Test
    void whatSomebodyElseDeletedIsNoFailure() {
        answerWith("f7", Reply.error(404, 404_000_001, "file or folder not found"));
        assertThat(client.deleteAll("tree")).isEqualTo(19);
        assertThat(server.requests()).extracting(Request::toString).endsWith("DELETE /demo/tree");
    }

    @Test
    void theCallingThreadDeletesWhenNoOtherCan() {
        answerWith("f7", Reply.of(200));
        restartClient(config().executor(task -> {
            throw new RejectedExecutionException("busy");
        }));
        assertThat(client.deleteAll("tree")).isEqualTo(20);
    }

    private void answerWith(String name, Reply reply) {
        var files = IntStream.range(0, 20)
                .mapToObj(i -> "{\"name\":\"f" + i + "\",\"length\":1}")
                .collect(Collectors.joining(","));
        server.otherwise(request -> switch (request.method()) {
            case "HEAD" -> Reply.of(200).with("x-west-file-type", "folder");
            case "GET" -> Reply.of(200).body("{\"files\":[" + files + "]}");
            default -> request.toString().endsWith("/" + name) ? reply : Reply.of(200);
        });
    }
}
