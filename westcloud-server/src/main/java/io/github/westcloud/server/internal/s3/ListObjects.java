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
package io.github.westcloud.server.internal.s3;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.S3Parameters;
import io.github.westcloud.protocol.S3Rules;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3.listing.KeyLister;
import io.github.westcloud.server.internal.s3.listing.ListRequest;
import io.github.westcloud.server.internal.s3.listing.Position;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StoredDirectory;
import java.util.Optional;

/**
 * Chapter 3.8: the keys of a bucket or directory, with {@code list-type=2}. Without it the answer is that of version 1, which
 * many clients still ask for; that, {@code start-after} and {@code encoding-type} are beyond the document.
 */
final class ListObjects implements S3Operation {

    static final String MARKER = "marker";
    static final String FETCH_OWNER = "fetch-owner";

    private final StorageEngine engine;
    private final KeyLister lister;

    ListObjects(StorageEngine engine, Directories directories) {
        this.engine = engine;
        this.lister = new KeyLister(engine, directories.areLenient());
    }

    @Override
    public HttpResponse answer(S3Call call) {
        var query = call.query();
        boolean second = isSecondVersion(query);
        int maxKeys = Math.min(S3Rules.DEFAULT_MAX_KEYS, query.number(S3Parameters.MAX_KEYS, S3Rules.DEFAULT_MAX_KEYS));
        var prefix = directory(call) + query.text(S3Parameters.PREFIX);
        var after = second ? afterOfSecondVersion(query) : afterMarker(query);
        var request = new ListRequest(prefix, query.text(S3Parameters.DELIMITER), maxKeys, after);
        var page = lister.list(call.target().bucket(), request);
        var xml = new ListObjectsXml(call, maxKeys, page, KeyEncoding.of(query));
        return XmlAnswers.of(second ? xml::writeSecondVersion : xml::writeFirstVersion);
    }

    private static boolean isSecondVersion(Query query) {
        var type = query.value(S3Parameters.LIST_TYPE);
        if (type.filter(value -> !value.equals(S3Parameters.LIST_TYPE_2)).isPresent()) {
            throw new RefusedException(ErrorCode.WRONG_INDEX, S3Parameters.LIST_TYPE + " must be 2, not " + type.get());
        }
        return type.isPresent();
    }

    /** The document lists a directory by its path; its keys begin with that path. */
    private String directory(S3Call call) {
        var location = call.location();
        if (location.path().isRoot()) {
            return "";
        }
        if (engine.find(location).filter(StoredDirectory.class::isInstance).isEmpty()) {
            throw new RefusedException(ErrorCode.NOT_FOUND, "There is no directory " + location);
        }
        return location.path() + "/";
    }

    private static Optional<Position> afterOfSecondVersion(Query query) {
        var token = query.text(S3Parameters.CONTINUATION_TOKEN);
        if (!token.isEmpty()) {
            return Optional.of(position(token));
        }
        return query.value(S3Parameters.START_AFTER)
                .filter(key -> !key.isEmpty())
                .map(key -> new Position(key, false));
    }

    /** The marker of version 1 is a key, or the common prefix that ended the page before. */
    private static Optional<Position> afterMarker(Query query) {
        var delimiter = query.text(S3Parameters.DELIMITER);
        return query.value(MARKER)
                .filter(key -> !key.isEmpty())
                .map(key -> new Position(key, !delimiter.isEmpty() && key.endsWith(delimiter)));
    }

    private static Position position(String token) {
        try {
            return Position.ofToken(token);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    ErrorCode.WRONG_LIST_ITERATOR, "This continuation token was not given out: " + e.getMessage());
        }
    }
}
