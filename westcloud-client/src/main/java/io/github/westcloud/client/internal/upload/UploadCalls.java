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
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.internal.dialect.Dialect;
import io.github.westcloud.client.internal.dialect.PartTags;
import io.github.westcloud.client.internal.dialect.PendingUpload;
import io.github.westcloud.client.internal.emulation.LostAnswers;
import io.github.westcloud.client.internal.retry.BucketCalls;
import io.github.westcloud.client.internal.retry.UpdateLimit;
import io.github.westcloud.client.internal.transfer.TransferTracker;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.model.FileContent;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The three stages of a chunked upload as calls. Thread-safe. */
final class UploadCalls {

    private static final Logger LOG = LoggerFactory.getLogger(UploadCalls.class);
    private static final int COMPARED_AT_A_TIME = 64 * 1024;

    private final BucketCalls calls;
    private final Dialect dialect;
    private final LostAnswers lost;
    private final TransferTracker tracker;

    UploadCalls(BucketCalls calls, Dialect dialect, LostAnswers lost, TransferTracker tracker) {
        this.calls = calls;
        this.dialect = dialect;
        this.lost = lost;
        this.tracker = tracker;
    }

    BucketName bucket() {
        return calls.bucket();
    }

    /** The limit within which the bucket is changed. */
    UpdateLimit updates() {
        return calls.updates();
    }

    /** The same stages, which tell another listener as well. */
    UploadCalls heardBy(TransferListener another) {
        return new UploadCalls(calls.alsoHeardBy(another), dialect, lost, tracker);
    }

    PendingUpload initiate(UploadRequest upload) {
        return calls.execute(dialect.initiate(calls.bucket(), upload));
    }

    PartTags newPartTags(int parts) {
        return dialect.newPartTags(parts);
    }

    /** Sends one part. */
    Sent uploadPart(PendingUpload upload, int partId, Content part, boolean computeMd5) throws IOException {
        var md5 = computeMd5 ? ContentMd5.of(part) : null;
        long start = System.nanoTime();
        var tag = send(
                upload, () -> calls.execute(dialect.uploadPart(calls.bucket(), upload, partId, part, md5), tracker));
        tracker.partSent(partId, part.length(), start);
        return new Sent(partId, tag, md5);
    }

    private String send(PendingUpload upload, Supplier<String> part) {
        try {
            return part.get();
        } catch (WestCloudException e) {
            throw explained(upload, e);
        }
    }

    /** Without an id the service cannot tell this upload from another one. */
    private WestCloudException explained(PendingUpload upload, WestCloudException refusal) {
        return refusal.kind() == ErrorKind.NOT_FOUND && upload.id().isPresent()
                ? UploadFailure.displaced(calls.bucket(), upload.path(), refusal)
                : refusal;
    }

    /**
     * Completes the upload. When the answer was lost and the service no longer knows of the upload, it had completed it
     * before: a new file with our length is the proof.
     *
     * @param length the bytes of the whole file
     */
    String complete(PendingUpload upload, PartTags tags, long length) {
        try {
            return lost.resolve(
                            () -> Optional.ofNullable(calls.execute(dialect.complete(calls.bucket(), upload, tags))),
                            since -> completed(upload, length, since))
                    .orElse(null);
        } catch (WestCloudException e) {
            throw explained(upload, e);
        }
    }

    /**
     * Whether the file at the path has the content, which is a local file. Reads as much of both as is equal.
     *
     * @throws IOException if one of them cannot be read
     */
    boolean hasStored(UploadRequest upload) throws IOException {
        var local = ((FileContent) upload.content()).file();
        LOG.info("Comparing {} with {} to find out whether its upload was completed", upload.path(), local);
        var request = DownloadRequest.builder(upload.path())
                .contentSecret(upload.contentSecret().orElse(null))
                .build();
        try (var download = calls.execute(dialect.download(bucket(), request));
                var stored = download.stream();
                var ours = Files.newInputStream(local)) {
            return haveSameBytes(stored, ours);
        }
    }

    private static boolean haveSameBytes(InputStream one, InputStream other) throws IOException {
        while (true) {
            var bytes = one.readNBytes(COMPARED_AT_A_TIME);
            if (!Arrays.equals(bytes, other.readNBytes(COMPARED_AT_A_TIME))) {
                return false;
            }
            if (bytes.length < COMPARED_AT_A_TIME) {
                return true;
            }
        }
    }

    private Optional<Optional<String>> completed(PendingUpload upload, long length, LostAnswers.Since since) {
        return lost.newFile(HeadRequest.of(upload.path()), since)
                .filter(file -> file.length() == length)
                .map(FileInfo::etag);
    }
}
