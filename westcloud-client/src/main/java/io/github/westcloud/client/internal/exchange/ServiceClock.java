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
package io.github.westcloud.client.internal.exchange;

import io.github.westcloud.client.internal.wire.WireResponse;
import io.github.westcloud.protocol.WestDates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time by the service's clock: this machine's, and once the service has refused a signature as expired, corrected by
 * the {@code Date} of that answer. Thread-safe.
 */
public final class ServiceClock {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceClock.class);
    /** Less than this is no reason for a signature to expire. */
    private static final Duration WORTH_CORRECTING = Duration.ofMinutes(1);

    private final Clock clock;
    private volatile Duration offset = Duration.ZERO;

    public ServiceClock(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().plus(offset);
    }

    /** Learns the service's time from an answer; false if there is nothing new to learn from it. */
    boolean learn(WireResponse response) {
        var date = response.header("Date").orElse(null);
        if (date == null) {
            return false;
        }
        try {
            return correct(Duration.between(clock.instant(), WestDates.parse(date)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void tell(Duration difference) {
        if (difference.abs().compareTo(WORTH_CORRECTING) < 0) {
            LOG.info("The clock of this machine is right again. From now on requests are signed with its time");
            return;
        }
        LOG.warn(
                "The service refused a signature as expired: the clock of this machine is {} seconds {}. From now on requests"
                        + " are signed with the service's time; correct the clock",
                difference.abs().toSeconds(),
                difference.isNegative() ? "ahead" : "behind");
    }

    private synchronized boolean correct(Duration difference) {
        if (difference.minus(offset).abs().compareTo(WORTH_CORRECTING) < 0) {
            return false;
        }
        offset = difference;
        tell(difference);
        return true;
    }
}
