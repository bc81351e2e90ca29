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

import io.github.westcloud.client.Capability;
import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.internal.dialect.Dialect;
import io.github.westcloud.client.internal.emulation.DialectOperations;
import io.github.westcloud.client.internal.emulation.LostAnswers;
import io.github.westcloud.client.internal.retry.BucketCalls;
import io.github.westcloud.client.internal.transfer.TransferTracker;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.model.StreamContent;
import io.github.westcloud.client.model.UploadResult;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ChunkRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Uploads in one request or in parts, by size and by what the request carries. Thread-safe. */
public final class Uploader {

    /** A stream of up to this many bytes is read into memory before it is sent. */
    private static final long SHORT_STREAM = ChunkRules.CHUNK_SIZE;

    private final BucketCalls calls;
    private final Dialect dialect;
    private final DialectOperations operations;
    private final LostAnswers lost;
    private final UploadIds ids;
    private final UploadJournals journals;
    private final PartLine line;
    private final Path spoolDirectory;
    private final long threshold;
    private final int mostParts;

    /**
     * An uploader for one bucket.
     *
     * @param operations looks before an upload whether a file is there, where the service does not
     * @param ids what is known of the service's ids for uploads
     * @param journals where uploads keep their progress that may be resumed
     * @param line where parts are sent to, and by which threads beside the calling one
     * @param spoolDirectory where a stream is copied to that has to go in one request
     * @param threshold larger files than this many bytes go in parts
     * @param mostParts how many parts of one upload are in flight at most
     */
    public Uploader(
            BucketCalls calls,
            Dialect dialect,
            DialectOperations operations,
            UploadIds ids,
            UploadJournals journals,
            PartLine line,
            Path spoolDirectory,
            long threshold,
            int mostParts) {
        this.calls = calls;
        this.dialect = dialect;
        this.operations = operations;
        this.lost = new LostAnswers(calls, dialect);
        this.ids = ids;
        this.journals = journals;
        this.line = line;
        this.spoolDirectory = spoolDirectory;
        this.threshold = threshold;
        this.mostParts = mostParts;
    }

    /** @throws WestCloudException if the service refused it for good, or if the content could not be read */
    public UploadResult upload(UploadRequest request) {
        var tracker = calls.startUpload(request.path(), request.content().length());
        try {
            if (!isResumed(request)) {
                operations.requireAbsent(request);
            }
            var result = upload(request, tracker);
            tracker.end(null);
            return result;
        } catch (RuntimeException e) {
            tracker.end(e);
            throw e;
        }
    }

    private UploadResult upload(UploadRequest request, TransferTracker tracker) {
        try {
            return goesInParts(request) ? inParts(request, tracker) : inOneRequest(request, tracker);
        } catch (IOException e) {
            throw UploadFailure.unreadable(calls.bucket(), request.path(), e);
        }
    }

    private UploadResult inParts(UploadRequest request, TransferTracker tracker) throws IOException {
        var stages = new UploadCalls(calls, dialect, lost, tracker);
        var uploads = new PartUploads(calls.bucket(), operations, stages, ids, line, mostParts);
        return request.resume() ? journals.resume(request, uploads) : uploads.run(request);
    }

    /** What there is may be what an earlier process has completed. */
    private boolean isResumed(UploadRequest request) {
        return request.resume() && goesInParts(request);
    }

    private boolean goesInParts(UploadRequest request) {
        if (request.mode() == UploadMode.CHUNKED) {
            return request.content().length() > 0 || dialect.capabilities().contains(Capability.EMPTY_CHUNKED_UPLOAD);
        }
        // A part can be repeated, and a stream in one request could not. Other S3 servers refuse parts of this size.
        boolean inParts = canBeReadOnce(request.content()) && dialect.name() == DialectName.REST;
        return !request.needsSingleRequest() && request.content().length() > (inParts ? SHORT_STREAM : threshold);
    }

    private UploadResult inOneRequest(UploadRequest request, TransferTracker tracker) throws IOException {
        try (var content = repeatable(request.content())) {
            return inOneRequest(request, content.content(), tracker);
        }
    }

    private UploadResult inOneRequest(UploadRequest request, Content content, TransferTracker tracker)
            throws IOException {
        var single = request.toBuilder()
                .content(content)
                .contentMd5(md5(request, content))
                .mode(UploadMode.SINGLE)
                // There is nothing to resume, and a request that asks for both is refused.
                .resume(false)
                .build();
        var call = dialect.upload(calls.bucket(), single);
        var etag =
                lost.resolve(() -> Optional.ofNullable(calls.execute(call, tracker)), since -> stored(single, since));
        return UploadResult.builder(request.path())
                .length(content.length())
                .etag(etag.orElse(null))
                .build();
    }

    /** The entity tag of the file, if it is what an attempt has stored whose answer was lost. */
    private Optional<Optional<String>> stored(UploadRequest upload, LostAnswers.Since since) {
        var head = HeadRequest.builder(upload.path())
                .contentSecret(upload.contentSecret().orElse(null))
                .build();
        return lost.newFile(head, since)
                .filter(file -> new StoredContent(calls, dialect).matches(file, upload))
                .map(FileInfo::etag);
    }

    /** A stream is read to memory or disk first, so that the request can be sent again. */
    private RepeatableContent repeatable(Content content) throws IOException {
        if (!canBeReadOnce(content)) {
            return RepeatableContent.asItIs(content);
        }
        var stream = (StreamContent) content;
        return content.length() <= SHORT_STREAM
                ? RepeatableContent.asItIs(stream.readAll())
                : RepeatableContent.spooled(stream, spoolDirectory);
    }

    private static boolean canBeReadOnce(Content content) {
        return content instanceof StreamContent stream && !stream.canBeReadAgain();
    }

    private static String md5(UploadRequest request, Content content) throws IOException {
        if (!request.computeMd5() || request.contentMd5().isPresent()) {
            return request.contentMd5().orElse(null);
        }
        return ContentMd5.of(content);
    }
}
