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
package io.github.westcloud.server.internal.http;

import java.time.Duration;

/**
 * What a client may take of the server.
 *
 * @param connections how many connections may be open in all, at least 1
 * @param connectionsPerAddress how many of them may come from one address, at least 1
 * @param headerTimeout how long the headers of a request may take from their first byte
 * @param minimumDataRate how many bytes a second a body must have on average while the server waits for the client; 0 for any rate
 * @param transferTimeout how long the server waits for the client in one request altogether
 */
public record ClientLimits(
        int connections,
        int connectionsPerAddress,
        Duration headerTimeout,
        long minimumDataRate,
        Duration transferTimeout) {

    private static final Duration LONGEST = Duration.ofDays(365);

    private static final ClientLimits DEFAULTS =
            new ClientLimits(4096, 2048, Duration.ofSeconds(30), 240, Duration.ofHours(6));

    /** @throws IllegalArgumentException if a limit is not legal; the message names it */
    public ClientLimits {
        requirePositive(connections, "number of connections");
        requirePositive(connectionsPerAddress, "number of connections for each client address");
        requireTime(headerTimeout, "header timeout");
        requireTime(transferTimeout, "transfer timeout");
        if (minimumDataRate < 0) {
            throw new IllegalArgumentException(
                    "The minimum data rate must not be negative, but is " + minimumDataRate + ". Use 0 for no minimum");
        }
    }

    /** 4,096 connections, 2,048 of one address, 30 seconds for headers, 240 bytes a second, 6 hours for a body. */
    public static ClientLimits defaults() {
        return DEFAULTS;
    }

    public ClientLimits withConnections(int all) {
        return new ClientLimits(all, connectionsPerAddress, headerTimeout, minimumDataRate, transferTimeout);
    }

    public ClientLimits withConnectionsPerAddress(int some) {
        return new ClientLimits(connections, some, headerTimeout, minimumDataRate, transferTimeout);
    }

    public ClientLimits withHeaderTimeout(Duration time) {
        return new ClientLimits(connections, connectionsPerAddress, time, minimumDataRate, transferTimeout);
    }

    public ClientLimits withMinimumDataRate(long bytesPerSecond) {
        return new ClientLimits(connections, connectionsPerAddress, headerTimeout, bytesPerSecond, transferTimeout);
    }

    public ClientLimits withTransferTimeout(Duration time) {
        return new ClientLimits(connections, connectionsPerAddress, headerTimeout, minimumDataRate, time);
    }

    private static void requirePositive(int count, String what) {
        if (count < 1) {
            throw new IllegalArgumentException("The " + what + " must be at least 1, and is " + count);
        }
    }

    private static void requireTime(Duration time, String what) {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "The " + what + " must be positive and at most " + LONGEST.toDays() + " days, and is " + time);
        }
    }
}
