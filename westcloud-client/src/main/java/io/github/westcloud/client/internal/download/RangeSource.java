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

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.internal.wire.Cancellation;
import io.github.westcloud.client.operation.DownloadRequest;

/** Sends the requests of downloads, with their retries. Thread-safe. */
public interface RangeSource {

    /**
     * Opens a download.
     *
     * @throws WestCloudException if it failed for good
     */
    Download open(DownloadRequest request);

    /**
     * Opens a range of a file of which other ranges are read as well.
     *
     * @param etag the entity tag of the other ranges, without quotes; {@code null} for none
     * @param listener hears of the attempts
     * @param cancellation ends it from another thread
     * @throws WestCloudException if it failed for good
     */
    Download openRange(DownloadRequest range, String etag, TransferListener listener, Cancellation cancellation);

    /** Opens a connection in place of one that was broken off, for the next download to have one to break off. */
    void replaceConnection();
}
