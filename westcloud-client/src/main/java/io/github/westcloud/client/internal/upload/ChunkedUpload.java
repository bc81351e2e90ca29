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

import io.github.westcloud.client.internal.dialect.PartTags;
import io.github.westcloud.client.internal.dialect.PendingUpload;
import io.github.westcloud.client.internal.transfer.PartWidth;
import io.github.westcloud.client.internal.transfer.WidthListener;
import io.github.westcloud.client.model.UploadResult;
import io.github.westcloud.client.operation.UploadRequest;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * One upload in parts (chapters 2.2 and 3.3 of the API document): initiate, the parts side by side, complete.
 *
 * <p>The calling thread sends parts itself, and as many others as the width allows help it; each takes the next part
 * when it has sent the one before. So the width is the number of threads, memory is at most one part for each, and a
 * part that failed for good stops them all. What was not completed is never readable, and the service drops it in time.
 */
final class ChunkedUpload {

    private final UploadCalls calls;
    private final UploadRequest request;
    private final PartSource source;
    private final PartTags tags;
    private final SentParts parts;
    private final PartUploads.Check beforeCompletion;
    private final PartLine line;
    private final PartWidth width;

    /**
     * @param parts which are not sent again
     * @param beforeCompletion fails if the upload must not be completed
     * @param line where the parts go
     * @param mostParts how many parts are in flight at most
     */
    ChunkedUpload(
            UploadCalls calls,
            UploadRequest request,
            SentParts parts,
            PartUploads.Check beforeCompletion,
            PartLine line,
            int mostParts) {
        this.calls = calls;
        this.request = request;
        this.source = new PartSource(request.content(), parts, request.computeMd5());
        this.tags = calls.newPartTags(source.parts());
        this.parts = parts;
        parts.before().forEach(part -> tags.put(part.part(), part.tag()));
        this.beforeCompletion = beforeCompletion;
        this.line = line;
        this.width = line.width(Math.min(mostParts, source.mostInMemory()));
    }

    /** Sends and completes what was initiated for the request. */
    UploadResult run(PendingUpload upload) {
        calls.updates().beginUpload();
        try {
            sendParts(upload, line.helpers());
        } finally {
            calls.updates().endUpload();
            line.learn(width);
        }
        check();
        var etag = calls.complete(upload, tags, request.content().length());
        return UploadResult.builder(request.path())
                .length(request.content().length())
                .parts(source.parts())
                .etag(etag)
                .build();
    }

    private void check() {
        try {
            beforeCompletion.run();
        } catch (IOException e) {
            throw UploadFailure.unreadable(calls.bucket(), request.path(), e);
        }
    }

    private void sendParts(PendingUpload upload, Executor helpers) {
        var sender = new Sender(upload, helpers);
        Throwable failure = null;
        try {
            sender.crew.fill();
            sender.sendUntilNoneIsLeft(false);
        } catch (RuntimeException | Error e) {
            source.stop();
            failure = e;
        }
        for (int i = 0; sender.crew.helper(i) != null; i++) {
            failure = join(sender.crew.helper(i), failure);
        }
        if (failure != null) {
            throw unchecked(failure);
        }
    }

    /** What each of the threads does. */
    private final class Sender {

        private final PendingUpload upload;
        private final PartCrew crew;

        private Sender(PendingUpload upload, Executor helpers) {
            this.upload = upload;
            this.crew = new PartCrew(helpers, width, calls.updates(), source, this::help);
        }

        private void help() {
            if (!sendUntilNoneIsLeft(true)) {
                crew.left();
            }
        }

        /** Returns whether this thread has left because it was one too many. */
        private boolean sendUntilNoneIsLeft(boolean mayLeave) {
            var buffer = new PartSource.PartBuffer();
            try {
                for (var part = source.next(buffer); part.isPresent(); part = source.next(buffer)) {
                    send(part.get(), buffer);
                    if (mayLeave && crew.leave()) {
                        return true;
                    }
                    crew.fill();
                }
                return false;
            } catch (IOException e) {
                source.stop();
                throw UploadFailure.unreadable(calls.bucket(), request.path(), e);
            } catch (RuntimeException | Error e) {
                source.stop();
                throw e;
            }
        }

        private void send(PartSource.Part part, PartSource.PartBuffer buffer) throws IOException {
            var content = request.computeMd5() ? buffer.load(part.content()) : part.content();
            int round = width.round();
            long start = System.nanoTime();
            var stages = calls.heardBy(new WidthListener(width, round));
            var sent = stages.uploadPart(upload, part.id(), content, request.computeMd5());
            tags.put(part.id(), sent.tag());
            parts.sent(sent);
            width.sent(round, System.nanoTime() - start);
        }
    }

    /** Waits for a helper whatever happens: it reads from a content that the caller is about to close. */
    private Throwable join(FutureTask<?> helper, Throwable failure) {
        // Does nothing if it has begun. One that still waits for a thread has nothing left to send.
        helper.run();
        var worst = failure;
        boolean interrupted = false;
        while (true) {
            try {
                helper.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
                source.stop();
                worst = combine(worst, UploadFailure.interrupted(calls.bucket(), request.path(), e));
            } catch (ExecutionException e) {
                worst = combine(worst, e.getCause());
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return worst;
    }

    private static Throwable combine(Throwable first, Throwable second) {
        if (first == null) {
            return second;
        }
        first.addSuppressed(second);
        return first;
    }

    /** A task of ours throws nothing that is checked. */
    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}
