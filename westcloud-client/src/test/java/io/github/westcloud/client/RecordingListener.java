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

import io.github.westcloud.client.event.ListPageEvent;
import io.github.westcloud.client.event.PartEvent;
import io.github.westcloud.client.event.RequestEvent;
import io.github.westcloud.client.event.RetryEvent;
import io.github.westcloud.client.event.Transfer;
import io.github.westcloud.client.event.TransferEnd;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.event.TransferProgress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every event. */
final class RecordingListener implements TransferListener {

    final List<RequestEvent> requests = new CopyOnWriteArrayList<>();
    final List<RetryEvent> retries = new CopyOnWriteArrayList<>();
    final List<Transfer> started = new CopyOnWriteArrayList<>();
    final List<TransferProgress> progress = new CopyOnWriteArrayList<>();
    final List<PartEvent> parts = new CopyOnWriteArrayList<>();
    final List<TransferEnd> ended = new CopyOnWriteArrayList<>();
    final List<ListPageEvent> pages = new CopyOnWriteArrayList<>();

    @Override
    public void requestEnded(RequestEvent event) {
        requests.add(event);
    }

    @Override
    public void requestRetried(RetryEvent event) {
        retries.add(event);
    }

    @Override
    public void transferStarted(Transfer transfer) {
        started.add(transfer);
    }

    @Override
    public void bytesMoved(TransferProgress event) {
        progress.add(event);
    }

    @Override
    public void partSent(PartEvent event) {
        parts.add(event);
    }

    @Override
    public void transferEnded(TransferEnd end) {
        ended.add(end);
    }

    @Override
    public void pageListed(ListPageEvent event) {
        pages.add(event);
    }

    List<String> operations() {
        return requests.stream().map(RequestEvent::operation).toList();
    }

    long bytesMoved() {
        return progress.stream().mapToLong(TransferProgress::bytes).sum();
    }
}
