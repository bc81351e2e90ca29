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
package io.github.westcloud.server.internal.storage.engine;

import io.github.westcloud.server.internal.storage.OutOfSpaceException;
import io.github.westcloud.server.internal.storage.disk.Disk;
import io.github.westcloud.server.internal.storage.disk.DiskFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The room on the disk. Some of it is kept back, so that files can be deleted when nothing else can be written: new content is
 * refused while less than the headroom is free, and a file of its own holds the reserve, which is given up when even the
 * headroom is used up, perhaps by another program. Thread-safe.
 */
final class DiskSpace implements Space {

    private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);
    private static final int SHARE_OF_DISK = 20;
    private static final long LEAST_HEADROOM = 256 * 1024;
    private static final long MOST_HEADROOM = 16 << 20;
    private static final int SHARE_OF_HEADROOM = 4;
    private static final int BUFFER = 64 * 1024;
    /** With that much room the disk need not be asked each time. */
    private static final long PLENTY = 1L << 30;

    private static final long ASK_AGAIN_NANOSECONDS = 50_000_000;

    private final Disk disk;
    private final Path directory;
    private final Path reserveFile;
    private final long headroom;
    private final long reserve;
    private volatile boolean reserved;
    private volatile long plentyUntil = System.nanoTime();

    DiskSpace(Disk disk, Path directory) throws IOException {
        this.disk = disk;
        this.directory = directory;
        this.reserveFile = directory.resolve("reserve");
        long share = disk.totalSpace(directory) / SHARE_OF_DISK;
        this.headroom = Math.max(LEAST_HEADROOM, Math.min(MOST_HEADROOM, share));
        this.reserve = headroom / SHARE_OF_HEADROOM;
        this.reserved = disk.length(reserveFile) >= reserve;
        restoreReserve();
    }

    @Override
    public void require(long bytes) {
        if (plentyUntil - System.nanoTime() > 0 && bytes < PLENTY / 2) {
            return;
        }
        long usable = usable();
        if (usable - bytes < headroom || !reserved && !restoreReserve()) {
            throw new UncheckedIOException(new OutOfSpaceException("The disk has no room for " + bytes + " bytes: "
                    + usable + " are free, and " + headroom + " are kept back"));
        }
        if (usable - bytes > PLENTY) {
            plentyUntil = System.nanoTime() + ASK_AGAIN_NANOSECONDS;
        }
    }

    boolean hasRoomFor(long bytes) {
        return usable() - bytes >= headroom / 2;
    }

    /** Gives the reserve up. Returns false if there is none left. */
    synchronized boolean releaseReserve() {
        try {
            if (disk.length(reserveFile) < 0) {
                return false;
            }
            LOG.warn(
                    "The disk of {} is full. Files can still be read and deleted; everything else is refused until there is"
                            + " room again",
                    directory);
            reserved = false;
            plentyUntil = System.nanoTime();
            disk.delete(reserveFile);
            return true;
        } catch (IOException e) {
            LOG.warn("Could not release the reserved space of {}", directory, e);
            return false;
        }
    }

    /** Makes the reserve if there is room for it. Returns whether it is there. */
    synchronized boolean restoreReserve() {
        if (reserved) {
            return true;
        }
        if (usable() < headroom + reserve) {
            return false;
        }
        try {
            disk.delete(reserveFile);
            try (var file = disk.create(reserveFile)) {
                fill(file);
            }
            reserved = true;
        } catch (IOException e) {
            LOG.debug("Could not allocate the reserved space of {}", directory, e);
        }
        return reserved;
    }

    /** With noise, since some file systems need no room for zeros. */
    private void fill(DiskFile file) throws IOException {
        var noise = new byte[BUFFER];
        new SplittableRandom(reserve).nextBytes(noise);
        for (long at = 0; at < reserve; at += BUFFER) {
            file.write(ByteBuffer.wrap(noise, 0, (int) Math.min(BUFFER, reserve - at)), at);
        }
    }

    private long usable() {
        try {
            return disk.usableSpace(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not find out how much room the disk of " + directory + " has", e);
        }
    }
}
