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

import io.github.westcloud.camel.WestCloudOperation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The options that each operation of the producer uses. Options of the connection, and those that say which bucket and which
 * path is meant, are used by all and not listed. An option in the URI of an endpoint that its operation does not use is
 * refused, since the author of the route expects an effect.
 */
public final class OperationInputs {

    private static final Set<String> UPLOAD = Set.of(
            "allowNullBody",
            "autoCreate",
            "charset",
            "computeMd5",
            "contentType",
            "doneFileName",
            "eagerDeleteTargetFile",
            "fileExist",
            "keepLastModified",
            "maxPartsInFlight",
            "metadata",
            "moveExisting",
            "moveExistingFileStrategy",
            "resume",
            "resumeDirectory",
            "spoolDirectory",
            "tempFileName",
            "tempPrefix",
            "ttlDays");

    private static final Set<String> TRANSFER = Set.of(
            "autoCreate",
            "contentSecret",
            "maxConcurrentRequests",
            "metadata",
            "metadataMode",
            "recursive",
            "sourcePath");

    private static final Map<WestCloudOperation, Set<String>> INPUTS = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    WestCloudOperation.upload,
                    with(UPLOAD, "async", "contentMd5", "contentSecret", "multipartThreshold")),
            Map.entry(WestCloudOperation.uploadChunked, UPLOAD),
            Map.entry(
                    WestCloudOperation.download,
                    Set.of(
                            "contentSecret",
                            "keepLastModified",
                            "maxRangesInFlight",
                            "parallelDownloadThreshold",
                            "range",
                            "spoolDirectory")),
            Map.entry(WestCloudOperation.list, Set.of("listAllPages", "listLimit", "listOrder")),
            Map.entry(WestCloudOperation.head, Set.of("contentSecret", "keepLastModified")),
            Map.entry(WestCloudOperation.delete, Set.of("async", "contentSecret", "maxConcurrentRequests")),
            Map.entry(
                    WestCloudOperation.deleteDirectory,
                    Set.of("async", "contentSecret", "maxConcurrentRequests", "recursive")),
            Map.entry(WestCloudOperation.createDirectory, Set.of("autoCreate")),
            Map.entry(WestCloudOperation.copy, TRANSFER),
            Map.entry(WestCloudOperation.move, TRANSFER),
            Map.entry(
                    WestCloudOperation.updateMetadata,
                    Set.of("contentSecret", "contentType", "metadata", "metadataMode", "newContentSecret")),
            Map.entry(WestCloudOperation.createDownloadLink, Set.of("contentSecret", "downloadLinkStyle"))));

    private static final Set<String> ALL =
            INPUTS.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private OperationInputs() {}

    /** The options that an operation uses and others may not. */
    public static Set<String> of(WestCloudOperation operation) {
        return INPUTS.get(operation);
    }

    /** The options that only some operations use. */
    public static Set<String> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException if the option is one of other operations */
    public static void requireUsed(String option, WestCloudOperation operation) {
        if (ALL.contains(option) && !of(operation).contains(option)) {
            throw new IllegalArgumentException("The option " + option + " has no effect with operation=" + operation
                    + ". Remove it, or use one of the operations that support it: " + usersOf(option));
        }
    }

    private static Set<String> usersOf(String option) {
        return INPUTS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(option))
                .map(entry -> entry.getKey().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> with(Set<String> options, String... more) {
        return Stream.concat(options.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
