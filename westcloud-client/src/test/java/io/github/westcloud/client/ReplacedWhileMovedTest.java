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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.westcloud.client.event.RequestEvent;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.Bucket;
import io.github.westcloud.server.WestCloudServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With S3, a move is several requests, and another writer may replace the file between any two of them. */
class ReplacedWhileMovedTest {

    private static final ObjectPath SOURCE = ObjectPath.of("a.txt");
    private static final ObjectPath TARGET = ObjectPath.of("done/a.txt");

    private WestCloudServer server;
    private Bucket bucket;

    @BeforeEach
    void start() throws Exception {
        server =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start();
        bucket = server.bucket("demo");
        bucket.store("a.txt", "first");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFileThatReplacedTheSourceAfterTheCopyIsKept() {
        var failure = moveReplacedAfter("copy");
        assertThat(failure)
                .hasMessageContaining("copied to 'done/a.txt'")
                .hasMessageContaining("could not be deleted at 'a.txt'");
        assertThat(bucket.storedText("a.txt")).isEqualTo("second");
        assertThat(bucket.storedText("done/a.txt")).isEqualTo("first");
    }

    @Test
    void aFileThatReplacedTheSourceBeforeTheCopyIsNotMoved() {
        moveReplacedAfter("head");
        assertThat(bucket.storedText("a.txt")).isEqualTo("second");
        assertThat(bucket.exists("done/a.txt")).isFalse();
    }

    private WestCloudException moveReplacedAfter(String operation) {
        var config = ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("demo")
                .credentials("alice", "secret")
                .dialect(DialectName.S3)
                .listener(new AnotherWriter(operation));
        try (var client = WestCloudClient.create(config.build())) {
            var failure = catchThrowableOfType(
                    WestCloudException.class, () -> client.move(TransferRequest.of(SOURCE, TARGET)));
            assertThat(failure.kind()).isEqualTo(ErrorKind.CONFLICT);
            return failure;
        }
    }

    /** Stores another file at the source when a request has ended. */
    private final class AnotherWriter implements TransferListener {

        private final String operation;

        AnotherWriter(String operation) {
            this.operation = operation;
        }

        @Override
        public void requestEnded(RequestEvent event) {
            if (event.operation().equals(operation)) {
                bucket.store("a.txt", "second");
            }
        }
    }
}
