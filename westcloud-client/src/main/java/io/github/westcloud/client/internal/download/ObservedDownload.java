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

import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.event.Transfer;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.internal.transfer.TransferTracker;
import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.client.internal.wire.WireResponse;
import io.github.westcloud.protocol.RequestTarget;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** Opens a download whose bytes a listener hears of while they are read. Thread-safe; what it opens is not. */
public final class ObservedDownload implements Call.Decoder<Download> {

    private final Call<Download> call;
    private final TransferListener listener;

    private ObservedDownload(Call<Download> call, TransferListener listener) {
        this.call = call;
        this.listener = listener;
    }

    /** The same call; as it is, if nobody listens. */
    public static Call<Download> of(Call<Download> call, TransferListener listener) {
        return listener == TransferListener.NONE ? call : call.decodedBy(new ObservedDownload(call, listener));
    }

    @Override
    public Download decode(WireResponse response) throws IOException {
        return call.decoder()
                .decode(new ObservedResponse(response, call.request().target(), listener));
    }

    /** The transfer starts when its body is asked for: an answer that is refused has none. */
    static final class ObservedResponse implements WireResponse {

        private final WireResponse response;
        private final RequestTarget target;
        private final TransferListener listener;
        private TransferTracker tracker = TransferTracker.NONE;
        private InputStream body;

        private ObservedResponse(WireResponse response, RequestTarget target, TransferListener listener) {
            this.response = response;
            this.target = target;
            this.listener = listener;
        }

        @Override
        public int status() {
            return response.status();
        }

        @Override
        public Optional<String> header(String name) {
            return response.header(name);
        }

        @Override
        public Map<String, String> headers(String prefix) {
            return response.headers(prefix);
        }

        @Override
        public InputStream body() throws IOException {
            body = response.body();
            long length = header("Content-Length").map(Long::parseLong).orElse(-1L);
            tracker = TransferTracker.start(
                    listener, Transfer.Direction.DOWNLOAD, target.bucket(), target.path(), length);
            return new ObservedStream(body, tracker);
        }

        @Override
        public long nanosToHead() {
            return response.nanosToHead();
        }

        WireResponse unobserved() {
            return response;
        }

        /** The body as it comes. */
        InputStream uncounted() {
            return body;
        }

        TransferTracker tracker() {
            return tracker;
        }

        @Override
        public void abort() {
            tracker.end(null);
            response.abort();
        }

        @Override
        public void close() throws IOException {
            tracker.end(null);
            response.close();
        }
    }
}
