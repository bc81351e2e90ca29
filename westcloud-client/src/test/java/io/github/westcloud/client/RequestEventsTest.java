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
import static org.assertj.core.api.Assertions.tuple;

import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.client.event.RequestEvent;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.support.StandardError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a listener hears of requests: one event for each attempt, whatever becomes of it. */
class RequestEventsTest extends ScriptedServerTestSupport {

    private static final ObjectPath PATH = ObjectPath.of("docs/a.txt");

    private final RecordingListener listener = new RecordingListener();

    @BeforeEach
    void listen() {
        restartClient(config().listener(listener));
    }

    @Test
    void anAnswerIsOneEventWithWhatItSaid() {
        server.then(Reply.of(200).with("x-request-id", "request-9"));
        client.upload(UploadRequest.builder(PATH, Content.of(utf8("hello"))).build());

        assertThat(listener.requests).singleElement().satisfies(event -> {
            assertThat(event.operation()).isEqualTo("upload");
            assertThat(event.bucket()).hasToString("demo");
            assertThat(event.path()).isEqualTo(PATH);
            assertThat(event.attempt()).isEqualTo(1);
            assertThat(event.status()).isEqualTo(200);
            assertThat(event.requestId()).contains("request-9");
            assertThat(event.succeeded()).isTrue();
            assertThat(event.bytesSent()).isEqualTo(5);
            assertThat(event.duration()).isPositive().isLessThan(Duration.ofMinutes(1));
        });
        assertThat(listener.retries).isEmpty();
    }

    @Test
    void aRefusalSaysCodeKindAndRequestId() {
        server.then(Reply.error(404, ErrorCode.NOT_FOUND.code(), "file or folder not found"));
        assertThatThrownBy(() -> client.delete(DeleteRequest.of(PATH)))
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.operation()).isEqualTo("delete"));

        assertThat(listener.requests)
                .singleElement()
                .returns(404, RequestEvent::status)
                .returns(ErrorCode.NOT_FOUND.code(), RequestEvent::code)
                .returns(Optional.of(ErrorKind.NOT_FOUND), RequestEvent::failure)
                .returns(Optional.of("request-7"), RequestEvent::requestId);
    }

    @Test
    void eachRetryIsToldBeforeItsWaitAndEachAttemptAfterItsEnd() {
        server.then(Reply.of(503), Reply.hangUp(), Reply.of(200));
        client.head(HeadRequest.of(PATH));

        assertThat(listener.requests)
                .extracting(RequestEvent::attempt, RequestEvent::status, RequestEvent::failure)
                .containsExactly(
                        tuple(1, 503, Optional.of(ErrorKind.THROTTLED)),
                        tuple(2, 0, Optional.of(ErrorKind.UNREACHABLE)),
                        tuple(3, 200, Optional.empty()));
        assertThat(listener.retries)
                .allSatisfy(event -> {
                    assertThat(event.operation()).isEqualTo("head");
                    assertThat(event.delay()).isPositive().isLessThanOrEqualTo(Duration.ofMillis(20));
                })
                .extracting(event -> event.attempt() + " " + event.failure())
                .containsExactly("2 THROTTLED", "3 UNREACHABLE");
    }

    @Test
    void anAnswerThatCannotBeReadIsAFailedAttempt() {
        server.then(Reply.of(200).body("no json"));
        assertThatThrownBy(() -> client.list(ListRequest.of(PATH))).isInstanceOf(WestCloudException.class);

        assertThat(listener.requests)
                .singleElement()
                .returns(200, RequestEvent::status)
                .returns(Optional.of(ErrorKind.UNEXPECTED), RequestEvent::failure);
        assertThat(listener.pages).isEmpty();
    }

    @Test
    void operationsHaveTheNamesOfTheMethods() {
        server.otherwise(request -> Reply.of(200).body(request.method().equals("GET") ? "{\"files\":[]}" : ""));
        client.head(HeadRequest.of(PATH));
        client.delete(DeleteRequest.of(PATH));
        client.createDirectory(CreateDirectoryRequest.of(PATH));
        client.copy(TransferRequest.of(PATH, ObjectPath.of("b")));
        client.move(TransferRequest.of(PATH, ObjectPath.of("b")));
        client.list(ListRequest.of(PATH));

        assertThat(listener.operations()).containsExactly("head", "delete", "createDirectory", "copy", "move", "list");
    }

    @Test
    void aListenerThatThrowsBreaksNothingAndKeepsNobodyFromHearing() {
        var thrown = new AtomicInteger();
        TransferListener broken = new TransferListener() {
            @Override
            public void requestEnded(RequestEvent event) {
                thrown.incrementAndGet();
                throw new AssertionError("not today");
            }
        };
        restartClient(config().listener(TransferListener.all(List.of(broken, listener))));
        var complaints = StandardError.during(() -> {
            client.head(HeadRequest.of(PATH));
            client.head(HeadRequest.of(PATH));
        });

        assertThat(thrown).hasValue(2);
        assertThat(listener.requests).hasSize(2);
        assertThat(complaints).containsOnlyOnce("The transfer listener ").containsOnlyOnce("not today");
    }

    @Test
    void aListenerOfOneOperationHearsOfThatOneOnly() {
        var one = new RecordingListener();
        client.heardBy(one).head(HeadRequest.of(PATH));
        client.head(HeadRequest.of(PATH));

        assertThat(one.requests).hasSize(1);
        assertThat(listener.requests).hasSize(2);
    }

    @Test
    void noEventHasAContentSecret() {
        server.then(Reply.error(403, ErrorCode.WRONG_CONTENT_SECRET.code(), "wrong content secret"));
        catchThrowable(() -> client.download(
                DownloadRequest.builder(PATH).contentSecret("sesame1").build()));

        assertThat(server.onlyRequest().target()).endsWith("!sesame1");
        assertThat(listener.requests.toString()).contains("docs/a.txt").doesNotContain("sesame1");
    }
}
