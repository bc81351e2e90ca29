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
package io.github.westcloud.server.internal.storage;

/**
 * How much a bucket has: its files, without uploads that are not complete.
 *
 * @param bytes the bytes of its files
 * @param files their number
 */
public record Usage(long bytes, long files) {

    public static final Usage EMPTY = new Usage(0, 0);

    public Usage with(StoredFile file) {
        return new Usage(bytes + file.length(), files + 1);
    }

    public Usage without(StoredFile file) {
        return new Usage(bytes - file.length(), files - 1);
    }
}
