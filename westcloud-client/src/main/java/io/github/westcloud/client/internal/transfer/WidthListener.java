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
package io.github.westcloud.client.internal.transfer;

import io.github.westcloud.client.event.RequestEvent;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.protocol.ErrorKind;

/**
 * Notices requests for which there are too many in flight.
 *
 * @param width what to tell
 * @param round the round in which the request was begun
 */
public record WidthListener(PartWidth width, int round) implements TransferListener {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;

    @Override
    public void requestEnded(RequestEvent event) {
        boolean asked = event.status() == TOO_MANY_REQUESTS || event.status() == SERVICE_UNAVAILABLE;
        boolean unanswered =
                event.failure().filter(ErrorKind.UNREACHABLE::equals).isPresent();
        if (asked || unanswered) {
            width.heldUp(round);
        }
    }
}
