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
package io.github.westcloud.camel.internal.operations;

import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.camel.WestCloudOperation;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.Exchange;

/**
 * The headers that each operation of the producer uses. A header stays on a message from step to step, so an operation leaves
 * alone what is meant for another one. It is refused where ignoring it would store something that was not asked for.
 */
public final class HeaderInputs {

    private static final String PREFIX = "CamelWestCloud";
    private static final Set<WestCloudOperation> ALL = EnumSet.allOf(WestCloudOperation.class);
    private static final Set<WestCloudOperation> UPLOADS =
            EnumSet.of(WestCloudOperation.upload, WestCloudOperation.uploadChunked);
    private static final Set<WestCloudOperation> TRANSFERS =
            EnumSet.of(WestCloudOperation.copy, WestCloudOperation.move);
    private static final Set<WestCloudOperation> NONE = EnumSet.noneOf(WestCloudOperation.class);

    private static final Map<String, Set<WestCloudOperation>> USERS = caseIgnoring(Map.ofEntries(
            Map.entry(WestCloudConstants.OPERATION, ALL),
            Map.entry(WestCloudConstants.BUCKET_NAME, ALL),
            Map.entry(WestCloudConstants.PATH, ALL),
            Map.entry(WestCloudConstants.SOURCE_PATH, TRANSFERS),
            Map.entry(WestCloudConstants.CONTENT_TYPE, with(UPLOADS, WestCloudOperation.updateMetadata)),
            Map.entry(WestCloudConstants.CONTENT_MD5, EnumSet.of(WestCloudOperation.upload)),
            Map.entry(WestCloudConstants.CONTENT_LENGTH, UPLOADS),
            Map.entry(
                    WestCloudConstants.CONTENT_SECRET,
                    without(
                            WestCloudOperation.uploadChunked,
                            WestCloudOperation.list,
                            WestCloudOperation.createDirectory)),
            Map.entry(WestCloudConstants.NEW_CONTENT_SECRET, EnumSet.of(WestCloudOperation.updateMetadata)),
            Map.entry(WestCloudConstants.TTL_DAYS, UPLOADS),
            Map.entry(
                    WestCloudConstants.METADATA,
                    with(UPLOADS, WestCloudOperation.copy, WestCloudOperation.move, WestCloudOperation.updateMetadata)),
            Map.entry(WestCloudConstants.METADATA_MODE, with(TRANSFERS, WestCloudOperation.updateMetadata)),
            Map.entry(WestCloudConstants.OVERWRITE, UPLOADS),
            Map.entry(
                    WestCloudConstants.AUTO_CREATE,
                    with(
                            UPLOADS,
                            WestCloudOperation.copy,
                            WestCloudOperation.move,
                            WestCloudOperation.createDirectory)),
            Map.entry(
                    WestCloudConstants.ASYNC,
                    EnumSet.of(
                            WestCloudOperation.upload, WestCloudOperation.delete, WestCloudOperation.deleteDirectory)),
            Map.entry(WestCloudConstants.RANGE, EnumSet.of(WestCloudOperation.download)),
            Map.entry(WestCloudConstants.LIST_LIMIT, EnumSet.of(WestCloudOperation.list)),
            Map.entry(WestCloudConstants.LIST_ORDER, EnumSet.of(WestCloudOperation.list)),
            Map.entry(WestCloudConstants.LIST_ITERATOR, EnumSet.of(WestCloudOperation.list)),
            Map.entry(WestCloudConstants.LIST_ALL_PAGES, EnumSet.of(WestCloudOperation.list)),
            Map.entry(WestCloudConstants.RECURSIVE, with(TRANSFERS, WestCloudOperation.deleteDirectory)),
            Map.entry(WestCloudConstants.ETAG, NONE),
            Map.entry(WestCloudConstants.PARTS, NONE),
            Map.entry(WestCloudConstants.REQUEST_ID, NONE)));

    /** Without them, content would be stored unchecked, or readable by everybody; {@code async} promises another answer. */
    private static final Map<String, Set<WestCloudOperation>> REFUSERS = Map.of(
            WestCloudConstants.ASYNC, EnumSet.of(WestCloudOperation.uploadChunked),
            WestCloudConstants.CONTENT_MD5, EnumSet.of(WestCloudOperation.uploadChunked),
            WestCloudConstants.CONTENT_SECRET, EnumSet.of(WestCloudOperation.uploadChunked),
            WestCloudConstants.NEW_CONTENT_SECRET, UPLOADS);

    private HeaderInputs() {}

    /** The operations that use a header of this component; none if it is a result only. */
    public static Set<WestCloudOperation> usersOf(String header) {
        return USERS.get(header);
    }

    /** The operations that refuse a header instead of leaving it alone. */
    public static Set<WestCloudOperation> refusersOf(String header) {
        return REFUSERS.getOrDefault(header, NONE);
    }

    /** @throws IllegalArgumentException if the message has a header in the name space of this component that does not exist */
    public static void requireKnown(Exchange exchange) {
        for (var header : exchange.getMessage().getHeaders().keySet()) {
            if (header.regionMatches(true, 0, PREFIX, 0, PREFIX.length()) && !USERS.containsKey(header)) {
                throw new IllegalArgumentException("There is no header " + header
                        + ". Correct its name, or remove it. The headers are: " + USERS.keySet());
            }
        }
    }

    /** @throws IllegalArgumentException if the message has a header that the operation refuses */
    public static void requireNoneRefused(Exchange exchange, WestCloudOperation operation) {
        REFUSERS.forEach((header, refusers) -> {
            if (refusers.contains(operation) && isAskedFor(exchange, header)) {
                throw new IllegalArgumentException("The header " + header + " has no effect with operation=" + operation
                        + ". Remove it, or use one of the operations that support it: " + usersOf(header));
            }
        });
    }

    private static boolean isAskedFor(Exchange exchange, String header) {
        var value = exchange.getMessage().getHeader(header);
        boolean declined = header.equals(WestCloudConstants.ASYNC) && "false".equalsIgnoreCase(String.valueOf(value));
        return value != null && !declined;
    }

    private static Map<String, Set<WestCloudOperation>> caseIgnoring(Map<String, Set<WestCloudOperation>> users) {
        var sorted = new TreeMap<String, Set<WestCloudOperation>>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(users);
        return sorted;
    }

    private static Set<WestCloudOperation> with(Set<WestCloudOperation> operations, WestCloudOperation... more) {
        var all = EnumSet.copyOf(operations);
        all.addAll(Set.of(more));
        return all;
    }

    private static Set<WestCloudOperation> without(WestCloudOperation... operations) {
        var rest = EnumSet.allOf(WestCloudOperation.class);
        rest.removeAll(Set.of(operations));
        return rest;
    }
}
