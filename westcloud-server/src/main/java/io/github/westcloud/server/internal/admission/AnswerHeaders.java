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
package io.github.westcloud.server.internal.admission;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.internal.http.HttpFront;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.FileAttributes;

/**
 * What a file carries is sent back in the headers of every GET and HEAD, in both dialects. What would not fit there, or would
 * arrive changed, is refused before it is stored.
 */
public final class AnswerHeaders {

    /** In bytes, names and values together. */
    private static final int MAX_METADATA = 16 * 1024;
    /** In bytes: what all other headers of an answer need at most. They need less than 1 KiB. */
    private static final int OTHER_HEADERS = 2 * 1024;
    /** Colon, space and the end of the line. */
    private static final int LINE = 4;

    private AnswerHeaders() {}

    /** @throws RefusedException with WRONG_METADATA_MODE, for which the API document has no better code */
    public static FileAttributes require(FileAttributes attributes) {
        requireContentType(attributes.contentType());
        requireMetadata(attributes.metadata());
        attributes.headers().values().forEach(AnswerHeaders::requireText);
        int size = size(attributes);
        int room = HttpFront.RESPONSE_HEADER_BYTES - OTHER_HEADERS;
        if (size > room) {
            throw refused("Metadata and headers of the content need " + size
                    + " bytes in the headers of a response, which has room for " + room);
        }
        return attributes;
    }

    private static void requireMetadata(Metadata metadata) {
        int size = metadata.values().entrySet().stream()
                .mapToInt(value -> value.getKey().length() + value.getValue().length())
                .sum();
        if (size > MAX_METADATA) {
            throw refused("The metadata of a file can have at most " + MAX_METADATA + " bytes, not " + size);
        }
    }

    private static void requireContentType(String type) {
        if (!type.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw refused("A content type must consist of printable ASCII characters");
        }
    }

    private static void requireText(String name, String value) {
        if (!value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw refused(name + " must consist of printable ASCII characters");
        }
    }

    /** In the REST dialect, whose headers are the longer ones: it sends the content type twice. */
    private static int size(FileAttributes attributes) {
        int type = attributes.contentType().length();
        int size = "Content-Type".length() + type + LINE + WestHeaders.FILE_TYPE.length() + type + LINE;
        for (var value : attributes.metadata().values().entrySet()) {
            size += WestHeaders.META_PREFIX.length()
                    + value.getKey().length()
                    + value.getValue().length()
                    + LINE;
        }
        for (var header : attributes.headers().values().entrySet()) {
            size += header.getKey().length() + header.getValue().length() + LINE;
        }
        return size;
    }

    private static RefusedException refused(String why) {
        return new RefusedException(ErrorCode.WRONG_METADATA_MODE, why);
    }
}
