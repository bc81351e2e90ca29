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
package io.github.westcloud.client.internal.upload;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.internal.emulation.DialectOperations;
import io.github.westcloud.client.model.FileContent;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.model.UploadResult;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.Md5;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.util.Optional;

/**
 * Finds out whether an upload that the service no longer knows was completed by the process that began it: then all parts
 * had been sent, and the file there is another one than when the upload began and has our content, by its MD5 if the service
 * knows one. Otherwise it is read: somebody else may have uploaded a file of the same length since.
 */
final class EarlierCompletion {

    private final BucketName bucket;
    private final DialectOperations operations;
    private final UploadCalls calls;

    EarlierCompletion(BucketName bucket, DialectOperations operations, UploadCalls calls) {
        this.bucket = bucket;
        this.operations = operations;
        this.calls = calls;
    }

    /** What is at the path, in a form to be compared; empty if nothing is. */
    Optional<String> describe(ObjectPath path) {
        return head(path).map(EarlierCompletion::inWords);
    }

    /** The result of the earlier completion; empty if there was none. */
    Optional<UploadResult> find(UploadRequest request, UploadJournal.Progress progress) throws IOException {
        var content = (FileContent) request.content();
        int parts = ChunkRules.partCount(content.length());
        if (progress.parts().stream().map(Sent::part).distinct().count() < parts) {
            return Optional.empty();
        }
        var temporary = ObjectPath.of(progress.begun().uploadPath());
        if (!temporary.equals(request.path())) {
            var waiting = head(temporary).filter(file -> file.length() == content.length());
            if (waiting.isPresent()) {
                var stored = result(temporary, parts, waiting.get());
                return Optional.of(new TemporaryUpload(bucket, operations).move(request.path(), stored));
            }
        }
        var found = head(request.path());
        return found.isPresent()
                        && isOurs(found.get(), request, progress.begun().before())
                ? Optional.of(result(request.path(), parts, found.get()))
                : Optional.empty();
    }

    private boolean isOurs(FileInfo file, UploadRequest request, String before) throws IOException {
        if (file.length() != request.content().length() || inWords(file).equals(before)) {
            return false;
        }
        var md5 = file.contentMd5().or(() -> file.etag().filter(Md5::isHex));
        return md5.isPresent() ? md5.get().equals(ContentMd5.of(request.content())) : calls.hasStored(request);
    }

    private Optional<FileInfo> head(ObjectPath path) {
        try {
            return Optional.of(operations.head(HeadRequest.of(path)));
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String inWords(FileInfo file) {
        return file.length() + " bytes, " + file.etag().orElse("no tag") + ", "
                + file.lastModified().map(Object::toString).orElse("no date");
    }

    private static UploadResult result(ObjectPath path, int parts, FileInfo file) {
        return UploadResult.builder(path)
                .length(file.length())
                .parts(parts)
                .etag(file.etag().orElse(null))
                .build();
    }
}
