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
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ObjectPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.camel.component.file.GenericFile;

/**
 * The files that a body lists. Entries of a listing, {@link FileInfo}s and consumed files have a path of their own, which must be
 * below the starting directory, as names must that a message gives; texts are names below the starting directory.
 */
final class ListedFiles {

    private final OperationRequest request;
    private final BucketName bucket;
    private final Iterable<?> body;

    private ListedFiles(OperationRequest request, Iterable<?> body) {
        this.request = request;
        this.bucket = request.client().bucket();
        this.body = body;
    }

    static ListedFiles of(OperationRequest request, Iterable<?> body) {
        return new ListedFiles(request, body);
    }

    /** Whether a body lists files. A list of something else, such as the rows of a file, does not. */
    static boolean isList(Object body) {
        return body instanceof Listing
                || body instanceof Collection<?> many
                        && !many.isEmpty()
                        && isFile(many.iterator().next());
    }

    private static boolean isFile(Object one) {
        return one instanceof DirectoryEntry
                || one instanceof FileInfo
                || one instanceof ObjectPath
                || one instanceof GenericFile
                || one instanceof CharSequence;
    }

    /**
     * Hands on one file after the other; those of a list that is complete only when all of them are valid.
     *
     * @throws IllegalArgumentException if an element is no file, or is outside of the starting directory
     */
    void forEach(Consumer<ListedFile> action) {
        if (!(body instanceof Collection<?> many)) {
            body.forEach(one -> action.accept(file(one)));
            return;
        }
        var files = new ArrayList<ListedFile>(many.size());
        many.forEach(one -> files.add(file(one)));
        files.forEach(action);
    }

    private ListedFile file(Object one) {
        if (one instanceof DirectoryEntry entry) {
            requireBucket(entry.bucket(), entry.path().map(ObjectPath::toString).orElseGet(entry::name));
            return new ListedFile(request.listed(entry.path().orElseGet(() -> below(entry.name()))), entry.directory());
        }
        if (one instanceof FileInfo info) {
            requireBucket(info.bucket(), info.path().toString());
            return new ListedFile(request.listed(info.path()), info.directory());
        }
        if (one instanceof GenericFile<?> file) {
            if (file.getFile() instanceof DirectoryEntry entry) {
                requireBucket(entry.bucket(), file.getAbsoluteFilePath());
            }
            return new ListedFile(request.listed(ObjectPath.of(file.getAbsoluteFilePath())), file.isDirectory());
        }
        if (one instanceof ObjectPath path) {
            return new ListedFile(request.listed(path), false);
        }
        if (one instanceof CharSequence name) {
            return new ListedFile(below(name.toString().replace('\\', '/')), false);
        }
        throw new IllegalArgumentException("The list in the body has an element that is not a file: "
                + (one == null ? "null" : one.getClass().getName())
                + ". The elements must be entries of operation=list, FileInfos, consumed files, or names below the starting"
                + " directory");
    }

    /** A file of the same path in another bucket is another file. */
    private void requireBucket(Optional<BucketName> listed, String file) {
        if (listed.isPresent() && !listed.get().equals(bucket)) {
            throw new IllegalArgumentException("The list in the body has the file " + file + " of the bucket "
                    + listed.get().value() + ", and the files to delete are in the bucket " + bucket.value()
                    + ". Set the header " + WestCloudConstants.BUCKET_NAME + " to the bucket that was listed");
        }
    }

    private ObjectPath below(String name) {
        var start = request.context().startingDirectory();
        var path = start.resolve(name);
        if (path.equals(start)) {
            throw new IllegalArgumentException(
                    "The list in the body has an empty name. The names must be below the starting directory");
        }
        return path;
    }

    /**
     * One of them.
     *
     * @param path from the root of the bucket
     * @param directory whether the list says that it is a directory
     */
    record ListedFile(ObjectPath path, boolean directory) {

        /** @throws IllegalArgumentException if it is a directory */
        void requireFile() {
            if (directory) {
                throw new IllegalArgumentException(
                        path + " is a directory. To delete it, use operation=deleteDirectory");
            }
        }
    }
}
