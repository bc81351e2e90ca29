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

import io.github.westcloud.camel.WestCloudTransferLoggingConfiguration;
import io.github.westcloud.client.event.ListPageEvent;
import io.github.westcloud.client.event.PartEvent;
import io.github.westcloud.client.event.RequestEvent;
import io.github.westcloud.client.event.Transfer;
import io.github.westcloud.client.event.TransferEnd;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.event.TransferProgress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.camel.LoggingLevel;
import org.apache.camel.spi.CamelLogger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs how uploads and downloads get on: their start, their end, and between them every few seconds; all there is when it
 * is verbose. Transfers that take long are reported at INFO in any case, once a minute. It reads its options anew for each line, so that they can be changed over JMX. Thread-safe.
 */
public final class TransferLog implements TransferListener {

    /** A name that users write into their logging configuration, so it follows no class. */
    private static final String LOGGER = "io.github.westcloud.camel.TransferLog";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    private final WestCloudTransferLoggingConfiguration options;
    private final LongSupplier nanoTime;
    private final Map<Long, Pace> paces = new ConcurrentHashMap<>();

    public TransferLog(WestCloudTransferLoggingConfiguration options) {
        this(options, System::nanoTime);
    }

    TransferLog(WestCloudTransferLoggingConfiguration options, LongSupplier nanoTime) {
        this.options = options;
        this.nanoTime = nanoTime;
    }

    @Override
    public void transferStarted(Transfer transfer) {
        paces.put(transfer.id(), new Pace(nanoTime.getAsLong()));
        if (enabled()) {
            log(TransferText.started(transfer));
        }
    }

    @Override
    public void bytesMoved(TransferProgress progress) {
        var pace = paces.get(progress.transfer().id());
        if (pace == null) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (options.getTransferLoggingLevel() != LoggingLevel.OFF) {
            pace.report(progress, now, 2 * Math.max(interval(), TimeUnit.SECONDS.toNanos(1)))
                    .ifPresent(speed -> CamelLogger.log(LOG, levelOfReports(), TransferText.progress(progress, speed)));
        }
        if (enabled() && (options.isTransferLoggingVerbose() || pace.isLineDue(now, interval()))) {
            log(TransferText.progress(progress));
        }
    }

    @Override
    public void transferEnded(TransferEnd end) {
        var pace = paces.remove(end.transfer().id());
        if (pace != null && pace.isReported()) {
            CamelLogger.log(LOG, levelOfReports(), TransferText.ended(end));
        } else if (enabled()) {
            log(TransferText.ended(end));
        }
    }

    @Override
    public void partSent(PartEvent event) {
        if (verbose()) {
            log(TransferText.part(event));
        }
    }

    @Override
    public void pageListed(ListPageEvent event) {
        if (verbose()) {
            log(TransferText.page(event));
        }
    }

    @Override
    public void requestEnded(RequestEvent event) {
        if (verbose()) {
            log(TransferText.request(event));
        }
    }

    private long interval() {
        return TimeUnit.SECONDS.toNanos(options.getTransferLoggingIntervalSeconds());
    }

    /** What the option says, but where that would hide a long transfer. */
    private LoggingLevel levelOfReports() {
        var level = options.getTransferLoggingLevel();
        return level == LoggingLevel.TRACE || level == LoggingLevel.DEBUG ? LoggingLevel.INFO : level;
    }

    private boolean verbose() {
        return options.isTransferLoggingVerbose() && enabled();
    }

    private boolean enabled() {
        return CamelLogger.shouldLog(LOG, options.getTransferLoggingLevel());
    }

    private void log(String line) {
        CamelLogger.log(LOG, options.getTransferLoggingLevel(), line);
    }
}
