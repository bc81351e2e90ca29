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

import io.github.westcloud.client.ScriptedServer.RawReply;
import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that never stops to answer: each answer is given up at its limit, and the client goes on with the next one. */
@Timeout(120)
class EndlessAnswersTest extends ScriptedServerTestSupport {

    private static final ObjectPath PATH = ObjectPath.of("a.txt");

    static Stream<RawReply> headsWithoutEnd() {
        return Stream.of(
                out -> endless(out, "HTTP/1.1 200 OK\r\nX-Long: ", "x"),
                out -> endless(out, "HTTP/1.1 200 ", "O"),
                out -> endless(out, "HTTP/1.1 200 OK\r\n", "X-Short: x\r\n"),
                out -> endless(out, "HTTP/1.1 200 OK\r\n", "X-Long: " + "x".repeat(8000) + "\r\n"),
                out -> endless(out, "HTTP/1.1 200 OK\r\nX-Folded: x\r\n", " x\r\n"),
                out -> endless(out, "", "\r\n"),
                out -> endless(out, "", "HTTP/1.1 100 Continue\r\n\r\n"),
                out -> endless(out, "", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"));
    }

    @ParameterizedTest
    @MethodSource("headsWithoutEnd")
    void aHeadWithoutEndIsGivenUp(RawReply endless) {
        restartClient(config().maximumRetries(0));
        server.then(Reply.raw(endless), Reply.of(200));
        assertBroken(() -> client.head(HeadRequest.of(PATH)));
        assertUsable();
    }

    @ParameterizedTest
    @MethodSource("headsWithoutEnd")
    void aHeadWithoutEndIsRetriedLikeAnyTransientFailure(RawReply endless) {
        server.then(Reply.raw(endless), Reply.of(200));
        client.delete(DeleteRequest.of(PATH));
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"a\"},", " ", "{\"name\":\"a\",\"x\":[[[[[]]]]]},"})
    void aListingWithoutEndIsGivenUp(String piece) {
        server.then(Reply.raw(out -> endless(out, head(200) + "{\"files\":[", piece)), Reply.of(200));
        assertBroken(() -> client.list(ListRequest.of(ObjectPath.root())));
        assertUsable();
    }

    @Test
    void aListingOfOneEntryWithoutEndIsGivenUp() {
        server.then(Reply.raw(out -> endless(out, head(200) + "{\"files\":[{\"name\":\"", "a")), Reply.of(200));
        assertBroken(() -> client.list(ListRequest.of(ObjectPath.root())));
        assertUsable();
    }

    @Test
    void aNameOfMoreThan64KibIsGivenUp() {
        server.then(
                Reply.of(200).body("{\"files\":[{\"name\":\"" + "a".repeat(65_537) + "\",\"length\":1}]}"),
                Reply.of(200));
        assertBroken(() -> client.list(ListRequest.of(ObjectPath.root())));
        assertUsable();
    }

    /** Whoever deletes a tree asks for each directory below. */
    @Test
    void aTreeWithoutEndIsGivenUp() {
        server.otherwise(request -> request.method().equals("HEAD")
                ? Reply.of(200).with("x-west-file-type", "folder")
                : Reply.of(200).body("{\"files\":[{\"name\":\"a\",\"type\":\"folder\"}]}"));
        assertThatThrownBy(() -> client.deleteAll("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 1000 levels");
        assertThat(server.requests()).hasSizeLessThan(1100).noneMatch(request -> request.method()
                .equals("DELETE"));
    }

    @Test
    void anErrorBodyWithoutEndIsGivenUp() {
        server.then(Reply.raw(out -> endless(out, head(404), "{")), Reply.of(200));
        assertThatThrownBy(() -> client.delete(DeleteRequest.of(PATH)))
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.NOT_FOUND, WestCloudException::kind);
        assertUsable();
    }

    @Test
    void aBodyWithoutEndThatNobodyReadsIsDropped() {
        server.then(Reply.raw(out -> endless(out, head(200), "x")), Reply.of(200));
        client.delete(DeleteRequest.of(PATH));
        assertUsable();
    }

    @Test
    void trailersWithoutEndAreGivenUp() {
        server.then(
                Reply.raw(
                        out -> endless(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", "X: x\r\n")),
                Reply.of(200));
        assertBroken(() -> client.list(ListRequest.of(ObjectPath.root())));
        assertUsable();
    }

    @Test
    void anErrorPassesAndLeavesTheClientUsable() {
        var stream = new InputStream() {
            @Override
            public int read() {
                throw new StackOverflowError("for the test");
            }
        };
        // One that can be read again is not copied first: the error occurs while the request is sent.
        var content = Content.of(stream, () -> stream, 3 << 20);
        var upload = UploadRequest.builder(PATH, content).mode(UploadMode.SINGLE);
        assertThatThrownBy(() -> client.upload(upload.build())).isInstanceOf(StackOverflowError.class);
        assertUsable();
    }

    private void assertUsable() {
        client.head(HeadRequest.of(PATH));
    }

    private static void assertBroken(ThrowingCallable call) {
        assertThatThrownBy(call)
                .hasMessageContaining("cannot be read")
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.UNEXPECTED, WestCloudException::kind);
    }

    private static String head(int status) {
        return "HTTP/1.1 " + status + " Scripted\r\nConnection: close\r\n\r\n";
    }

    private static void endless(OutputStream out, String start, String piece) throws IOException {
        out.write(utf8(start));
        var block = utf8(piece.repeat(Math.max(1, 16_384 / piece.length())));
        while (true) {
            out.write(block);
        }
    }
}
