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
import io.github.westcloud.client.internal.dialect.PendingUpload;
import io.github.westcloud.client.model.UploadResult;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.client.temporary.TemporaryUploads;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An upload in parts that goes on where it was when the process ended (chapters 2.2 and 3.3 of the API document: a part is
 * known by its number). Its progress is in a journal. If the local file, the target or what is stored with the file is
 * another one by then, or if the service no longer knows the upload, the upload starts over.
 */
final class ResumableUpload {

    private static final Logger LOG = LoggerFactory.getLogger(ResumableUpload.class);

    /** What a service says of an upload that expired, or whose parts another upload has replaced. */
    private static final Set<ErrorKind> DROPPED =
            EnumSet.of(ErrorKind.NOT_FOUND, ErrorKind.CONFLICT, ErrorKind.INVALID_REQUEST);

    private final UploadRequest request;
    private final UploadSource source;
    private final UploadJournal journal;
    private final PartUploads uploads;
    private final EarlierCompletion earlier;

    ResumableUpload(UploadRequest request, UploadJournal journal, UploadSource source, PartUploads uploads) {
        this.request = request;
        this.journal = journal;
        this.source = source;
        this.uploads = uploads;
        this.earlier = uploads.earlierCompletion();
    }

    UploadResult run() throws IOException {
        var found = journal.found();
        if (found.isEmpty()) {
            return begin();
        }
        var progress = found.get();
        var changed = source.whatChanged(progress);
        return changed.isPresent() ? startOver(progress, changed.get()) : resume(progress);
    }

    private UploadResult resume(UploadJournal.Progress progress) throws IOException {
        LOG.info(
                "Resuming the upload of {} to {}: {} parts were sent before",
                source.begun().source(),
                request.path(),
                progress.parts().size());
        requireOwnPath(progress.begun());
        try {
            uploads.requireAbsent(request);
            return finish(progress.begun(), progress.parts());
        } catch (WestCloudException e) {
            boolean dropped = DROPPED.contains(e.kind());
            if (e.retryable() || !dropped && e.kind() != ErrorKind.ALREADY_EXISTS) {
                throw e;
            }
            var stored = storedEarlier(progress);
            if (stored.isEmpty() && !dropped) {
                throw e;
            }
            return stored.isPresent() ? stored.get() : startOver(progress, droppedParts(e));
        }
    }

    /** A journal is a local file, which may have been changed: the parts go nowhere but to the path, or to a temporary one beside it. */
    private void requireOwnPath(Begun begun) throws IOException {
        var path = ObjectPath.of(begun.uploadPath());
        if (!path.equals(request.path()) && !TemporaryUploads.isTemporaryFor(request.path(), path)) {
            throw journal.unreadable("its parts go to " + path);
        }
    }

    /** What the earlier upload may have completed under its temporary name is of no use any more. */
    private UploadResult startOver(UploadJournal.Progress progress, String reason) throws IOException {
        LOG.info("Starting the upload of {} to {} over: {}", source.begun().source(), request.path(), reason);
        if (source.begun().target().equals(progress.begun().target())) {
            uploads.discard(request.path(), ObjectPath.of(progress.begun().uploadPath()));
        }
        return begin();
    }

    private UploadResult begin() throws IOException {
        uploads.requireAbsent(request);
        var before = earlier.describe(request.path());
        var upload = uploads.initiate(request);
        var begun = source.begun().at(upload, before.orElse(null));
        journal.begin(begun);
        return finish(begun, List.of());
    }

    private UploadResult finish(Begun begun, List<Sent> sent) throws IOException {
        var path = ObjectPath.of(begun.uploadPath());
        var upload = new PendingUpload(path, Optional.ofNullable(begun.uploadId()));
        var parts = new JournaledParts(journal, sent);
        var result = uploads.finish(request, upload, parts, source::requireUnchanged);
        journal.delete();
        return result;
    }

    /** The process may have ended between the completion and the deletion of the journal. */
    private Optional<UploadResult> storedEarlier(UploadJournal.Progress progress) throws IOException {
        var stored = earlier.find(request, progress);
        if (stored.isPresent()) {
            journal.delete();
        }
        return stored;
    }

    private static String droppedParts(WestCloudException reason) {
        return "the service no longer has the parts that were sent before (" + reason.getMessage() + ")";
    }
}
