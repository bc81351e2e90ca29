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
package io.github.westcloud.camel.internal.monitor;

import io.github.westcloud.client.event.ListPageEvent;
import io.github.westcloud.client.event.PartEvent;
import io.github.westcloud.client.event.RequestEvent;
import io.github.westcloud.client.event.RetryEvent;
import io.github.westcloud.client.event.Transfer;
import io.github.westcloud.client.event.TransferEnd;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.event.TransferProgress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What an endpoint has done since it was created: counters, the last error, and what moves right now. Thread-safe. */
public final class EndpointStatistics implements TransferListener {

    private final LongAdder requests = new LongAdder();
    private final LongAdder failedRequests = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder bytesSent = new LongAdder();
    private final LongAdder bytesReceived = new LongAdder();
    private final LongAdder parts = new LongAdder();
    private final LongAdder pages = new LongAdder();
    private final Map<Long, TransferProgress> underWay = new ConcurrentHashMap<>();
    private volatile LastError lastError;

    @Override
    public void requestEnded(RequestEvent event) {
        requests.increment();
        if (!event.succeeded()) {
            failedRequests.increment();
            lastError = LastError.of(event);
        }
    }

    @Override
    public void requestRetried(RetryEvent event) {
        retries.increment();
    }

    @Override
    public void transferStarted(Transfer transfer) {
        underWay.put(transfer.id(), new TransferProgress(transfer, 0, 0));
    }

    @Override
    public void bytesMoved(TransferProgress progress) {
        var transfer = progress.transfer();
        (transfer.direction() == Transfer.Direction.UPLOAD ? bytesSent : bytesReceived).add(progress.bytes());
        underWay.replace(transfer.id(), progress);
    }

    @Override
    public void transferEnded(TransferEnd end) {
        underWay.remove(end.transfer().id());
    }

    @Override
    public void partSent(PartEvent event) {
        parts.increment();
    }

    @Override
    public void pageListed(ListPageEvent event) {
        pages.increment();
    }

    /** How many requests were sent; one that was sent again counts again. */
    public long requests() {
        return requests.sum();
    }

    /** How many of them failed, whether they were sent again or not. */
    public long failedRequests() {
        return failedRequests.sum();
    }

    /** How many requests were sent again. */
    public long retries() {
        return retries.sum();
    }

    /** How many bytes of contents were sent; those sent again count again. */
    public long bytesSent() {
        return bytesSent.sum();
    }

    /** How many bytes of contents were received. */
    public long bytesReceived() {
        return bytesReceived.sum();
    }

    /** How many parts of chunked uploads have arrived. */
    public long parts() {
        return parts.sum();
    }

    /** How many pages of listings were fetched. */
    public long pages() {
        return pages.sum();
    }

    /** The uploads and downloads that go on now, in no order. */
    public List<TransferProgress> underWay() {
        return List.copyOf(underWay.values());
    }

    /** The last request that failed; empty if none did. */
    public Optional<LastError> lastError() {
        return Optional.ofNullable(lastError);
    }
}
