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
package io.github.westcloud.camel.internal.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.support.RandomBytes;
import io.github.westcloud.testing.WestCloudExtension;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnreadBodiesTest {

    @RegisterExtension
    static final WestCloudExtension WEST_CLOUD = WestCloudExtension.withBuckets("demo");

    private static final int LARGE = 4 << 20;
    private static final int CONNECTIONS = 200;

    private final Queue<Runnable> afterAMoment = new ArrayDeque<>();
    private final UnreadBodies unread = new UnreadBodies(2, afterAMoment::add);
    private final byte[] content = RandomBytes.of(LARGE);

    @BeforeEach
    void store() {
        WEST_CLOUD.bucket().store("large.bin", content);
        WEST_CLOUD.bucket().store("small.bin", new byte[10]);
    }

    @Test
    void aMomentLaterTheConnectionIsReleased() throws Exception {
        int before = requests();
        var body = open("large.bin");
        assertThat(unread.hold(body, CONNECTIONS)).isTrue();
        assertThat(body.isLargeAndUnread()).isTrue();

        afterAMoment.remove().run();

        assertThat(body.isLargeAndUnread()).isFalse();
        assertRead(body);
        awaitRequests(before + 2);
    }

    @Test
    void whoeverReadsMeanwhileGoesOn() throws Exception {
        int before = requests();
        var body = open("large.bin");
        unread.hold(body, CONNECTIONS);
        var stream = (InputStream) body.getBody(null);
        int first = stream.read();

        afterAMoment.remove().run();

        assertThat(first).isEqualTo(content[0] & 0xff);
        assertThat(stream.readAllBytes()).hasSize(LARGE - 1);
        awaitRequests(before + 1);
    }

    @Test
    void oneTooManyReleasesTheOneThatCameFirst() throws Exception {
        var first = open("large.bin");
        var second = open("large.bin");
        var third = open("large.bin");
        unread.hold(first, CONNECTIONS);
        unread.hold(second, CONNECTIONS);
        unread.hold(third, CONNECTIONS);

        assertThat(first.isLargeAndUnread()).isFalse();
        assertThat(second.isLargeAndUnread()).isTrue();
        assertThat(third.isLargeAndUnread()).isTrue();
        assertRead(first);
        assertRead(second);
        assertRead(third);
    }

    @Test
    void aSmallPoolAndASmallBodyHoldNothing() {
        var large = open("large.bin");
        var small = open("small.bin");

        assertThat(unread.hold(large, 7)).isFalse();
        assertThat(unread.hold(small, CONNECTIONS)).isFalse();
        assertThat(afterAMoment).isEmpty();
        large.release();
        small.release();
    }

    private static RemoteBody open(String name) {
        var body =
                new RemoteBody(new RemoteContent(WEST_CLOUD.client(), DownloadRequest.of(ObjectPath.of(name)), null));
        body.open();
        return body;
    }

    private void assertRead(RemoteBody body) throws Exception {
        assertThat((InputStream) body.getBody(null)).hasBinaryContent(content);
    }

    private static int requests() {
        return (int) WEST_CLOUD.server().requests().stream()
                .filter(request -> request.method().equals("GET"))
                .count();
    }

    private static void awaitRequests(int number) {
        Awaitility.await().untilAsserted(() -> assertThat(requests()).isEqualTo(number));
    }
}
