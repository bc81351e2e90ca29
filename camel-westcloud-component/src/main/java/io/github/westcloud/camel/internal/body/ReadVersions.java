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
package io.github.westcloud.camel.internal.body;

import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;

/** Which version of a file was listed, and which ones were read after that. Thread-safe. */
final class ReadVersions {

    private FileVersion listed;
    private FileVersion read;
    private boolean differ;

    synchronized void listed(DirectoryEntry entry) {
        listed = FileVersion.of(entry);
    }

    /** The content was requested. */
    synchronized void read(FileInfo info) {
        var version = FileVersion.of(info);
        differ |= read != null && !read.maybe(version);
        read = version;
    }

    /** What was read is of no interest: the content is requested again. */
    synchronized void forget() {
        read = null;
        differ = false;
    }

    /**
     * Whether all that was read is what is there now. If the file is still as it was listed, it was so in between as well, even if
     * the date of one kind of response is not that of another.
     */
    synchronized boolean are(FileInfo now) {
        var current = FileVersion.of(now);
        if (read == null) {
            return listed == null || listed.maybe(current);
        }
        return !differ && read.maybeSameContent(current) && (read.maybe(current) || isAsListed(current));
    }

    private boolean isAsListed(FileVersion current) {
        return listed != null && listed.second().isPresent() && listed.maybe(current);
    }
}
