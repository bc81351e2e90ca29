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
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is fetched before its turn: by another thread, or at its turn by the one that needs it, if no other has begun. */
final class Fetch extends FutureTask<Void> {

    private static final Logger LOG = LoggerFactory.getLogger(Fetch.class);

    private final WestCloudFile file;
    private final long length;
    private final LongSupplier nanoTime;
    private volatile long ended;

    Fetch(WestCloudFile file, long length, ReadAhead.Fetcher fetcher, LongSupplier nanoTime) {
        super(() -> {
            fetcher.fetch(file);
            return null;
        });
        this.file = file;
        this.length = length;
        this.nanoTime = nanoTime;
    }

    @Override
    protected void done() {
        ended = nanoTime.getAsLong();
    }

    @Override
    public void run() {
        super.run();
        if (isCancelled()) {
            cleanUp();
        }
    }

    /**
     * Waits for the content. If it cannot be read to its end, the file is left as if it had not been fetched: its reader is told.
     *
     * @throws WestCloudException if the service refuses it or cannot be reached
     * @throws GenericFileOperationFailedException if it cannot be written to the local work directory
     */
    void finish() throws IOException {
        run();
        try {
            get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for " + file.getAbsoluteFilePath());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            LOG.debug("{} is requested again, because it could not be fetched ahead", file, e.getCause());
        }
    }

    /** The length that was listed, in bytes. */
    long length() {
        return length;
    }

    /** Nanoseconds since the content was fetched. */
    long age() {
        return nanoTime.getAsLong() - ended;
    }

    /** The turn of the file does not come. What was fetched, or is being fetched, is released. */
    void discard() {
        if (!cancel(false)) {
            cleanUp();
        }
    }

    private void cleanUp() {
        try {
            file.body().dropFetched();
        } catch (IOException e) {
            LOG.warn("Cannot delete the local copy of {}, which was not delivered: {}", file, e.getMessage());
        }
    }
}
