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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.support.RandomBytes;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client of one dialect and authentication over the real server, and what its tests ask again and again. */
abstract class ContractSupport {

    protected WestCloudServer server;
    protected WestCloudClient client;

    /** The dialect and the authentication under test. */
    protected abstract ClientConfig.Builder configure(ClientConfig.Builder config);

    @BeforeEach
    void start() throws IOException {
        server = WestCloudServer.builder()
                .bucket("demo")
                .bucket("other")
                .user("alice", "sécret")
                .start();
        client = WestCloudClient.create(configure(ClientConfig.builder()
                        .endpoint(server.uri())
                        .bucket("demo")
                        .credentials("alice", "sécret"))
                .build());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    protected void upload(String path, String text) {
        client.upload(UploadRequest.builder(ObjectPath.of(path), Content.of(utf8(text)))
                .build());
    }

    protected byte[] read(ObjectPath path) throws IOException {
        try (var download = client.download(DownloadRequest.of(path))) {
            return download.stream().readAllBytes();
        }
    }

    protected String read(String path, ByteRange range) throws IOException {
        try (var download = client.download(
                DownloadRequest.builder(ObjectPath.of(path)).range(range).build())) {
            assertThat(download.info().length()).isEqualTo(10);
            return new String(download.stream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Whether the dialect can do this; what it cannot is asserted to happen as {@link Capability} says. */
    protected boolean can(Capability capability) {
        return client.dialect().can(capability);
    }

    /** The requests that the server has seen, as "METHOD /path". */
    protected List<String> requests() {
        return server.requests().stream()
                .map(seen -> seen.method() + " " + seen.rawPath())
                .toList();
    }

    /** Asserts that a call is refused for its dialect by name, and that nothing was sent. */
    protected void assertRefusedForItsDialect(Capability capability, ThrowingCallable call) {
        server.clearRequests();
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dialect S3 cannot express")
                .hasMessageContaining(capability.description())
                .hasMessageContaining("set the dialect to REST");
        assertThat(server.requests()).isEmpty();
    }

    protected static ErrorKind kindOf(ThrowingCallable call) {
        return catchThrowableOfType(WestCloudException.class, call).kind();
    }

    protected static Optional<ErrorCode> codeOf(ThrowingCallable call) {
        return catchThrowableOfType(WestCloudException.class, call).errorCode();
    }

    protected static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    protected static byte[] random(int length) {
        return RandomBytes.of(length);
    }
}
