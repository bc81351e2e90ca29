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
package io.github.westcloud.client.internal.http;

import io.github.westcloud.client.internal.wire.WireRequest;
import java.util.concurrent.atomic.AtomicMarkableReference;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/**
 * A request as HttpClient takes it, which can be cancelled by any thread. Its path goes onto the wire to the letter; the
 * library's own request type would parse it as a URI and put it together again.
 */
final class OutgoingRequest extends BasicClassicHttpRequest implements CancellableDependency {

    private static final long serialVersionUID = 1L;

    private final transient AtomicMarkableReference<Cancellable> dependency =
            new AtomicMarkableReference<>(null, false);

    OutgoingRequest(HttpHost endpoint, WireRequest request) {
        super(request.method(), endpoint, request.requestUri());
        for (var header : request.headers()) {
            addHeader(header.name(), header.value());
        }
    }

    /** Says what to cancel with this request, which is done at once if it is cancelled already. */
    @Override
    public void setDependency(Cancellable current) {
        var before = dependency.getReference();
        if (!dependency.compareAndSet(before, current, false, false)) {
            current.cancel();
        }
    }

    @Override
    public boolean isCancelled() {
        return dependency.isMarked();
    }

    @Override
    public boolean cancel() {
        while (!dependency.isMarked()) {
            var current = dependency.getReference();
            if (dependency.compareAndSet(current, null, false, true)) {
                if (current != null) {
                    current.cancel();
                }
                return true;
            }
        }
        return false;
    }
}
