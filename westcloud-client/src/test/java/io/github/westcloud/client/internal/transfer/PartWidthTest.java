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
package io.github.westcloud.client.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.client.event.RequestEvent;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a part takes is given as a function of how many are in flight, as a line or a service would have it. */
class PartWidthTest {

    private static final long ROUND_TRIP = 150_000_000;

    private final PartWidth width = new PartWidth(PartWidth.START, 64);

    @Test
    void farAwayItGrowsToTheBound() {
        assertThat(width.current()).isEqualTo(16);
        rounds(4, inFlight -> 2 * ROUND_TRIP);
        assertThat(width.current()).isEqualTo(64);
        rounds(20, inFlight -> 2 * ROUND_TRIP);
        assertThat(width.current()).isEqualTo(64);
    }

    @Test
    void aFullLineKeepsItWhereItWas() {
        rounds(1, inFlight -> inFlight * ROUND_TRIP);
        assertThat(width.current()).isEqualTo(24);
        rounds(1, inFlight -> inFlight * ROUND_TRIP);
        assertThat(width.current()).isEqualTo(16);
    }

    @Test
    void itStopsWhereTheLineIsFull() {
        rounds(6, inFlight -> (long) (ROUND_TRIP * Math.max(1, inFlight / 36.0)));
        assertThat(width.current()).isEqualTo(36);
    }

    @Test
    void oneSlowPartAmongManyCountsForLittle() {
        for (int i = 0; i < 15; i++) {
            width.sent(width.round(), ROUND_TRIP);
        }
        width.sent(width.round(), 100 * ROUND_TRIP);
        for (int i = 0; i < 24; i++) {
            width.sent(width.round(), i == 7 ? 100 * ROUND_TRIP : ROUND_TRIP);
        }
        assertThat(width.current()).isEqualTo(36);
    }

    @Test
    void aLineThatGetsFasterIsNoticedAfterAWhile() {
        rounds(2, inFlight -> inFlight * ROUND_TRIP);
        rounds(12, inFlight -> ROUND_TRIP);
        assertThat(width.current()).isGreaterThan(16);
    }

    @Test
    void partsOfAnEarlierRoundTellNothing() {
        int first = width.round();
        rounds(1, inFlight -> ROUND_TRIP);
        int now = width.round();
        for (int i = 0; i < 100; i++) {
            width.sent(first, 100 * ROUND_TRIP);
            width.heldUp(first);
        }
        assertThat(width.round()).isEqualTo(now);
        assertThat(width.current()).isEqualTo(24);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503, 0})
    void whoCannotKeepUpIsAskedForHalf(int status) {
        rounds(4, inFlight -> ROUND_TRIP);
        end(status, status == 0 ? ErrorKind.UNREACHABLE : ErrorKind.UNEXPECTED);
        assertThat(width.current()).isEqualTo(32);
        rounds(7, inFlight -> ROUND_TRIP);
        assertThat(width.current()).isEqualTo(32);
    }

    @Test
    void anotherRefusalChangesNothing() {
        end(400, ErrorKind.QUOTA);
        end(200, null);
        assertThat(width.current()).isEqualTo(16);
    }

    @Test
    void itIsAtLeastOne() {
        for (int i = 0; i < 10; i++) {
            width.heldUp(width.round());
        }
        assertThat(width.current()).isEqualTo(1);
    }

    @Test
    void theBoundHoldsFromTheStart() {
        var narrow = new PartWidth(PartWidth.START, 4);
        assertThat(narrow.current()).isEqualTo(4);
        for (int i = 0; i < 40; i++) {
            narrow.sent(narrow.round(), ROUND_TRIP);
        }
        assertThat(narrow.current()).isEqualTo(4);
    }

    private void rounds(int count, IntToLongFunction nanosOfAPart) {
        for (int i = 0; i < count; i++) {
            int inFlight = width.current();
            int round = width.round();
            for (int part = 0; part < inFlight; part++) {
                width.sent(round, nanosOfAPart.applyAsLong(inFlight));
            }
        }
    }

    private void end(int status, ErrorKind failure) {
        new WidthListener(width, width.round())
                .requestEnded(RequestEvent.builder("uploadPart", new BucketName("demo"), ObjectPath.of("a"))
                        .status(status)
                        .failure(failure)
                        .build());
    }
}
