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
package io.github.westcloud.camel;

import io.github.westcloud.camel.internal.operations.OperationRequest;
import io.github.westcloud.camel.internal.operations.UploadHandler;
import io.github.westcloud.client.Capability;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileExist;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the body of one message as a file, as {@code fileExist}, {@code tempPrefix} and {@code tempFileName} say. It first does
 * all that may fail and changes nothing: it compares names and looks at the body. Under a temporary name, an existing file is
 * moved, deleted or replaced only when the new content is completely stored. Not thread-safe.
 */
final class FileUpload {

    private static final Logger LOG = LoggerFactory.getLogger(FileUpload.class);

    private final GenericFileEndpoint<?> endpoint;
    private final WestCloudOperations files;
    private final OperationRequest request;
    private final UploadNames names;
    private final TemporaryNames temporaryNames;

    /** @param files the operations in the bucket of the request */
    FileUpload(
            GenericFileEndpoint<?> endpoint,
            WestCloudOperations files,
            OperationRequest request,
            UploadNames names,
            TemporaryNames temporaryNames) {
        this.endpoint = endpoint;
        this.files = files;
        this.request = request;
        this.names = names;
        this.temporaryNames = temporaryNames;
    }

    /**
     * Stores the file.
     *
     * @return whether the file is there and the done file may be written; without a temporary name also if
     *     {@code fileExist=Ignore} kept the existing one, as in camel-file
     */
    boolean store() throws Exception {
        var target = request.withFile(names.requireDistinct(movedTo()));
        if (names.temporary().isEmpty()) {
            storeDirectly(target);
            return true;
        }
        boolean looksFirst = !tries() && endpoint.isEagerDeleteTargetFile();
        if (looksFirst && keepsExisting()) {
            return false;
        }
        var temporary = temporaryNames.reserve(names.temporary().get(), tries() ? name -> false : files::existsFile);
        try {
            return storeUnder(temporary, target, !looksFirst);
        } finally {
            temporaryNames.release(temporary);
        }
    }

    private void storeDirectly(OperationRequest target) throws Exception {
        try (var content = content()) {
            var upload = checked(target, content);
            var moved = makeRoom();
            try {
                UploadHandler.upload(
                        target,
                        upload.toBuilder().overwrite(request.overwrite()).build());
            } catch (Exception e) {
                putBack(moved, e);
                if (!ignores(e)) {
                    throw e;
                }
            }
        }
    }

    private boolean storeUnder(TemporaryNames.Name temporary, OperationRequest target, boolean looksAfterwards)
            throws Exception {
        try (var content = content()) {
            checked(target, content);
            try {
                upload(temporary, content);
            } catch (WestCloudException e) {
                if (e.kind() != ErrorKind.ALREADY_EXISTS || !content.repeatable()) {
                    throw e.withAdvice("It is the temporary name of " + names.target()
                            + e.advice().map(advice -> ". " + advice).orElse(""));
                }
                temporary.replace();
                upload(temporary, content);
            }
        }
        try {
            boolean placed = !(looksAfterwards && keepsExisting()) && place(temporary);
            if (!placed) {
                deleteTemporary(temporary);
            }
            return placed;
        } catch (Exception e) {
            if (!temporary.isLastCopy()) {
                deleteTemporary(temporary);
            }
            throw e;
        }
    }

    private void upload(TemporaryNames.Name temporary, Content content) throws Exception {
        UploadHandler.upload(request.withFile(ObjectPath.of(temporary.toString())), content, false);
    }

    /** Gives the stored file its name. Returns false if there is a file of that name which is to be kept. */
    private boolean place(TemporaryNames.Name temporary) {
        var moved = makeRoom();
        try {
            files.renameFile(temporary.toString(), names.target());
            return true;
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.ALREADY_EXISTS && endpoint.getFileExist() == GenericFileExist.Override) {
                replace(temporary);
                return true;
            }
            putBack(moved, e);
            if (ignores(e)) {
                return false;
            }
            throw e;
        }
    }

    /**
     * The REST dialect has no move that replaces a file. If one of the two requests fails, the content is not deleted: it may be
     * the only one left, also if the deletion failed because its response was lost.
     */
    private void replace(TemporaryNames.Name temporary) {
        try {
            files.deleteFile(names.target());
            files.renameFile(temporary.toString(), names.target());
        } catch (WestCloudException e) {
            temporary.keep();
            throw e.withAdvice("The file that it replaces may have been deleted already. The new content is stored as "
                    + temporary + ". Rename it, or send the message again");
        }
    }

    /**
     * Whether the existing file stays, as {@code fileExist=Ignore} says.
     *
     * @throws GenericFileOperationFailedException if there is one, and the option says Fail
     */
    private boolean keepsExisting() {
        var fileExist = endpoint.getFileExist();
        boolean checked = fileExist == GenericFileExist.Ignore
                || fileExist == GenericFileExist.Fail
                || tries() && replacesSilently();
        if (!checked || !files.existsFile(names.target())) {
            return false;
        }
        if (fileExist != GenericFileExist.Ignore) {
            throw new GenericFileOperationFailedException("Cannot store " + names.target()
                    + ", because the file already exists. To replace it, set the option fileExist=Override");
        }
        LOG.debug("Ignoring the upload, because the file already exists: {}", names.target());
        return true;
    }

    private boolean tries() {
        return endpoint.getFileExist() == GenericFileExist.TryRename;
    }

    private boolean replacesSilently() {
        return files.can(Capability.REPLACING_COPY);
    }

    private boolean ignores(Exception e) {
        return endpoint.getFileExist() == GenericFileExist.Ignore
                && e instanceof WestCloudException failure
                && failure.kind() == ErrorKind.ALREADY_EXISTS;
    }

    private Content content() throws Exception {
        return explained(() -> UploadHandler.content(request));
    }

    private UploadRequest checked(OperationRequest target, Content content) throws Exception {
        return explained(() -> UploadHandler.checked(target, content));
    }

    /** What body and headers have to say before anything is changed. */
    private <T> T explained(Callable<T> step) throws Exception {
        try {
            return step.call();
        } catch (WestCloudException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(cannotStore(e), e);
        } catch (Exception e) {
            throw new GenericFileOperationFailedException(cannotStore(e), e);
        }
    }

    private String cannotStore(Exception e) {
        return "Cannot store " + names.target() + ": " + e.getMessage();
    }

    /** Where an existing file goes; empty if none is moved, or a strategy of the user's decides. */
    private Optional<String> movedTo() {
        return moveExisting().map(strategy -> strategy.targetOf(endpoint, names.target()));
    }

    private Optional<MoveExisting> moveExisting() {
        return endpoint.getFileExist() == GenericFileExist.Move
                        && endpoint.getMoveExistingFileStrategy() instanceof MoveExisting strategy
                ? Optional.of(strategy)
                : Optional.empty();
    }

    private Optional<String> makeRoom() {
        if (endpoint.getFileExist() != GenericFileExist.Move || !files.existsFile(names.target())) {
            return Optional.empty();
        }
        var ours = moveExisting();
        if (ours.isEmpty()) {
            endpoint.getMoveExistingFileStrategy().moveExistingFile(endpoint, files, names.target());
        }
        return ours.map(strategy -> strategy.move(endpoint, files, names.target()));
    }

    /** The upload has failed: the file that made room for it gets its name back, unless another one has it by now. */
    private void putBack(Optional<String> moved, Exception failure) {
        try {
            if (moved.isPresent() && !files.existsFile(names.target())) {
                files.renameFile(moved.get(), names.target());
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "Cannot move {} back to {} after the upload failed: {}",
                    moved.get(),
                    names.target(),
                    e.getMessage());
            failure.addSuppressed(e);
        }
    }

    private void deleteTemporary(TemporaryNames.Name temporary) {
        try {
            files.deleteFile(temporary.toString());
        } catch (WestCloudException e) {
            LOG.warn("Cannot delete the temporary file {}: {}", temporary, e.getMessage());
        }
    }
}
