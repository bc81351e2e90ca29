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
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.WestDates;
import io.github.westcloud.protocol.support.StandardError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A message names what was attempted, both paths if there are two, and the setting of the client to change. */
class MessagesTest extends ScriptedServerTestSupport {

    private static final ObjectPath PATH = ObjectPath.of("2026/a.txt");

    @Test
    void anUploadOntoAFileNamesTheSettingThatReplacesIt() {
        refuse(ErrorCode.ALREADY_EXISTS);
        assertThat(messageOf(() -> client.upload(upload().build())))
                .startsWith("upload of /demo/2026/a.txt failed: file or folder already exists (code 400000002")
                .endsWith("Choose another path, or set overwrite(true) to replace the existing file");
    }

    @Test
    void anExistingDirectoryIsNotToBeOverwritten() {
        refuse(ErrorCode.ALREADY_EXISTS);
        assertThat(messageOf(() -> client.createDirectory(CreateDirectoryRequest.of(PATH))))
                .endsWith("Use the existing one, or choose another path");
    }

    @Test
    void aTransferOntoAFileSaysThatTheServiceCannotReplaceIt() {
        refuse(ErrorCode.ALREADY_EXISTS);
        assertThat(messageOf(() -> client.move(transfer(false))))
                .startsWith("move of /demo/old/b.txt to /demo/2026/a.txt failed: ")
                .endsWith("The operation move never replaces a file: delete /demo/2026/a.txt first, or choose another"
                        + " target")
                .doesNotContain("overwrite");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            true  | There is no file /demo/old/b.txt
            false | Either there is no file /demo/old/b.txt, or the directory /demo/2026 is missing, which automkdir(true) creates
            """)
    void aTransferOfNothingNamesTheSource(boolean automkdir, String advice) {
        refuse(ErrorCode.NOT_FOUND);
        assertThat(messageOf(() -> client.copy(transfer(automkdir))))
                .startsWith("copy of /demo/old/b.txt to /demo/2026/a.txt failed: ")
                .endsWith(advice);
    }

    @Test
    void anUploadNamesTheMissingDirectoryAndTheSettingThatCreatesIt() {
        refuse(ErrorCode.NOT_FOUND);
        assertThat(messageOf(() -> client.upload(upload().build())))
                .endsWith("The directory /demo/2026 is missing, which automkdir(true) creates");
    }

    @Test
    void anUploadThatCreatesDirectoriesDoesNotAdviseToDoSo() {
        refuse(ErrorCode.NOT_FOUND);
        assertThat(messageOf(() -> client.upload(upload().automkdir(true).build())))
                .doesNotContain("automkdir");
    }

    @Test
    void aFullDirectoryNamesTheCallThatDeletesItWithItsContent() {
        refuse(ErrorCode.DIRECTORY_NOT_EMPTY);
        assertThat(messageOf(() -> client.delete(DeleteRequest.of(PATH)))).endsWith("with deleteAll()");
    }

    @Test
    void theRootOfTheBucketIsNotDeletedButItsContentCanBe() {
        assertThat(messageOf(() -> DeleteRequest.of(ObjectPath.root())))
                .startsWith("The root of the bucket cannot be deleted")
                .endsWith("with emptyBucket()");
    }

    @Test
    void anotherOperationOnTheRootOfTheBucketNamesItself() {
        assertThat(messageOf(() -> CreateDirectoryRequest.of(ObjectPath.root())))
                .isEqualTo(
                        "The path of createDirectory must name a file or directory in the bucket, but is the root of the"
                                + " bucket");
    }

    /** The service may refuse a signature as expired for a reason of its own. */
    @Test
    void clocksThatAgreeAreNotBlamed() {
        server.then(expired(Instant.now()));
        assertThat(messageOf(() -> client.delete(DeleteRequest.of(PATH))))
                .endsWith("A signature is valid for 30 minutes: compare the clock of this machine with the service's");
    }

    @Test
    void aClockThatIsRightAgainIsNotSaidToBeZeroSecondsOff() {
        server.then(
                expired(Instant.now().minus(Duration.ofHours(3))),
                Reply.of(200),
                expired(Instant.now()),
                Reply.of(200));
        var log = StandardError.during(() -> {
            client.delete(DeleteRequest.of(PATH));
            client.delete(DeleteRequest.of(PATH));
        });
        assertThat(server.requests()).hasSize(4);
        assertThat(log.lines().filter(line -> line.contains("the clock of this machine is")))
                .singleElement(STRING)
                .containsPattern("is 1\\d{4} seconds ahead\\.");
    }

    private static Reply expired(Instant serviceTime) {
        return Reply.error(403, ErrorCode.AUTHORIZATION_EXPIRED.code(), "authorization has expired")
                .with("Date", WestDates.format(serviceTime));
    }

    @Test
    void anUnknownBucketSaysWhoCreatesIt() {
        refuse(ErrorCode.BUCKET_NOT_FOUND);
        assertThat(messageOf(() -> client.download(DownloadRequest.of(PATH))))
                .endsWith("There is no bucket 'demo'. Check its name; the operator of the service creates buckets");
    }

    @Test
    void aHeadOfNothingHasItsRequestIdAndSpeaksOfNoBody() {
        server.then(Reply.of(404).with("x-request-id", "r-7"));
        assertThat(messageOf(() -> client.head(HeadRequest.of(PATH))))
                .isEqualTo("head of /demo/2026/a.txt failed: HTTP 404 (not found), request id r-7");
    }

    @Test
    void aForeignErrorPageIsNamedWithTheRequestId() {
        server.then(Reply.of(404)
                .with("x-request-id", "r-8")
                .with("Content-Type", "text/html")
                .body("<p>no</p>"));
        assertThat(messageOf(() -> client.download(DownloadRequest.of(PATH))))
                .endsWith(
                        "HTTP 404 (not found), request id r-8, with a body that is not an error of the API (text/html)");
    }

    /** It has changed nothing, so that nothing can be the consequence of its first attempt. */
    @Test
    void aReadThatGotNoAnswerDoesNotSayThatItMayHaveSucceeded() {
        server.then(Reply.hangUp(), Reply.error(404, ErrorCode.NOT_FOUND.code(), "file or folder not found"));
        var failure = catchThrowableOfType(WestCloudException.class, () -> client.download(DownloadRequest.of(PATH)));
        assertThat(failure).hasMessageNotContaining("earlier attempt").returns(false, WestCloudException::answerLost);
    }

    @Test
    void aClosedClientSaysSo() {
        client.close();
        assertThat(messageOf(() -> client.head(HeadRequest.of(PATH)))).endsWith("the client is closed");
    }

    @Test
    void httpsToAPortOfPlainHttpSaysSo() throws IOException {
        assertThat(messageFrom("https", utf8("HTTP/1.1 400 Bad Request\r\n\r\n")))
                .contains("the service does not speak TLS at 127.0.0.1:")
                .contains("must begin with http://");
    }

    /** What a TLS server says to a greeting in plain HTTP: an alert of seven bytes. */
    @Test
    void plainHttpToAPortOfTlsSaysSo() throws IOException {
        assertThat(messageFrom("http", new byte[] {0x15, 3, 3, 0, 2, 2, 80}))
                .contains("the endpoint must begin with https://");
    }

    @Test
    void aHeaderThatIsTooLongIsNoReasonToThinkOfTls() throws IOException {
        assertThat(messageFrom("http", utf8("HTTP/1.1 200 OK\r\nx-long: " + "x".repeat(300_000) + "\r\n\r\n")))
                .contains("Maximum line length limit exceeded")
                .doesNotContain("TLS");
    }

    private String messageFrom(String scheme, byte[] answer) throws IOException {
        try (var listening = new ServerSocket(0)) {
            var answered = CompletableFuture.runAsync(() -> answer(listening, answer));
            restartClient(config().endpoint(URI.create(scheme + "://127.0.0.1:" + listening.getLocalPort()))
                    .maximumRetries(0));
            var message = messageOf(() -> client.head(HeadRequest.of(PATH)));
            answered.join();
            return message;
        }
    }

    private static void answer(ServerSocket server, byte[] bytes) {
        try (var connection = server.accept()) {
            connection.getInputStream().read();
            connection.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3.example.com:9000", "127.0.0.1", "s3.example.com/bucket"})
    void anEndpointWithoutASchemeIsShownWhole(String endpoint) {
        assertThat(messageOf(() -> config().endpoint(URI.create(endpoint)).build()))
                .isEqualTo(
                        "The endpoint must be a URL such as https://s3.example.com or http://127.0.0.1:9000, but is '"
                                + endpoint + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://alice:hush@s3.example.com", "alice:hush@s3.example.com"})
    void aUserInAnEndpointIsNotShown(String endpoint) {
        assertThat(messageOf(() -> config().endpoint(URI.create(endpoint)).build()))
                .contains("...@s3.example.com")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2026//a.txt | The path '2026//a.txt' is not valid: An empty segment, as between two slashes in a row, is not allowed
            2026/../a   | The path '2026/../a' is not valid: A segment must not be '..'
            """)
    void aPathErrorShowsThePath(String path, String message) {
        assertThat(messageOf(() -> ObjectPath.of(path))).isEqualTo(message);
    }

    @Test
    void aMetadataNameIsShownAsItWasGiven() {
        assertThat(messageOf(() -> new Metadata(Map.of("käufer name", "x"))))
                .contains("'käufer name'")
                .contains("Use 'k-ufer-name'");
    }

    @Test
    void anotherAdviceReplacesTheEndOfTheMessageOnly() {
        refuse(ErrorCode.ALREADY_EXISTS);
        var failure = catchThrowableOfType(WestCloudException.class, () -> client.upload(upload().build()));
        var other = failure.withAdvice("Set x=y");
        assertThat(other)
                .hasMessage(failure.getMessage().replace(failure.advice().orElseThrow(), "Set x=y"))
                .returns(failure.kind(), WestCloudException::kind)
                .returns(failure.requestId(), WestCloudException::requestId)
                .returns(failure.code(), WestCloudException::code);
        assertThat(other.getStackTrace()).isEqualTo(failure.getStackTrace());
        assertThat(other.withAdvice(null)).hasMessageEndingWith(")");
    }

    private void refuse(ErrorCode code) {
        server.then(Reply.error(code.status(), code.code(), code.message()));
    }

    private static String messageOf(ThrowingCallable call) {
        return catchThrowable(call).getMessage();
    }

    private static UploadRequest.Builder upload() {
        return UploadRequest.builder(PATH, Content.of(utf8("x")));
    }

    private static TransferRequest transfer(boolean automkdir) {
        return TransferRequest.builder(ObjectPath.of("old/b.txt"), PATH)
                .automkdir(automkdir)
                .build();
    }
}
