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
package io.github.westcloud.client.internal.retry;

import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.internal.transfer.TransferTracker;

/**
 * What a call is executed within.
 *
 * @param updates the requests that may be sent to change the bucket; each holds its place while it is in flight
 * @param listener hears of each attempt and retry
 * @param tracker the transfer that the body of the request belongs to
 */
record CallScope(UpdateLimit updates, TransferListener listener, TransferTracker tracker) {}
