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

import com.sun.management.ThreadMXBean;
import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a small request costs in allocated bytes, which a busy machine does not change. About 13,000 are needed, most of them by
 * HttpClient, and fewer when the compiler has optimised it all; the bounds leave room for another version of it, not for a buffer or a parser more for each request.
 */
class AllocationTest extends ScriptedServerTestSupport {

    private static final int BATCH = 100;
    private static final int BATCHES = 8;

    private final byte[] bytes = new byte[1024];
    private final byte[] buffer = new byte[2048];

    @ParameterizedTest
    @EnumSource(
            value = Authentication.class,
            names = {"BASIC", "SIGNATURE"})
    void aSmallUpload(Authentication authentication) throws IOException {
        restartClient(config().authentication(authentication));
        assertThat(allocatedBytes(() -> upload("in/2026/a small file.bin"))).isLessThan(14_500);
    }

    /** About 18,000: the canonical request is hashed before it is signed. */
    @Test
    void aSmallUploadInTheS3Dialect() throws IOException {
        restartClient(config().dialect(DialectName.S3));
        assertThat(allocatedBytes(() -> upload("in/2026/a small file.bin"))).isLessThan(27_000);
    }

    @Test
    void aSmallDownload() throws IOException {
        server.otherwise(request -> Reply.of(200).body("x".repeat(1024)).with("ETag", "\"1\""));
        assertThat(allocatedBytes(() -> download("in/2026/a small file.bin"))).isLessThan(14_500);
    }

    private void upload(String path) {
        client.upload(UploadRequest.builder(ObjectPath.of(path), Content.of(bytes))
                .overwrite(true)
                .build());
    }

    private void download(String path) throws IOException {
        try (var download = client.download(DownloadRequest.of(ObjectPath.of(path)))) {
            assertThat(download.stream().readNBytes(buffer, 0, buffer.length)).isEqualTo(bytes.length);
        }
    }

    /** Of one operation in the best of several batches: the first ones also load classes. */
    private static long allocatedBytes(Operation operation) throws IOException {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int batch = 0; batch < BATCHES; batch++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < BATCH; i++) {
                operation.run();
            }
            least = Math.min(least, (threads.getThreadAllocatedBytes(thread) - before) / BATCH);
        }
        return least;
    }

    @FunctionalInterface
    private interface Operation {
        void run() throws IOException;
    }
}
