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
package io.github.westcloud.client.internal.dialect;

import java.util.Arrays;
import java.util.List;

/**
 * The entity tags of the parts of one upload, which the S3 dialect sends back on completion. The REST dialect has none and
 * keeps none: an upload may have 13 million parts. Thread-safe.
 */
public final class PartTags {

    private final String[] tags;

    private PartTags(int parts) {
        tags = new String[parts];
    }

    /** Keeps no tag. */
    public static PartTags none() {
        return new PartTags(0);
    }

    /** Keeps the tags of so many parts. */
    public static PartTags of(int parts) {
        return new PartTags(parts);
    }

    /** Takes the tag of a part, counted from 0; forgets it if none are kept. */
    public synchronized void put(int partId, String tag) {
        if (partId < tags.length) {
            tags[partId] = tag;
        }
    }

    /** The tags in the order of their parts. */
    public synchronized List<String> all() {
        return List.copyOf(Arrays.asList(tags));
    }
}
