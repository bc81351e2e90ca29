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
package io.github.westcloud.server.fault;

import io.github.westcloud.protocol.ErrorCode;
import java.time.Duration;
import java.util.Optional;

/** What goes wrong. Each kind is a record; use the factory methods. */
public sealed interface FaultAction {

    /** Answers with a documented error; the request has no effect. */
    static FaultAction error(ErrorCode code) {
        return new Error(code);
    }

    /** Answers with an HTTP status from 400 to 599, as a proxy would; the request has no effect. */
    static FaultAction status(int status) {
        return new Status(status, Optional.empty());
    }

    /** As {@link #status(int)}, with a {@code Retry-After} header in whole seconds, at most 365 days. */
    static FaultAction status(int status, Duration retryAfter) {
        return new Status(status, Optional.of(retryAfter));
    }

    /** Delays the correct answer. The delay is at most ten minutes. */
    static FaultAction delay(Duration duration) {
        return new Delay(duration);
    }

    /**
     * Carries the request out and closes the connection after this many bytes of the answer's body. With 0 bytes the client
     * gets no answer at all.
     */
    static FaultAction cutAnswer(long bytes) {
        return new CutAnswer(bytes);
    }

    /** Reads this many bytes of the request's body and closes the connection; the request has no effect. */
    static FaultAction cutRequest(long bytes) {
        return new CutRequest(bytes);
    }

    /** Sends the correct answer with a wrong Content-MD5. */
    static FaultAction wrongContentMd5() {
        return new WrongContentMd5();
    }

    /** Sends only the first bytes of the answer's body, with a Content-Length to match. */
    static FaultAction shortBody(long bytes) {
        return new ShortBody(bytes);
    }

    /** @param code the error to answer */
    record Error(ErrorCode code) implements FaultAction {}

    /**
     * @param status the HTTP status, 400 to 599
     * @param retryAfter when the client may retry
     */
    record Status(int status, Optional<Duration> retryAfter) implements FaultAction {

        private static final Duration LATEST = Duration.ofDays(365);

        public Status {
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException("An error status must be from 400 to 599, not " + status);
            }
            retryAfter.ifPresent(Status::requireLegal);
        }

        private static void requireLegal(Duration after) {
            if (after.isNegative() || after.compareTo(LATEST) > 0) {
                throw new IllegalArgumentException(
                        "Retry-After must be from 0 to " + LATEST.toSeconds() + " seconds, not " + after);
            }
        }
    }

    /** @param duration how long to wait */
    record Delay(Duration duration) implements FaultAction {

        private static final Duration LONGEST = Duration.ofMinutes(10);

        public Delay {
            if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("A delay must be at most " + LONGEST + ", not " + duration);
            }
        }
    }

    /** @param bytes how many bytes of the body to send */
    record CutAnswer(long bytes) implements FaultAction {

        public CutAnswer {
            requireCount(bytes);
        }
    }

    /** @param bytes how many bytes of the body to read */
    record CutRequest(long bytes) implements FaultAction {

        public CutRequest {
            requireCount(bytes);
        }
    }

    /** Sends the MD5 of a single zero byte. */
    record WrongContentMd5() implements FaultAction {}

    /** @param bytes how many bytes of the body to send */
    record ShortBody(long bytes) implements FaultAction {

        public ShortBody {
            requireCount(bytes);
        }
    }

    private static void requireCount(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("A number of bytes must not be negative: " + bytes);
        }
    }
}
