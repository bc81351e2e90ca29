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
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ObjectPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a content is. Immutable. */
sealed interface ContentPlace {

    /**
     * Opens the content at its first byte.
     *
     * @throws io.github.westcloud.client.WestCloudException if the service refuses it or cannot be reached
     */
    OpenContent open() throws IOException;

    /**
     * Opens the content at a later byte.
     *
     * @param position the number of bytes to leave out
     * @param known the file as it was when those bytes were read
     * @throws IOException if the file is another one by now
     * @throws io.github.westcloud.client.WestCloudException if the service refuses it or cannot be reached
     */
    OpenContent resume(long position, FileInfo known) throws IOException;

    /**
     * The service, which is asked for it each time.
     *
     * @param client sends the requests
     * @param request the file, and the range of it
     * @param moved whether the file was moved after it had been requested first
     */
    record AtService(WestCloudClient client, DownloadRequest request, boolean moved) implements ContentPlace {

        /** @throws IOException if the answer has another length than it says the file has */
        @Override
        public OpenContent open() throws IOException {
            var answer = OpenContent.of(client.download(request));
            long file = answer.info().length();
            if (request.range().isPresent() || file == 0 || answer.length() == file) {
                return answer;
            }
            if (answer.length() < 0) {
                return answer.withLength(file);
            }
            answer.close();
            throw new IOException("The service sent " + answer.length() + " bytes as the content of " + request.path()
                    + ", but the headers of the response say " + file + " bytes. It is truncated or damaged");
        }

        FileInfo head() {
            return client.head(HeadRequest.builder(request.path())
                    .contentSecret(request.contentSecret().orElse(null))
                    .build());
        }

        @Override
        public OpenContent resume(long position, FileInfo known) throws IOException {
            var rest = client.download(
                    request.toBuilder().range(rest(position, known.length())).build());
            if (!isStill(known, rest.info())) {
                rest.close();
                throw new IOException("The file " + request.path() + " was replaced while it was being read");
            }
            return OpenContent.of(rest);
        }

        /** A move keeps the bytes, but in S3 it is a copy, which has a date and maybe an entity tag of its own. */
        private boolean isStill(FileInfo first, FileInfo later) {
            return moved ? first.length() == later.length() : ContentCheck.sameVersion(first, later);
        }

        private ByteRange rest(long position, long fileLength) {
            var slice = request.range().flatMap(range -> range.within(fileLength));
            return slice.map(part -> ByteRange.of(part.offset() + position, part.offset() + part.length() - 1))
                    .orElseGet(() -> ByteRange.from(position));
        }

        AtService movedTo(ObjectPath path) {
            var builder = DownloadRequest.builder(path)
                    .contentSecret(request.contentSecret().orElse(null));
            request.range().ifPresent(builder::range);
            return new AtService(client, builder.build(), true);
        }
    }

    /** The heap. */
    record InMemory(byte[] bytes, FileInfo info) implements ContentPlace {

        @Override
        public OpenContent open() {
            return resume(0, info);
        }

        @Override
        public OpenContent resume(long position, FileInfo known) {
            int offset = Math.toIntExact(position);
            var stream = new ByteArrayInputStream(bytes, offset, bytes.length - offset);
            return new OpenContent(stream, info, bytes.length - position, stream);
        }
    }

    /** A file of this machine. */
    record OnDisk(Path file, FileInfo info) implements ContentPlace {

        @Override
        public OpenContent open() throws IOException {
            return resume(0, info);
        }

        @Override
        public OpenContent resume(long position, FileInfo known) throws IOException {
            var stream = Files.newInputStream(file);
            try {
                stream.skipNBytes(position);
                return new OpenContent(stream, info, Files.size(file) - position, stream);
            } catch (IOException e) {
                stream.close();
                throw e;
            }
        }
    }
}
