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
package io.github.westcloud.client.internal.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.internal.transfer.PartWidth;
import io.github.westcloud.client.internal.wire.Cancellation;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RangeWindowTest {

    private static final int RANGE = RangeMemory.SEGMENT;
    private static final int RANGES = 3;
    private static final ObjectPath PATH = ObjectPath.of("a.bin");
    private static final FileInfo FILE =
            FileInfo.builder(PATH).length(RANGES * RANGE).etag("1").build();

    private final Queue<Runnable> helpers = new ArrayDeque<>();
    private final Service service = new Service();

    /** Idle connections are for the ranges first. */
    @Test
    void aConnectionIsReplacedWhenAllRangesAreRequested() {
        var fetcher = new RangeFetcher(service, DownloadRequest.of(PATH), FILE, 0);
        var memory = new RangeMemory(RANGES, RangeMemory.MOST_IN_FLIGHT);
        var width = new PartWidth(RANGES, RANGES);
        var window = new RangeWindow(
                fetcher, helpers::add, width, memory, new ServiceTraits(RANGES), RANGE, 0, RANGES * RANGE);
        window.fill();
        for (int i = 1; i < RANGES; i++) {
            helpers.remove().run();
        }
        assertThat(service.requested).isEqualTo(RANGES - 1);
        assertThat(helpers).as("the last range").hasSize(1);
        helpers.remove().run();
        assertThat(helpers).as("the replacement").hasSize(1);
        window.close();
    }

    /** Answers each request for a range at once. */
    private static final class Service implements RangeSource {

        private int requested;

        @Override
        public Download open(DownloadRequest request) {
            throw new AssertionError("The file is open");
        }

        @Override
        public Download openRange(
                DownloadRequest range, String etag, TransferListener listener, Cancellation cancellation) {
            requested++;
            return new Range(new ByteArrayInputStream(new byte[RANGE]));
        }

        @Override
        public void replaceConnection() {
            throw new AssertionError("The thread that asks for it does not do it itself");
        }
    }

    private record Range(InputStream stream) implements Download {

        @Override
        public FileInfo info() {
            return FILE;
        }

        @Override
        public long length() {
            return RANGE;
        }

        @Override
        public void close() {
            // There is no connection.
        }
    }
}
