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

import io.github.westcloud.camel.internal.operations.OptionAdvice;
import io.github.westcloud.client.WestCloudException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.LoggingExceptionHandler;
import org.apache.camel.util.ObjectHelper;
import org.apache.camel.util.TimeUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs the failures of a consumer. The first one is logged as Camel does it, with its stack trace, and so is the first one for
 * another reason. After that, a line a minute says that polling still fails, and a last one that it works again. Thread-safe.
 */
public final class FailureLog extends LoggingExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    /** How many reasons are logged with their stack traces before polling works again. */
    private static final int MOST_REASONS = 10;

    private final String polled;
    private final InstantSource clock;
    private final Set<String> reasons = new HashSet<>();
    private Instant since;
    private Instant lastLine;
    private long failures;
    private long failuresBeforePoll;

    /** @param owner the class that the logger of stack traces is named after */
    public FailureLog(Endpoint polled, Class<?> owner, InstantSource clock) {
        super(polled.getCamelContext(), owner);
        this.polled = polled.getEndpointBaseUri();
        this.clock = clock;
    }

    @Override
    public synchronized void handleException(String message, Exchange exchange, Throwable exception) {
        var now = clock.instant();
        if (since == null) {
            since = now;
        }
        failures++;
        if (reasons.size() < MOST_REASONS && reasons.add(reason(exception))) {
            lastLine = now;
            super.handleException(message, exchange, exception);
        } else if (!isSuppressLogging() && !now.isBefore(lastLine.plus(INTERVAL))) {
            lastLine = now;
            LOG.warn(
                    "Polling {} has been failing since {}, {} failures so far, the last one: {}",
                    polled,
                    since.truncatedTo(ChronoUnit.SECONDS),
                    failures,
                    message(exception));
        }
    }

    /** To be called before a poll. */
    public synchronized void pollStarts() {
        failuresBeforePoll = failures;
    }

    /** To be called after a poll that threw no exception; single files may have failed in it. */
    public synchronized void pollEnded() {
        if (since != null && failures == failuresBeforePoll) {
            var downtime = Duration.between(since, clock.instant());
            LOG.info(
                    "Polling {} works again after {} and {} failures",
                    polled,
                    TimeUtils.printDuration(downtime.toMillis()),
                    failures);
            reset();
        }
    }

    /** Forgets earlier failures. */
    public synchronized void reset() {
        since = null;
        failures = 0;
        failuresBeforePoll = 0;
        reasons.clear();
    }

    /** Without what differs from failure to failure, such as request ids and names of files. */
    private static String reason(Throwable exception) {
        var failure = ObjectHelper.getException(WestCloudException.class, exception);
        return failure == null ? exception.getClass().getName() : failure.kind() + " " + failure.code();
    }

    private static String message(Throwable exception) {
        var failure = ObjectHelper.getException(WestCloudException.class, exception);
        return OptionAdvice.message(failure == null ? exception : failure);
    }
}
