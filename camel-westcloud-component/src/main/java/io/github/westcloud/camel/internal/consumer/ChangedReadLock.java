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

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.protocol.ErrorKind;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.spi.CamelLogger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a file that no longer changes: two looks at it, {@code readLockCheckInterval} apart, show the length and date that
 * were listed, and it is long and old enough. With {@code readLockMinAge} one look will do. A file that has changed since
 * it was listed is left for the next poll.
 */
final class ChangedReadLock extends ReadLock {

    private static final Logger LOG = LoggerFactory.getLogger(ChangedReadLock.class);

    private final ReadLockSettings settings;
    private final Function<String, FileInfo> head;

    /**
     * @param head asks the service for a path, counted from the root of the bucket
     */
    ChangedReadLock(ReadLockSettings settings, Function<String, FileInfo> head) {
        this.settings = settings;
        this.head = head;
    }

    @Override
    public boolean acquireExclusiveReadLock(
            GenericFileOperations<DirectoryEntry> operations, GenericFile<DirectoryEntry> file, Exchange exchange)
            throws InterruptedException {
        boolean acquired = waitForRest(file);
        if (!acquired) {
            CamelLogger.log(
                    LOG,
                    settings.loggingLevel(),
                    "Cannot acquire read lock within " + settings.timeout() + " millis. Will skip the file: " + file);
        }
        return acquired;
    }

    private boolean waitForRest(GenericFile<DirectoryEntry> file) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(settings.timeout());
        boolean settled = settings.minAge() > 0;
        while (isAsListed(file)) {
            if (settled && isLongAndOldEnough(file)) {
                return true;
            }
            settled = true;
            if (settings.timeout() > 0
                    && System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(settings.checkInterval()) > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(settings.checkInterval());
        }
        return false;
    }

    private boolean isAsListed(GenericFile<DirectoryEntry> file) {
        try {
            var info = head.apply(file.getAbsoluteFilePath());
            long modified = info.lastModified().map(Instant::getEpochSecond).orElse(0L);
            return info.length() == file.getFileLength() && modified == listedSecond(file);
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    /** A HEAD gives the date in seconds; a listing of the S3 dialect has milliseconds. */
    private static long listedSecond(GenericFile<DirectoryEntry> file) {
        return Math.floorDiv(file.getLastModified(), 1000);
    }

    private boolean isLongAndOldEnough(GenericFile<DirectoryEntry> file) {
        return file.getFileLength() >= settings.minLength()
                && System.currentTimeMillis() - file.getLastModified() >= settings.minAge();
    }
}
