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

/** What goes wrong. Each kind is a record; the methods here make them. */
public sealed interface FaultAction {

    /** Answers with a documented error; the request has no effect. */
    static FaultAction error(ErrorCode code) {
        return new Error(code);
    }

    /** Answers with an HTTP status from 400 to 599, as a proxy would; the request has no effect. */
    static FaultAction status(int status) {
        return new Status(status, Optional.empty());
    }

    /** The same, and tells the client when to come again, in whole seconds. */
    static FaultAction status(int status, Duration retryAfter) {
        return new Status(status, Optional.of(retryAfter));
    }

    /** Answers rightly, but only after a while of at most ten minutes. */
    static FaultAction delay(Duration duration) {
        return new Delay(duration);
    }

    /**
     * Does what the request says, and cuts the connection after so many bytes of the answer's body. After 0 bytes the client
     * gets no answer at all.
     */
    static FaultAction cutAnswer(long bytes) {
        return new CutAnswer(bytes);
    }

    /** Reads so many bytes of the request's body and cuts the connection; the request has no effect. */
    static FaultAction cutRequest(long bytes) {
        return new CutRequest(bytes);
    }

    /** Answers rightly, but with the Content-MD5 of something else. */
    static FaultAction wrongContentMd5() {
        return new WrongContentMd5();
    }

    /** Answers with the first bytes of the body only, and a Content-Length to match. */
    static FaultAction shortBody(long bytes) {
        return new ShortBody(bytes);
    }

    /** @param code the error to answer */
    record Error(ErrorCode code) implements FaultAction {}

    /**
     * @param status the HTTP status, 400 to 599
     * @param retryAfter when to come again
     */
    record Status(int status, Optional<Duration> retryAfter) implements FaultAction {

        public Status {
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException("A status that tells of an error is 400 to 599, not " + status);
            }
        }
    }

    /** @param duration how long to wait */
    record Delay(Duration duration) implements FaultAction {

        private static final Duration LONGEST = Duration.ofMinutes(10);

        public Delay {
            if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("A delay is at most " + LONGEST + ", not " + duration);
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
            throw new IllegalArgumentException("A number of bytes is not negative, and this is: " + bytes);
        }
    }
}
