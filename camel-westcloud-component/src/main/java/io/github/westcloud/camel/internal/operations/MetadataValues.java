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
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.WestHeaders;
import java.util.Map;
import java.util.TreeMap;

/** Reads metadata from maps whose values may be of any type. */
public final class MetadataValues {

    private MetadataValues() {}

    /** @throws IllegalArgumentException if a name or a value is not legal */
    public static Metadata of(Map<?, ?> values) {
        if (values.isEmpty()) {
            return Metadata.empty();
        }
        var texts = new TreeMap<String, String>();
        values.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        return new Metadata(texts);
    }

    /**
     * Those headers of a message that are metadata headers of the service.
     *
     * @throws IllegalArgumentException if one has the name of an instruction to the service
     */
    static Metadata ofHeaders(Map<String, Object> headers) {
        var texts = new TreeMap<String, String>();
        for (var header : headers.entrySet()) {
            if (isMetadata(header.getKey())) {
                add(texts, header.getKey(), header.getValue());
            }
        }
        return texts.isEmpty() ? Metadata.empty() : new Metadata(texts);
    }

    /** Most headers of a message are none, and are passed over at once. */
    private static boolean isMetadata(String header) {
        return header.regionMatches(true, 0, WestHeaders.META_PREFIX, 0, WestHeaders.META_PREFIX.length());
    }

    private static void add(Map<String, String> texts, String header, Object value) {
        requireNoInstruction(header, WestHeaders.META_TTL, WestCloudConstants.TTL_DAYS);
        requireNoInstruction(header, WestHeaders.META_DIRECTIVE, WestCloudConstants.METADATA_MODE);
        Metadata.nameOf(header).ifPresent(name -> texts.put(name, String.valueOf(value)));
    }

    private static void requireNoInstruction(String header, String instruction, String instead) {
        if (header.equalsIgnoreCase(instruction)) {
            throw new IllegalArgumentException("The header " + header
                    + " is an instruction to the service and not metadata. Set the header " + instead + " instead");
        }
    }
}
