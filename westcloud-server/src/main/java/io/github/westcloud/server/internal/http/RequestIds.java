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

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Numbers of requests. They tell requests apart and are no secret, so that each needs no secure random number. */
final class RequestIds {

    private static final long VERSION = 0xF000;
    private static final long RANDOM_VERSION = 0x4000;
    private static final long VARIANT = 0xC000_0000_0000_0000L;
    private static final long IETF_VARIANT = 0x8000_0000_0000_0000L;

    private RequestIds() {}

    /** A random UUID, version 4 of RFC 9562. */
    static String next() {
        var random = ThreadLocalRandom.current();
        long high = random.nextLong() & ~VERSION | RANDOM_VERSION;
        long low = random.nextLong() & ~VARIANT | IETF_VARIANT;
        return new UUID(high, low).toString();
    }
}
