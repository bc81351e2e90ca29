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
package io.github.westcloud.testing;

import static io.github.westcloud.testing.WestCloudAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.WestCloudServer;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WestCloudTest
class WestCloudAssertionsTest {

    private WestCloudServer server;

    @BeforeEach
    void sendSomething(WestCloudServer shared, WestCloudClient client) {
        server = shared;
        upload(client, "inbox/a.txt", "a");
        upload(client, "inbox/b.txt", "bb");
        assertThatExceptionOfType(WestCloudException.class)
                .isThrownBy(() -> client.head(HeadRequest.of(ObjectPath.of("inbox/c.txt"))));
    }

    private static void upload(WestCloudClient client, String path, String text) {
        client.upload(UploadRequest.builder(ObjectPath.of(path), Content.of(text.getBytes(StandardCharsets.UTF_8)))
                .automkdir(true)
                .build());
    }

    @Test
    void agreesWithWhatWasSent() {
        assertThat(server)
                .received("PUT", "/demo/inbox/*")
                .times(2)
                .withHeader("x-west-automkdir", "true")
                .withHeader("Authorization")
                .withoutHeader("Content-MD5")
                .answered(200, 200);
        assertThat(server).received("HEAD", "/demo/inbox/c.txt").once().answered(404);
        assertThat(server).receivedNo("DELETE", "/**").receivedNo("PUT", "/demo/*");
        assertThat(server.requests()).hasSize(3);
        // What a request took is known only when its response has been sent, which the test need not wait for.
        assertThat(assertThat(server).received("*", "/demo/**").requests())
                .extracting(RequestRecord::id)
                .containsExactlyElementsOf(
                        server.requests().stream().map(RequestRecord::id).toList());
        server.clearRequests();
        assertThat(server).receivedNothing();
    }

    @Test
    void namesTheNearestRequestsIfThereIsNone() {
        assertFails(
                () -> assertThat(server).received("PUT", "/demo/inbox/c.txt"),
                """
                Expected of requests PUT /demo/inbox/c.txt: at least one, but there were 0
                The nearest of 3 other requests:
                  PUT /demo/inbox/a.txt -> 200
                  PUT /demo/inbox/b.txt -> 200
                  HEAD /demo/inbox/c.txt -> 404 (404000001: There is nothing at /demo/inbox/c.txt)""");
        server.clearRequests();
        assertFails(
                () -> assertThat(server).received("PUT", "/demo/a.txt"),
                """
                Expected of requests PUT /demo/a.txt: at least one, but there were 0
                There were no other requests""");
    }

    @Test
    void namesTheRequestsThatWereThere() {
        assertFails(
                () -> assertThat(server).received("PUT", "/demo/**").times(3),
                """
                Expected of requests PUT /demo/**: exactly 3, but there were 2
                  PUT /demo/inbox/a.txt -> 200
                  PUT /demo/inbox/b.txt -> 200
                The nearest of 1 other requests:
                  HEAD /demo/inbox/c.txt -> 404 (404000001: There is nothing at /demo/inbox/c.txt)""");
        assertFails(
                () -> assertThat(server).receivedNo("HEAD", "/demo/**"),
                """
                Expected of requests HEAD /demo/**: none, but there was 1
                  HEAD /demo/inbox/c.txt -> 404 (404000001: There is nothing at /demo/inbox/c.txt)
                The nearest of 2 other requests:
                  PUT /demo/inbox/a.txt -> 200
                  PUT /demo/inbox/b.txt -> 200""");
        assertFails(
                () -> assertThat(server).received("HEAD", "/demo/**").answered(200),
                """
                Expected of requests HEAD /demo/**: responses with [200], but there was 1
                  HEAD /demo/inbox/c.txt -> 404 (404000001: There is nothing at /demo/inbox/c.txt)
                The nearest of 2 other requests:
                  PUT /demo/inbox/a.txt -> 200
                  PUT /demo/inbox/b.txt -> 200""");
    }

    @Test
    void namesTheHeaderThatWasSentInstead() {
        assertFails(
                () -> assertThat(server).received("PUT", "/demo/**").withHeader("content-length", "1"),
                """
                Expected of each of 2 requests PUT /demo/**: content-length: 1, but request 2, PUT /demo/inbox/b.txt, carried
                  Content-Length: 2""");
        assertFails(
                () -> assertThat(server).received("PUT", "/demo/**").withHeader("x-west-ttl"),
                """
                Expected of each of 2 requests PUT /demo/**: a header x-west-ttl, but request 1, PUT /demo/inbox/a.txt, \
                carried no such header""");
        assertFails(
                () -> assertThat(server).received("PUT", "/demo/**").withoutHeader("Content-Length"),
                """
                Expected of each of 2 requests PUT /demo/**: no header Content-Length, but request 1, PUT /demo/inbox/a.txt, \
                carried
                  Content-Length: 1""");
    }

    private static void assertFails(ThrowingCallable assertion, String message) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessage(message);
    }
}
