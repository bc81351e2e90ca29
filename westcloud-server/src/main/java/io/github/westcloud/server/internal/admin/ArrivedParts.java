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
package io.github.westcloud.server.internal.admin;

import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.UploadKey;
import io.github.westcloud.server.internal.storage.UploadedPart;
import java.util.ArrayList;
import java.util.List;

/**
 * Which parts of an upload have arrived.
 *
 * @param count how many
 * @param bytes how many bytes they have
 * @param ranges the first and the last part of each run of parts, in order
 */
record ArrivedParts(int count, long bytes, List<int[]> ranges) {

    private static final int STEP = 10_000;

    /** None if the upload ends meanwhile. */
    static ArrivedParts of(StorageEngine engine, UploadKey key) {
        var ranges = new ArrayList<int[]>();
        int count = 0;
        long bytes = 0;
        List<UploadedPart> some;
        int from = 0;
        do {
            some = parts(engine, key, from);
            for (var part : some) {
                add(ranges, part.part());
                bytes += part.length();
            }
            count += some.size();
            from = some.isEmpty() ? from : some.get(some.size() - 1).part() + 1;
        } while (some.size() == STEP);
        return new ArrivedParts(count, bytes, ranges);
    }

    private static List<UploadedPart> parts(StorageEngine engine, UploadKey key, int from) {
        try {
            return engine.parts(key, from, STEP);
        } catch (StorageException e) {
            return List.of();
        }
    }

    private static void add(List<int[]> ranges, int part) {
        var last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
        if (last != null && last[1] == part - 1) {
            last[1] = part;
        } else {
            ranges.add(new int[] {part, part});
        }
    }
}
