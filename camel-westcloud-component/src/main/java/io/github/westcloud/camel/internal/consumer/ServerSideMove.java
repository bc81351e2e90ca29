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
package io.github.westcloud.camel.internal.consumer;

import io.github.westcloud.camel.internal.body.WestCloudFile;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.util.stream.Stream;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperations;

/**
 * Moves a file in one request, where camel-file's own way would delete the target, build its directory and rename. A file
 * that stands at the target is replaced, as camel-file does it; only then there are more requests. If the source is gone by
 * then, an earlier attempt whose answer was lost has moved it, and what stands at the target is the file itself. Whoever reads
 * the body later reads it at its new path. Files that are moved to one name at the same time replace each other one by one.
 */
final class ServerSideMove {

    private static final Object[] TARGETS =
            Stream.generate(Object::new).limit(1024).toArray();

    private ServerSideMove() {}

    static GenericFile<DirectoryEntry> move(
            GenericFileOperations<DirectoryEntry> operations,
            GenericFile<DirectoryEntry> from,
            GenericFile<DirectoryEntry> to) {
        var target = to.getAbsoluteFilePath();
        synchronized (TARGETS[Math.floorMod(target.hashCode(), TARGETS.length)]) {
            ((WestCloudFile) from)
                    .body()
                    .move(ObjectPath.of(target), () -> rename(operations, from.getAbsoluteFilePath(), target));
        }
        return to;
    }

    private static void rename(GenericFileOperations<DirectoryEntry> operations, String from, String to) {
        try {
            operations.renameFile(from, to);
        } catch (WestCloudException e) {
            if (e.kind() != ErrorKind.ALREADY_EXISTS) {
                throw e;
            }
            if (operations.existsFile(from)) {
                operations.deleteFile(to);
                operations.renameFile(from, to);
            }
        }
    }
}
