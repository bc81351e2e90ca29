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
package io.github.westcloud.camel.internal.body;

import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.protocol.ByteRange;

/**
 * Where the content of one remote file comes from.
 *
 * @param client sends the requests
 * @param request which file, and which part of it
 */
public record RemoteSource(WestCloudClient client, DownloadRequest request) {

    /**
     * Sends one GET.
     *
     * @throws io.github.westcloud.client.WestCloudException if the service refuses it or cannot be reached
     */
    Download open() {
        return client.download(request);
    }

    /**
     * Sends a GET for what comes after a part that was read already.
     *
     * @param position how many bytes of the request's content were read
     * @param fileLength the length of the whole file
     */
    Download openFrom(long position, long fileLength) {
        return client.download(
                request.toBuilder().range(rest(position, fileLength)).build());
    }

    private ByteRange rest(long position, long fileLength) {
        var slice = request.range().flatMap(range -> range.within(fileLength));
        return slice.map(part -> ByteRange.of(part.offset() + position, part.offset() + part.length() - 1))
                .orElseGet(() -> ByteRange.from(position));
    }
}
