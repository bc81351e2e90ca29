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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RangeBlockTest {

    private static final int LENGTH = 3 * RangeMemory.SEGMENT;

    private final List<byte[]> taken = new ArrayList<>();
    private final List<byte[]> back = new ArrayList<>();
    private final RangeBlock block = new RangeBlock(0, LENGTH, this::segment);

    private byte[] segment() {
        taken.add(new byte[RangeMemory.SEGMENT]);
        return taken.get(taken.size() - 1);
    }

    /** Requests are not to wait until memory is cleared for them. */
    @Test
    void memoryIsTakenWhenBytesArrive() throws IOException {
        block.begin();
        block.arrives();
        assertThat(taken).isEmpty();
        block.receive(bytes(RangeMemory.SEGMENT + 1));
        assertThat(taken).hasSize(2);
    }

    @Test
    void aRangeThatHasArrivedGivesItsMemoryBack() throws IOException {
        block.begin();
        block.arrives();
        block.receive(bytes(LENGTH));
        block.giveBack(back::add);
        assertThat(back).hasSize(3).containsExactlyElementsOf(taken);
    }

    /** The thread that fetches it may not have noticed yet, and would write into what another range has. */
    @Test
    void aRangeThatWasGivenUpKeepsItsMemory() throws IOException {
        block.begin();
        block.arrives();
        block.receive(bytes(RangeMemory.SEGMENT));
        block.drop();
        block.giveBack(back::add);
        assertThat(back).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
    }

    private static InputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }
}
