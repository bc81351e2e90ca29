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
package io.github.westcloud.benchmarks.store;

import java.util.regex.Pattern;

/** The names of files end in their size, {@code -1024.bin}, so that a server needs to store nothing to answer. */
public final class SizeInName {

    private static final Pattern SIZE = Pattern.compile("-(\\d+)\\.bin");
    private static final long DEFAULT = 1024;

    private SizeInName() {}

    /** The bytes of the file of that name or path; 1,024 if it does not tell. */
    public static long of(String name) {
        var size = SIZE.matcher(name);
        return size.find() ? Long.parseLong(size.group(1)) : DEFAULT;
    }
}
