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

import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.WestDates;
import io.github.westcloud.protocol.auth.SignatureKey;
import io.github.westcloud.protocol.support.FreePort;
import io.github.westcloud.protocol.support.RandomBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest extends ScriptedServerTestSupport {

    private static final ObjectPath PATH = ObjectPath.of("a.txt");

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void retriesATransientFailure(int status) {
        server.then(Reply.of(status), Reply.of(status), Reply.of(200));
        client.head(HeadRequest.of(PATH));
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 405, 501, 507})
    void doesNotRetryWhatIsRefusedForGood(int status) {
        restartClient(config().signatureKey(SignatureKey.PASSWORD));
        server.then(Reply.of(status));
        assertThatThrownBy(() -> client.head(HeadRequest.of(PATH))).isInstanceOf(WestCloudException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void stopsAfterTheConfiguredNumberOfRetries() {
        server.otherwise(request -> Reply.of(503));
        assertThatThrownBy(() -> client.head(HeadRequest.of(PATH)))
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.THROTTLED, WestCloudException::kind)
                .returns(true, WestCloudException::retryable);
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void retriesNothingWhenToldSo() {
        restartClient(config().maximumRetries(0));
        server.then(Reply.of(503));
        assertThatThrownBy(() -> client.head(HeadRequest.of(PATH))).isInstanceOf(WestCloudException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void waitsAsLongAsTheServiceAsksWithinTheBound() {
        restartClient(config().maxRetryDelay(Duration.ofMillis(300)));
        server.then(Reply.of(429).with("Retry-After", "3600"), Reply.of(200));
        var start = System.nanoTime();
        client.head(HeadRequest.of(PATH));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void sendsTheBodyAgain() {
        server.then(Reply.hangUp(), Reply.of(200));
        client.upload(UploadRequest.builder(PATH, Content.of(utf8("hello"))).build());
        assertThat(server.requests())
                .extracting(request -> new String(request.body()))
                .containsExactly("hello", "hello");
    }

    @Test
    void sendsAShortStreamAgain() {
        server.then(Reply.of(500), Reply.of(200));
        client.upload(UploadRequest.builder(PATH, Content.of(new ByteArrayInputStream(utf8("hello")), 5))
                .build());
        assertThat(server.requests())
                .extracting(request -> new String(request.body()))
                .containsExactly("hello", "hello");
    }

    @ParameterizedTest
    @CsvSource({"REST, SINGLE", "REST, AUTO", "S3, SINGLE", "S3, AUTO"})
    void sendsALongStreamAgain(DialectName dialect, UploadMode mode, @TempDir Path spool) throws IOException {
        restartClient(config().dialect(dialect).spoolDirectory(spool));
        server.then(Reply.hangUp(), Reply.hangUp());
        var bytes = RandomBytes.of(3 << 20);
        var stream = Content.of(new ByteArrayInputStream(bytes), bytes.length);
        client.upload(
                UploadRequest.builder(PATH, stream).mode(mode).overwrite(true).build());
        assertThat(server.requests()).hasSize(dialect == DialectName.REST && mode == UploadMode.AUTO ? 7 : 3);
        if (server.requests().size() == 3) {
            assertThat(server.requests().get(2).body()).isEqualTo(bytes);
        }
        assertThat(spool).isEmptyDirectory();
    }

    @Test
    void aStreamThatIsTooShortIsSentNowhere(@TempDir Path spool) throws IOException {
        restartClient(config().spoolDirectory(spool));
        var stream = Content.of(new ByteArrayInputStream(new byte[2 << 20]), 3 << 20);
        assertThatThrownBy(() -> client.upload(UploadRequest.builder(PATH, stream)
                        .mode(UploadMode.SINGLE)
                        .build()))
                .hasMessageContaining("3145728 bytes, but ended after 2097152");
        assertThat(server.requests()).isEmpty();
        assertThat(spool).isEmptyDirectory();
    }

    @Test
    void readsAStreamAgainThatCanBeOpenedAgain() throws IOException {
        server.then(Reply.hangUp(), Reply.hangUp());
        var bytes = RandomBytes.of(3 << 20);
        var closed = new AtomicInteger();
        var opened = new AtomicInteger();
        Content.Source source = () -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(bytes) {
                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
        };
        try (var content = Content.of(source.open(), source, bytes.length)) {
            client.upload(UploadRequest.builder(PATH, content).build());
        }
        assertThat(server.requests()).hasSize(3);
        assertThat(server.requests().get(2).body()).isEqualTo(bytes);
        assertThat(closed).hasValue(opened.get());
    }

    @ParameterizedTest
    @CsvSource({"REST, true", "REST, false", "S3, true", "S3, false"})
    void aBodyThatWasDamagedOnTheWayIsSentAgain(DialectName dialect, boolean given) {
        restartClient(config().dialect(dialect));
        server.then(damaged(dialect), Reply.of(200));
        var upload = UploadRequest.builder(PATH, Content.of(utf8("hello"))).overwrite(true);
        client.upload(
                (given ? upload.contentMd5("5d41402abc4b2a76b9719d911017c592") : upload.computeMd5(true)).build());
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(DialectName.class)
    void aBodyThatHasAnotherMd5ThanWasGivenIsNotSentAgain(DialectName dialect) {
        restartClient(config().dialect(dialect));
        server.otherwise(request -> damaged(dialect));
        assertThatThrownBy(() -> client.upload(UploadRequest.builder(PATH, Content.of(utf8("hullo")))
                        .overwrite(true)
                        .contentMd5("5d41402abc4b2a76b9719d911017c592")
                        .build()))
                .hasMessageContaining("The MD5 of the content is ")
                .asInstanceOf(type(WestCloudException.class))
                .returns(false, WestCloudException::retryable)
                .returns(ErrorKind.INVALID_REQUEST, WestCloudException::kind);
        assertThat(server.requests()).hasSize(1);
    }

    private static Reply damaged(DialectName dialect) {
        return dialect == DialectName.REST
                ? Reply.error(400, ErrorCode.WRONG_CONTENT_MD5.code(), "wrong content-md5")
                : Reply.of(400).body("<Error><Code>BadDigest</Code><Message>x</Message></Error>");
    }

    @Test
    void aDeletionThatFindsNothingAfterALostAnswerHasSucceeded() {
        server.then(Reply.hangUp(), Reply.error(404, ErrorCode.NOT_FOUND.code(), "file or folder not found"));
        client.delete(DeleteRequest.of(PATH));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aDeletionThatFindsNothingAtOnceIsRefused() {
        server.then(Reply.error(404, ErrorCode.NOT_FOUND.code(), "file or folder not found"));
        assertThatThrownBy(() -> client.delete(DeleteRequest.of(PATH)))
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.NOT_FOUND, WestCloudException::kind);
    }

    @Test
    void saysThatALostAttemptMayBeTheReasonOfARefusal() {
        server.then(Reply.hangUp(), Reply.error(400, ErrorCode.ALREADY_EXISTS.code(), "file or folder already exists"));
        assertThatThrownBy(() -> client.upload(
                        UploadRequest.builder(PATH, Content.of(utf8("x"))).build()))
                .hasMessageContaining("An earlier attempt got no response")
                .asInstanceOf(type(WestCloudException.class))
                .returns(true, WestCloudException::answerLost)
                .returns(ErrorKind.ALREADY_EXISTS, WestCloudException::kind);
    }

    @Test
    void signsARetryWithTheServicesTimeWhenItsOwnClockIsOff() {
        var service = Instant.now().minus(Duration.ofHours(3));
        server.then(
                Reply.error(403, ErrorCode.AUTHORIZATION_EXPIRED.code(), "authorization has expired")
                        .with("Date", WestDates.format(service)),
                Reply.of(200),
                Reply.of(200));
        client.delete(DeleteRequest.of(PATH));
        client.delete(DeleteRequest.of(PATH));
        assertThat(server.requests()).hasSize(3);
        assertThat(server.requests().subList(1, 3))
                .allSatisfy(request -> assertThat(Duration.between(service, WestDates.parse(request.header("Date"))))
                        .isLessThan(Duration.ofMinutes(1)));
        assertThat(server.requests().get(1).header("Authorization"))
                .isNotEqualTo(server.requests().get(0).header("Authorization"));
    }

    @Test
    void doesNotRetryAnExpiredSignatureWhenTheClocksAgree() {
        server.then(Reply.error(403, ErrorCode.AUTHORIZATION_EXPIRED.code(), "authorization has expired")
                .with("Date", WestDates.format(Instant.now())));
        assertThatThrownBy(() -> client.delete(DeleteRequest.of(PATH)))
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.UNAUTHENTICATED, WestCloudException::kind);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void namesTheEndpointThatDoesNotAnswer() throws Exception {
        var nobody = URI.create("http://127.0.0.1:" + FreePort.find());
        restartClient(config().endpoint(nobody));
        assertThatThrownBy(() -> client.head(HeadRequest.of(PATH)))
                .hasMessageContaining("head of /demo/a.txt failed: no response from the service")
                .hasMessageContaining(String.valueOf(nobody.getPort()))
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.UNREACHABLE, WestCloudException::kind)
                .returns(0, WestCloudException::status)
                .returns(false, WestCloudException::answerLost)
                .returns(true, WestCloudException::retryable);
    }

    @Test
    void anInterruptedThreadStopsWaiting() {
        restartClient(config().retryDelay(Duration.ofMinutes(5)).maxRetryDelay(Duration.ofMinutes(5)));
        server.otherwise(request -> Reply.of(503));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> client.head(HeadRequest.of(PATH))).isInstanceOf(WestCloudException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
