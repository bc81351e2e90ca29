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
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong after a request was made is told in one type, with its kind. */
@Timeout(60)
class FailureKindsTest extends ScriptedServerTestSupport {

    private static final ObjectPath PATH = ObjectPath.of("a.txt");

    private final CountDownLatch answersMayGo = new CountDownLatch(1);

    @AfterEach
    void letEveryAnswerGo() {
        answersMayGo.countDown();
    }

    @Test
    void anInterruptBeforeTheRequestIsToldAndNothingIsSent() {
        Thread.currentThread().interrupt();
        var failure = failureOf(() -> client.delete(DeleteRequest.of(PATH)));
        assertThat(Thread.interrupted()).isTrue();
        failure.returns(ErrorKind.INTERRUPTED, WestCloudException::kind)
                .returns(false, WestCloudException::retryable)
                .returns(false, WestCloudException::answerLost)
                .returns("delete", WestCloudException::operation);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anInterruptBetweenTwoAttemptsIsToldWithTheAttemptBefore() {
        restartClient(config().retryDelay(Duration.ofMinutes(5)).maxRetryDelay(Duration.ofMinutes(5)));
        server.otherwise(request -> Reply.hangUp());
        var attempt = inAnotherThread(() -> client.delete(DeleteRequest.of(PATH)));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> attempt.thread().getState() == Thread.State.TIMED_WAITING
                        && server.requests().size() == 1);
        attempt.thread().interrupt();
        attempt.failure()
                .returns(ErrorKind.INTERRUPTED, WestCloudException::kind)
                .returns(true, WestCloudException::answerLost)
                .extracting(Throwable::getMessage)
                .asString()
                .contains("delete of /demo/a.txt failed: the thread was interrupted", "no response from the service");
    }

    @Test
    void anInterruptWhilePartsAreInFlightIsTold() {
        server.otherwise(request -> "upload".equals(request.header("x-west-multi-stage")) ? held() : Reply.of(200));
        var upload = UploadRequest.builder(PATH, Content.of(new byte[3 << 20]))
                .mode(UploadMode.CHUNKED)
                .build();
        var attempt = inAnotherThread(() -> client.upload(upload));
        await().atMost(Duration.ofMinutes(1)).until(() -> server.requests().size() == 4);
        attempt.thread().interrupt();
        answersMayGo.countDown();
        attempt.failure().returns(ErrorKind.INTERRUPTED, WestCloudException::kind);
        assertThat(server.requests()).noneMatch(request -> "complete".equals(request.header("x-west-multi-stage")));
    }

    @Test
    void anInterruptWhileTheNextPageIsOnItsWayIsTold() {
        var page = Reply.of(200).body("{\"files\":[{\"name\":\"a\"}]}");
        server.otherwise(
                request -> request.header("x-list-iter") == null ? page.with("x-west-list-iter", "i1") : held());
        var entries = client.iterateAhead(ListRequest.of(ObjectPath.of("inbox")));
        entries.next();
        await().atMost(Duration.ofMinutes(1)).until(() -> server.requests().size() == 2);
        var attempt = inAnotherThread(entries::hasNext);
        await().atMost(Duration.ofMinutes(1)).until(() -> attempt.thread().getState() == Thread.State.WAITING);
        attempt.thread().interrupt();
        attempt.failure()
                .returns(ErrorKind.INTERRUPTED, WestCloudException::kind)
                .returns("/demo/inbox", WestCloudException::path);
    }

    @Test
    void aClosedClientSaysSoAtOnce() {
        client.close();
        failureOf(() -> client.head(HeadRequest.of(PATH)))
                .returns(ErrorKind.UNREACHABLE, WestCloudException::kind)
                .returns(false, WestCloudException::retryable)
                .returns(false, WestCloudException::answerLost);
    }

    @ParameterizedTest
    @EnumSource(UploadMode.class)
    void aStreamThatFailsInItsOwnWayIsAContentThatCannotBeRead(UploadMode mode) {
        var stream = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException("no such thing");
            }
        };
        var upload = UploadRequest.builder(PATH, Content.of(stream, 3 << 20)).mode(mode);
        failureOf(() -> client.upload(upload.build()))
                .returns(ErrorKind.INVALID_REQUEST, WestCloudException::kind)
                .returns(false, WestCloudException::retryable)
                .extracting(Throwable::getMessage)
                .asString()
                .contains("upload of /demo/a.txt failed: the content could not be read", "no such thing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"files\":[],\"iter\":\"a\\nb\"}", "{\"files\":[],\"iter\":\"\u8ba2\"}"})
    void anIteratorThatCannotBeSentBackIsAnAnswerThatCannotBeRead(String listing) {
        server.then(Reply.of(200).body(listing));
        failureOf(() -> client.list(ListRequest.of(ObjectPath.root())))
                .returns(ErrorKind.UNEXPECTED, WestCloudException::kind)
                .returns(200, WestCloudException::status);
    }

    private Reply held() {
        try {
            answersMayGo.await();
        } catch (InterruptedException testIsOver) {
            Thread.currentThread().interrupt();
        }
        return Reply.of(200);
    }

    private static AbstractObjectAssert<?, WestCloudException> failureOf(ThrowingCallable call) {
        return assertThatThrownBy(call).asInstanceOf(type(WestCloudException.class));
    }

    private static Attempt inAnotherThread(ThrowingCallable call) {
        var outcome = new FutureTask<>(() -> catchThrowable(call));
        var thread = new Thread(outcome);
        thread.setDaemon(true);
        thread.start();
        return new Attempt(thread, outcome);
    }

    private record Attempt(Thread thread, FutureTask<Throwable> outcome) {

        private AbstractObjectAssert<?, WestCloudException> failure() {
            return assertThat(outcome)
                    .succeedsWithin(Duration.ofSeconds(30))
                    .asInstanceOf(type(WestCloudException.class));
        }
    }
}
