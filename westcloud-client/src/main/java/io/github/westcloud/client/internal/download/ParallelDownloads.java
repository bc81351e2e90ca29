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
package io.github.westcloud.client.internal.download;

import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.internal.transfer.PartWidth;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.DownloadRequest;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Opens downloads, and fetches ranges of large ones side by side where that is faster: over a distance one connection carries a
 * few megabytes a second, and near it carries all that a machine can read. Thread-safe.
 */
public final class ParallelDownloads {

    /** How many ranges a download begins with: what a line of 200 MB/s carries at 150 ms. */
    public static final int START = 32;

    /** Smaller files have arrived before a second connection is of use. */
    private static final long SENSIBLE_THRESHOLD = 8L << 20;
    /** A service that answers sooner is near. */
    private static final long NEAR = TimeUnit.MILLISECONDS.toNanos(10);
    /**
     * The bytes that no range brings: ten packets, which a new connection sends at once. The first answer goes on with what follows
     * them until the first range arrives.
     */
    private static final long LEFT_TO_FIRST_ANSWER = 14_000;

    private final RangeSource source;
    private final Executor helpers;
    private final OptionalLong threshold;
    private final int mostInFlight;
    private final int mostBreaks;
    private final ServiceTraits traits;

    /**
     * @param helpers fetch ranges
     * @param threshold larger files than this many bytes are fetched in ranges; empty to decide by size and distance
     * @param mostInFlight how many ranges of one download are fetched at a time
     * @param mostBreaks how many times an answer may break off for one range
     * @param traits of the service, which downloads share
     */
    public ParallelDownloads(
            RangeSource source,
            Executor helpers,
            OptionalLong threshold,
            int mostInFlight,
            int mostBreaks,
            ServiceTraits traits) {
        this.source = source;
        this.helpers = helpers;
        this.threshold = threshold;
        this.mostInFlight = mostInFlight;
        this.mostBreaks = mostBreaks;
        this.traits = traits;
    }

    /** @throws io.github.westcloud.client.WestCloudException if the service refused it for good */
    public Download open(DownloadRequest request) {
        var download = source.open(request);
        return download instanceof ResponseDownload answer && isInParallel(request, answer)
                ? inParallel(request, answer)
                : download;
    }

    private boolean isInParallel(DownloadRequest request, ResponseDownload answer) {
        long length = answer.length();
        return mostInFlight > 1
                && length > threshold.orElse(SENSIBLE_THRESHOLD)
                && (threshold.isPresent() || answer.nanosToHead() >= NEAR)
                && !traits.rangesIgnored()
                && FileVersion.of(answer.info()).isKnown()
                && offset(request, answer.info(), length) >= 0;
    }

    /** The first byte of the answer in the file, or -1 if the answer does not have the length that it should. */
    private static long offset(DownloadRequest request, FileInfo file, long length) {
        if (request.range().isEmpty()) {
            return file.length() == length ? 0 : -1;
        }
        var slice = request.range().get().within(file.length());
        return slice.isPresent() && slice.get().length() == length ? slice.get().offset() : -1;
    }

    private Download inParallel(DownloadRequest request, ResponseDownload answer) {
        long from = offset(request, answer.info(), answer.length());
        long end = from + answer.length();
        var fetcher = new RangeFetcher(source, request, answer.info(), mostBreaks);
        int start = Math.min(traits.width(), mostInFlight);
        int range = RangeWindow.rangeFor(answer.length(), start, RangeMemory.OF_JVM);
        var window = new RangeWindow(
                fetcher,
                helpers,
                new PartWidth(start, Math.min(mostInFlight, RangeWindow.mostRanges(range))),
                RangeMemory.OF_JVM,
                traits,
                range,
                from + LEFT_TO_FIRST_ANSWER,
                end);
        var stream = new ParallelStream(fetcher, window, answer.uncounted(), from, end);
        return new ParallelDownload(answer.info(), answer.length(), stream, answer.tracker());
    }
}
