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
package io.github.westcloud.client.internal.wire;

/** Cancels a request from another thread, whether it is waited for or its answer is being read. Thread-safe. */
public final class Cancellation {

    private Runnable current;
    private boolean cancelled;

    /** Says what to cancel from now on, which is done at once if this is cancelled already. */
    public void of(Runnable request) {
        synchronized (this) {
            current = request;
            if (!cancelled) {
                return;
            }
        }
        request.run();
    }

    public void cancel() {
        Runnable request;
        synchronized (this) {
            cancelled = true;
            request = current;
        }
        if (request != null) {
            request.run();
        }
    }
}
