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
package io.github.westcloud.camel.internal.monitor;

import io.github.westcloud.camel.internal.operations.OptionAdvice;
import io.github.westcloud.client.event.ListPageEvent;
import io.github.westcloud.client.event.PartEvent;
import io.github.westcloud.client.event.RequestEvent;
import io.github.westcloud.client.event.Transfer;
import io.github.westcloud.client.event.TransferEnd;
import io.github.westcloud.client.event.TransferProgress;
import java.time.Duration;
import java.util.Locale;
import org.apache.camel.util.StringHelper;
import org.apache.camel.util.TimeUtils;

/** Puts events into lines of a log. */
final class TransferText {

    private TransferText() {}

    static String started(Transfer transfer) {
        var size = transfer.length() < 0 ? "" : " (size: " + bytes(transfer.length()) + ")";
        return subject(transfer) + " starting" + size;
    }

    static String progress(TransferProgress progress) {
        var transfer = progress.transfer();
        var so = " (progress: " + bytes(progress.total());
        return transfer.length() <= 0
                ? subject(transfer) + so + ")"
                : subject(transfer) + so + " of " + bytes(transfer.length()) + ", "
                        + percent(progress.total(), transfer.length()) + ")";
    }

    /** @param speed in bytes per second */
    static String progress(TransferProgress progress, long speed) {
        var transfer = progress.transfer();
        long left = transfer.length() - progress.total();
        var pace = ", " + bytes(speed) + "/s"
                + (left > 0 && speed > 0 ? ", " + TimeUtils.printDuration(1000 * (left / speed)) + " left" : "");
        var text = progress(progress);
        return text.substring(0, text.length() - 1) + pace + ")";
    }

    static String ended(TransferEnd end) {
        var transfer = end.transfer();
        var took = " (took: " + duration(end.duration()) + ")";
        if (end.failure().isPresent()) {
            return subject(transfer) + " failed after " + bytes(end.bytes()) + took + ": "
                    + OptionAdvice.message(end.failure().get());
        }
        if (end.bytes() < transfer.length()) {
            return subject(transfer) + " closed after " + bytes(end.bytes()) + " of " + bytes(transfer.length()) + took;
        }
        return subject(transfer) + " completed (size: " + bytes(end.bytes()) + ")" + took;
    }

    static String part(PartEvent event) {
        return subject(event.transfer()) + " part " + event.part() + " sent (size: " + bytes(event.bytes())
                + ") (took: " + duration(event.duration()) + ")";
    }

    static String page(ListPageEvent event) {
        return "Listing of /" + event.bucket() + "/" + event.path() + " page with " + event.entries() + " entries, "
                + (event.last() ? "the last one" : "more follow");
    }

    static String request(RequestEvent event) {
        var answer = event.status() == 0 ? "no response" : "HTTP " + event.status();
        return "Request " + event.operation() + " of /" + event.bucket() + "/" + event.path() + ": " + answer
                + " (attempt: " + event.attempt() + ") (took: " + duration(event.duration()) + ")";
    }

    private static String subject(Transfer transfer) {
        var doing = transfer.direction() == Transfer.Direction.UPLOAD ? "Uploading" : "Downloading";
        return doing + " /" + transfer.bucket() + "/" + transfer.path();
    }

    private static String bytes(long bytes) {
        return StringHelper.humanReadableBytes(Locale.ENGLISH, bytes);
    }

    /** Rounded down: 100 per cent are there only when all is. */
    private static String percent(long part, long whole) {
        long tenths = (long) (part * 1000.0 / whole);
        return tenths / 10 + "." + tenths % 10 + "%";
    }

    private static String duration(Duration duration) {
        return TimeUtils.printDuration(duration.toMillis(), true);
    }
}
