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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.MetadataMode;
import io.github.westcloud.protocol.PercentEncoding;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.internal.admission.AnswerHeaders;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.FileAttributes;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What copy, move and PATCH do to the attributes of a file (chapters 2.3, 2.4 and 2.8).
 *
 * <p>The mode rules the metadata. A lifetime and a content secret are no metadata: merge and replace set them when the
 * request has them and keep them otherwise; delete takes them away when the request names them. A lifetime counts from now.
 */
final class AttributeChange {

    private static final String CONTENT_TYPE = "Content-Type";

    private final AttributeHeaders headers;

    AttributeChange(AttributeHeaders headers) {
        this.headers = headers;
    }

    /**
     * As {@code x-west-meta-directive} says; without it the source's attributes stay as they are.
     *
     * @throws RefusedException with WRONG_METADATA_MODE if the mode is unknown
     */
    UnaryOperator<FileAttributes> byDirective(Call call) {
        var mode = call.header(WestHeaders.META_DIRECTIVE)
                .map(AttributeChange::mode)
                .orElse(MetadataMode.COPY);
        return returnable(change(call, mode));
    }

    /**
     * As the query of a PATCH says; without it the metadata is merged.
     *
     * @throws RefusedException with WRONG_METADATA_MODE if the mode is unknown, or {@code copy}
     */
    UnaryOperator<FileAttributes> byQuery(Call call) {
        var mode =
                queryMode(call.request().rawQuery()).map(AttributeChange::mode).orElse(MetadataMode.MERGE);
        if (mode == MetadataMode.COPY) {
            throw new RefusedException(
                    ErrorCode.WRONG_METADATA_MODE, "A PATCH does not support the metadata mode copy");
        }
        var change = change(call, mode);
        var type = call.header(CONTENT_TYPE).filter(value -> !value.isEmpty());
        if (mode == MetadataMode.DELETE || type.isEmpty()) {
            return returnable(change);
        }
        return returnable(file -> change.apply(file).withContentType(type.get()));
    }

    /** What was merged may not fit any more. A file that is copied as it is fits. */
    private static UnaryOperator<FileAttributes> returnable(UnaryOperator<FileAttributes> change) {
        return file -> AnswerHeaders.require(change.apply(file));
    }

    private UnaryOperator<FileAttributes> change(Call call, MetadataMode mode) {
        return switch (mode) {
            case COPY -> UnaryOperator.identity();
            case DELETE -> delete(call);
            case MERGE, REPLACE -> set(call, mode);
        };
    }

    private UnaryOperator<FileAttributes> set(Call call, MetadataMode mode) {
        var sent = AttributeHeaders.metadata(call);
        var secret = AttributeHeaders.contentSecret(call);
        var expires = headers.expires(call);
        return file -> file.withMetadata(
                        mode == MetadataMode.REPLACE ? sent : file.metadata().merge(sent))
                .withContentSecret(secret.or(file::contentSecret))
                .withExpires(expires.or(file::expires));
    }

    private static UnaryOperator<FileAttributes> delete(Call call) {
        var named = AttributeHeaders.metadata(call);
        boolean secret = call.header(WestHeaders.CONTENT_SECRET).isPresent();
        boolean lifetime = call.header(WestHeaders.META_TTL).isPresent();
        boolean everything = named.isEmpty() && !secret && !lifetime;
        return file -> file.withMetadata(everything ? named : file.metadata().without(named))
                .withContentSecret(secret ? Optional.empty() : file.contentSecret())
                .withExpires(lifetime ? Optional.empty() : file.expires());
    }

    private static Optional<String> queryMode(String rawQuery) {
        for (var pair : rawQuery.split("&")) {
            var parts = pair.split("=", 2);
            if (parts[0].equals(WestHeaders.METADATA_PARAMETER)) {
                return Optional.of(parts.length == 2 ? parts[1] : "");
            }
        }
        return Optional.empty();
    }

    private static MetadataMode mode(String value) {
        try {
            return MetadataMode.parse(PercentEncoding.decode(value));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(ErrorCode.WRONG_METADATA_MODE, e.getMessage());
        }
    }
}
