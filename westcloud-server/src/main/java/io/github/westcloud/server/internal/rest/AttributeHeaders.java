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
package io.github.westcloud.server.internal.rest;

import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.RequestTarget;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.internal.admission.AnswerHeaders;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.FileAttributes;
import io.github.westcloud.server.internal.transfer.KeptHeaders;
import io.github.westcloud.server.internal.transfer.MimeTypes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;

/** Reads the headers that say what a file carries beside its content. */
final class AttributeHeaders {

    private static final int LONGEST_SECRET = 1024;

    private final Clock clock;

    AttributeHeaders(Clock clock) {
        this.clock = clock;
    }

    /**
     * The attributes of a new file.
     *
     * @param typeHeader which header has the mime type; without it the extension decides
     */
    FileAttributes read(Call call, String typeHeader) {
        var type = call.header(typeHeader)
                .filter(value -> !value.isEmpty())
                .orElseGet(() -> MimeTypes.ofName(call.target().path().name()));
        return AnswerHeaders.require(new FileAttributes(
                type, metadata(call), contentSecret(call), expires(call), KeptHeaders.read(call.request())));
    }

    /**
     * The metadata that a request carries, without the instructions that share its prefix.
     *
     * @throws RefusedException with WRONG_METADATA_MODE if a name or value is not legal; the document has no better code
     */
    static Metadata metadata(Call call) {
        var values = new HashMap<String, String>();
        for (var header : call.request().headers()) {
            var value = header.value() == null ? "" : header.value();
            Metadata.nameOf(header.name()).ifPresent(name -> values.put(name, value));
        }
        try {
            return values.isEmpty() ? Metadata.empty() : new Metadata(values);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(ErrorCode.WRONG_METADATA_MODE, e.getMessage());
        }
    }

    /**
     * The content secret that a file is to have.
     *
     * @throws RefusedException with WRONG_URI if it could not stand in a path, since it is too long or is not made of letters
     *     and digits
     */
    static Optional<String> contentSecret(Call call) {
        try {
            var secret = call.header(WestHeaders.CONTENT_SECRET).map(RequestTarget::requireContentSecret);
            secret.ifPresent(AttributeHeaders::requireSendable);
            return secret;
        } catch (IllegalArgumentException e) {
            throw new RefusedException(ErrorCode.WRONG_URI, e.getMessage());
        }
    }

    /** A request for the file has it in its path, or in the header that names the source of a copy. */
    private static void requireSendable(String secret) {
        if (secret.length() > LONGEST_SECRET) {
            throw new IllegalArgumentException("A content secret can have at most " + LONGEST_SECRET
                    + " letters and digits, not " + secret.length());
        }
    }

    /**
     * When the file ceases to exist, if the request says so.
     *
     * @throws RefusedException with WRONG_EXPIRE_TIME if the lifetime is not 1 to 180 days
     */
    Optional<Instant> expires(Call call) {
        try {
            return call.header(WestHeaders.META_TTL)
                    .map(Integer::parseInt)
                    .map(ChunkRules::requireTtlDays)
                    .map(days -> clock.instant().plus(Duration.ofDays(days)));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(ErrorCode.WRONG_EXPIRE_TIME, e.getMessage());
        }
    }
}
