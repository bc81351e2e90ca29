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
package io.github.westcloud.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.westcloud.client.Capability;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.support.RandomBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client of a back end, and what its tests ask again and again. Nothing is in its directory when a test begins. */
public abstract class ContractSupport {

    protected BackEnd backEnd;
    protected WestCloudClient client;
    /** The directory of a test: the root of the bucket, or one below it where tests share a bucket. */
    protected ObjectPath home;

    /** Starts the back end, or takes one that runs. It is closed after the test. */
    protected abstract BackEnd open() throws IOException;

    @BeforeEach
    void connect() throws IOException {
        backEnd = open();
        client = backEnd.client(backEnd.config());
        home = backEnd.home();
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        backEnd.close();
    }

    /** A path in the directory of the test. */
    protected ObjectPath at(String name) {
        return home.resolve(name);
    }

    /** The same as the shortcuts of the client want it. */
    protected String name(String name) {
        return at(name).toString();
    }

    protected void upload(String name, String text) {
        client.upload(UploadRequest.builder(at(name), Content.of(utf8(text))).build());
    }

    protected byte[] read(ObjectPath path) throws IOException {
        try (var download = client.download(DownloadRequest.of(path))) {
            return download.stream().readAllBytes();
        }
    }

    protected String read(String name, ByteRange range) throws IOException {
        try (var download =
                client.download(DownloadRequest.builder(at(name)).range(range).build())) {
            assertThat(download.info().length()).isEqualTo(10);
            return new String(download.stream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Whether the dialect can do this; what it cannot is asserted to happen as {@link Capability} says. */
    protected boolean can(Capability capability) {
        return client.dialect().can(capability);
    }

    /** A request as {@link BackEnd#requests()} tells it. */
    protected String request(String method, String name) {
        return method + " /demo/" + name(name);
    }

    /** Asserts that a call is refused for its dialect by name, and that nothing was sent. */
    protected void assertRefusedForItsDialect(Capability capability, ThrowingCallable call) {
        backEnd.forgetRequests();
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dialect S3 does not support")
                .hasMessageContaining(capability.description())
                .hasMessageContaining("set the dialect to REST");
        assertThat(backEnd.requests()).isEmpty();
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
