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
package io.github.westcloud.client.s3;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.westcloud.client.Authentication;
import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.DialectName;
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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client of a server of others, with a directory of its own for each test, since a server is started once. */
abstract class OtherServerFixture {

    protected WestCloudClient client;
    protected ObjectPath home;

    /** Where the server is; it has a bucket {@code demo} and the user {@code alice} with the password {@code secret}. */
    protected abstract URI endpoint();

    protected abstract Authentication authentication();

    @BeforeEach
    void connect() {
        client = WestCloudClient.create(config("secret").build());
        home = ObjectPath.of(UUID.randomUUID().toString());
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    protected ClientConfig.Builder config(String password) {
        return ClientConfig.builder()
                .endpoint(endpoint())
                .bucket("demo")
                .credentials("alice", password)
                .dialect(DialectName.S3)
                .authentication(authentication());
    }

    void upload(ObjectPath path, String text) {
        client.upload(UploadRequest.builder(path, Content.of(utf8(text))).build());
    }

    String read(ObjectPath path) throws IOException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    byte[] bytes(ObjectPath path) throws IOException {
        try (var download = client.download(DownloadRequest.of(path))) {
            return download.stream().readAllBytes();
        }
    }

    String read(ObjectPath path, ByteRange range) throws IOException {
        try (var download =
                client.download(DownloadRequest.builder(path).range(range).build())) {
            return new String(download.stream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static ErrorKind kindOf(ThrowingCallable call) {
        return catchThrowableOfType(WestCloudException.class, call).kind();
    }

    static ErrorCode codeOf(ThrowingCallable call) {
        return catchThrowableOfType(WestCloudException.class, call).errorCode().orElse(null);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] random(int length) {
        return RandomBytes.of(length);
    }
}
