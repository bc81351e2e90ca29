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
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.Bucket;
import io.github.westcloud.server.WestCloudServer;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was carried out is not reported as refused when its answer was lost and its retry met what it had done itself. */
class LostAnswersTest {

    private static final ObjectPath PATH = ObjectPath.of("in/a.bin");
    private static final ObjectPath TARGET = ObjectPath.of("in/b.bin");

    private final AtomicInteger lost = new AtomicInteger();
    private WestCloudServer server;
    private FaultyProxy proxy;
    private Bucket bucket;
    private WestCloudClient client;

    @BeforeEach
    void start() throws Exception {
        server =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start();
        bucket = server.bucket("demo");
        proxy = new FaultyProxy(server.uri());
        client = client(DialectName.REST);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        proxy.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 100_000, 3 << 20})
    void anUploadInOneRequest(int length) {
        loseFirstAnswer("PUT /demo/in/a.bin");
        var result = client.upload(upload(bytes(length)).build());
        assertThat(result.length()).isEqualTo(length);
        assertThat(result.etag()).isPresent();
        assertThat(bucket.stored("in/a.bin")).isEqualTo(bytes(length));
        assertThat(lost).hasValue(1);
    }

    @Test
    void anUploadWithAContentSecret() {
        loseFirstAnswer("PUT /demo/in/a.bin");
        client.upload(upload(bytes(5)).contentSecret("abc").build());
        assertThat(lost).hasValue(1);
    }

    @Test
    void anUploadThatMetAnotherFileIsRefused() {
        proxy.loseAnswers(head -> {
            boolean first = head.startsWith("PUT /demo/in/a.bin") && lost.getAndIncrement() == 0;
            if (first) {
                // Ours was never stored, and somebody else's of the same length is.
                bucket.store("in/a.bin", "other");
            }
            return first;
        });
        assertRefused(() -> client.upload(upload("owner".getBytes()).build()));
        assertThat(bucket.storedText("in/a.bin")).isEqualTo("other");
    }

    @Test
    void anUploadToAFileThatWasThereBeforeIsRefused() {
        bucket.store("in/a.bin", bytes(3 << 20));
        server.skewClock(Duration.ofMinutes(5));
        loseFirstAnswer("PUT /demo/in/a.bin");
        assertRefused(() -> client.upload(upload(bytes(3 << 20)).build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"initiate", "upload", "complete"})
    void anUploadInParts(String stage) {
        loseFirst(head -> head.contains("x-west-multi-stage: " + stage));
        var bytes = bytes((2 << 20) + 1);
        var content = Content.of(new ByteArrayInputStream(bytes), bytes.length);
        client.upload(UploadRequest.builder(PATH, content)
                .mode(UploadMode.CHUNKED)
                .automkdir(true)
                .build());
        assertThat(bucket.stored("in/a.bin")).isEqualTo(bytes);
        assertThat(lost).hasValue(1);
    }

    @Test
    void aDirectoryIsCreated() {
        loseFirstAnswer("POST /demo/new");
        client.createDirectory(CreateDirectoryRequest.of(ObjectPath.of("new")));
        assertThat(lost).hasValue(1);
    }

    @Test
    void aDirectoryThatWasThereBeforeIsRefused() {
        client.createDirectory(CreateDirectoryRequest.of(ObjectPath.of("new")));
        server.skewClock(Duration.ofMinutes(5));
        loseFirstAnswer("POST /demo/new");
        assertRefused(() -> client.createDirectory(CreateDirectoryRequest.of(ObjectPath.of("new"))));
    }

    @Test
    void aCopy() {
        bucket.store("in/a.bin", "text");
        loseFirstAnswer("PUT /demo/in/b.bin");
        client.copy(TransferRequest.of(PATH, TARGET));
        assertThat(bucket.storedText("in/b.bin")).isEqualTo("text");
        assertThat(lost).hasValue(1);
    }

    @Test
    void aCopyToAFileThatWasThereBeforeIsRefused() {
        bucket.store("in/a.bin", "text");
        bucket.store("in/b.bin", "kept");
        server.skewClock(Duration.ofMinutes(5));
        loseFirstAnswer("PUT /demo/in/b.bin");
        assertRefused(() -> client.copy(TransferRequest.of(PATH, TARGET)));
        assertThat(bucket.storedText("in/b.bin")).isEqualTo("kept");
    }

    @Test
    void aMove() {
        bucket.store("in/a.bin", "text");
        loseFirstAnswer("PUT /demo/in/b.bin");
        client.move(TransferRequest.of(PATH, TARGET));
        assertThat(bucket.files()).containsExactly("in/b.bin");
        assertThat(lost).hasValue(1);
    }

    @Test
    void aMoveToAFileThatWasThereBeforeIsRefused() {
        bucket.store("in/a.bin", "text");
        bucket.store("in/b.bin", "kept");
        loseFirstAnswer("PUT /demo/in/b.bin");
        assertRefused(() -> client.move(TransferRequest.of(PATH, TARGET)));
        assertThat(bucket.files()).containsExactly("in/a.bin", "in/b.bin");
    }

    @Test
    void aMoveOfNothingIsRefused() {
        bucket.store("in/c.bin", "text");
        loseFirstAnswer("PUT /demo/in/b.bin");
        assertThatThrownBy(() -> client.move(TransferRequest.of(PATH, TARGET)))
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.NOT_FOUND, WestCloudException::kind);
    }

    @ParameterizedTest
    @EnumSource(DialectName.class)
    void aDeletion(DialectName dialect) throws Exception {
        bucket.store("in/a.bin", "text");
        loseFirstAnswer("DELETE /demo/in/a.bin");
        try (var other = client(dialect)) {
            other.delete(DeleteRequest.of(PATH));
        }
        assertThat(bucket.files()).isEmpty();
        assertThat(lost).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(UploadMode.class)
    void anUploadThroughS3(UploadMode mode) throws Exception {
        loseFirst(head -> head.startsWith("P"));
        try (var other = client(DialectName.S3)) {
            other.upload(UploadRequest.builder(PATH, Content.of(bytes((1 << 20) + 1)))
                    .mode(mode)
                    .build());
        }
        assertThat(bucket.stored("in/a.bin")).isEqualTo(bytes((1 << 20) + 1));
        assertThat(lost).hasValue(1);
    }

    @Test
    void theLastStageOfAnUploadThroughS3() throws Exception {
        loseFirst(head -> head.startsWith("POST") && head.contains("uploadId="));
        try (var other = client(DialectName.S3)) {
            other.upload(UploadRequest.builder(PATH, Content.of(bytes((1 << 20) + 1)))
                    .mode(UploadMode.CHUNKED)
                    .build());
        }
        assertThat(bucket.stored("in/a.bin")).isEqualTo(bytes((1 << 20) + 1));
        assertThat(lost).hasValue(1);
    }

    private void loseFirstAnswer(String start) {
        loseFirst(head -> head.startsWith(start));
    }

    private void loseFirst(Predicate<String> requests) {
        proxy.loseAnswers(head -> requests.test(head) && lost.compareAndSet(0, 1));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.ALREADY_EXISTS, WestCloudException::kind)
                .returns(true, WestCloudException::answerLost);
    }

    private static UploadRequest.Builder upload(byte[] bytes) {
        return UploadRequest.builder(PATH, Content.of(bytes)).automkdir(true);
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i % 251);
        }
        return bytes;
    }

    private WestCloudClient client(DialectName dialect) {
        return WestCloudClient.create(ClientConfig.builder()
                .endpoint(proxy.uri())
                .bucket("demo")
                .credentials("alice", "secret")
                .dialect(dialect)
                .retryDelay(Duration.ofMillis(1))
                .build());
    }
}
