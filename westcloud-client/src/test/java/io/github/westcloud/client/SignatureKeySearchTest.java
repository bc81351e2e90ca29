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
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.auth.SignatureKey;
import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.SignatureKeys;
import io.github.westcloud.server.WestCloudServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key of a signature is found out where it is not set (row 3 of the decisions). */
class SignatureKeySearchTest {

    private static final ObjectPath PATH = ObjectPath.of("a.bin");

    private WestCloudServer server;
    private WestCloudClient client;

    @BeforeEach
    void start() throws Exception {
        start(SignatureKeys.BASE64, null, "secret");
    }

    private void start(SignatureKeys keys, SignatureKey key, String password) throws Exception {
        stop();
        server = WestCloudServer.builder()
                .bucket("demo")
                .bucket("other")
                .user("alice", "secret")
                .signatureKey(keys)
                .start();
        client = WestCloudClient.create(ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("demo")
                .credentials("alice", password)
                .signatureKey(key)
                .build());
    }

    @AfterEach
    void stop() {
        if (server != null) {
            client.close();
            server.close();
        }
    }

    @Test
    void triesTheBase64FormOnceAndRemembersIt() {
        upload(client, "first");
        upload(client, "second");
        upload(client.forBucket("other"), "third");
        assertThat(server.requests()).extracting(RequestRecord::status).containsExactly(401, 200, 200, 200);
    }

    @Test
    void staysWithThePasswordWhereThatIsAccepted() throws Exception {
        start(SignatureKeys.PASSWORD, null, "secret");
        upload(client, "first");
        upload(client, "second");
        assertThat(server.requests()).extracting(RequestRecord::status).containsExactly(200, 200);
    }

    @Test
    void remembersWhatWorkedForAFileThatIsNotThere() {
        assertThat(client.exists("nothing")).isFalse();
        assertThat(client.exists("nothing")).isFalse();
        assertThat(server.requests()).extracting(RequestRecord::status).containsExactly(401, 404, 404);
    }

    @Test
    void saysOnceWhatItHasFound() {
        var log = log(() -> {
            upload(client, "first");
            upload(client, "second");
            return null;
        });
        assertThat(log)
                .containsOnlyOnce("The service accepts signatures whose key is the Base64 encoding of the password");
        assertThat(log).contains("signatureKey=BASE64").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"CHUNKED, 3145728", "SINGLE, 3145728", "SINGLE, 6291456", "AUTO, 1048577", "AUTO, 5"})
    void aStreamThatCanBeReadOnceArrivesWhole(UploadMode mode, int length) throws Exception {
        var bytes = new byte[length];
        bytes[length - 1] = 7;
        client.upload(UploadRequest.builder(PATH, Content.of(new ByteArrayInputStream(bytes), length))
                .mode(mode)
                .build());
        assertThat(server.bucket("demo").stored("a.bin")).isEqualTo(bytes);
        assertThat(server.requests())
                .filteredOn(request -> request.status() == 401)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void manyFirstRequestsAtOnceDoNotAllFail(boolean reading) throws Exception {
        int count = 16;
        var barrier = new CyclicBarrier(count);
        var threads = Executors.newFixedThreadPool(count);
        var tasks = new ArrayList<Callable<Void>>();
        for (int i = 0; i < count; i++) {
            var path = "many/" + i;
            tasks.add(() -> {
                barrier.await();
                if (reading) {
                    client.exists(path);
                } else {
                    client.upload(UploadRequest.builder(ObjectPath.of(path), Content.of(new byte[1000]))
                            .automkdir(true)
                            .build());
                }
                return null;
            });
        }
        try {
            for (var task : threads.invokeAll(tasks)) {
                task.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.requests()).hasSize(count + 1);
        assertThat(server.requests())
                .filteredOn(request -> request.status() == 401)
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(SignatureKeys.class)
    void aWrongPasswordIsRefusedAndBothKeysAreNamed(SignatureKeys keys) throws Exception {
        start(keys, null, "wr0ng-one");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> upload(client, "x"))
                    .hasMessageContaining("Check the user name and the password")
                    .hasMessageContaining("the password as the key and with its Base64 encoding")
                    .hasMessageContaining("signatureKey")
                    .asInstanceOf(type(WestCloudException.class))
                    .returns(ErrorKind.UNAUTHENTICATED, WestCloudException::kind);
        }
        assertThat(server.requests()).extracting(RequestRecord::status).containsExactly(401, 401, 401, 401);
    }

    @ParameterizedTest
    @EnumSource(SignatureKey.class)
    void aKeyThatIsSetIsTheOnlyOne(SignatureKey key) throws Exception {
        start(key == SignatureKey.BASE64 ? SignatureKeys.PASSWORD : SignatureKeys.BASE64, key, "secret");
        assertThatThrownBy(() -> upload(client, "x"))
                .hasMessageContaining("signatureKey")
                .hasMessageContaining(key.name());
        assertThatThrownBy(() -> client.head(HeadRequest.of(PATH)))
                .hasMessageContaining("signatureKey")
                .hasMessageContaining(key.name());
        assertThat(server.requests()).extracting(RequestRecord::status).containsExactly(401, 401);
    }

    /** The service may be set up anew while a client lives. */
    @Test
    void searchesAgainWhenWhatWorkedIsRefused() throws Exception {
        upload(client, "first");
        int port = server.uri().getPort();
        server.close();
        server = WestCloudServer.builder()
                .port(port)
                .bucket("demo")
                .user("alice", "secret")
                .start();
        upload(client, "second");
        upload(client, "third");
        assertThat(server.requests()).extracting(RequestRecord::status).containsExactly(401, 200, 200);
    }

    @Test
    void basicAuthenticationNamesNoKey() throws Exception {
        try (var basic = WestCloudClient.create(ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("demo")
                .credentials("alice", "wr0ng-one")
                .authentication(Authentication.BASIC)
                .build())) {
            assertThatThrownBy(() -> upload(basic, "x"))
                    .hasMessageContaining("Check the user name and the password")
                    .hasMessageNotContaining("signatureKey");
        }
        assertThat(server.requests()).hasSize(1);
    }

    private static void upload(WestCloudClient client, String name) {
        client.upload(UploadRequest.builder(ObjectPath.of(name), Content.of(new byte[10]))
                .build());
    }

    private static String log(Callable<Void> work) {
        var before = System.err;
        var log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            work.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            System.setErr(before);
        }
        return log.toString(StandardCharsets.UTF_8);
    }
}
