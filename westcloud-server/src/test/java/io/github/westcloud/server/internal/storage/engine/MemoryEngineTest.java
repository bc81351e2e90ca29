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
package io.github.westcloud.server.internal.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.server.internal.storage.OutOfSpaceException;
import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.StorageEngine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The contract in memory. */
class MemoryEngineTest extends StorageEngineContract {

    private static final long CAPACITY = 50_000_000;

    private MemoryBlobStore blobs;

    @Override
    StorageEngine open() {
        blobs = new MemoryBlobStore(CAPACITY);
        return StorageEngines.inMemory(blobs, clock, UPLOAD_LIFETIME);
    }

    @Override
    long contents() {
        return blobs.count();
    }

    @Test
    void refusesWhatDoesNotFit() throws IOException {
        assertThatThrownBy(() -> engine.receive(CAPACITY + 1)).hasCauseInstanceOf(OutOfSpaceException.class);
        put("half", "x".repeat((int) CAPACITY / 2), NEW);
        engine.copy(at("half"), at("copy"), UnaryOperator.identity(), new PutOptions(false, false));
        engine.delete(at("half"));
        assertThatThrownBy(() -> put("more", "x".repeat((int) CAPACITY / 2 + 1_000_000), NEW))
                .hasCauseInstanceOf(OutOfSpaceException.class);
        assertThat(contents()).isEqualTo(1);
        engine.delete(at("copy"));
        put("more", "x".repeat((int) CAPACITY / 2 + 1_000_000), NEW);
    }

    @Test
    void dropsContentThatGrowsTooLarge() throws IOException {
        var growing = engine.receive(100_000);
        assertThatThrownBy(() -> growing.write(ByteBuffer.allocate((int) CAPACITY + 200_000)))
                .isInstanceOf(OutOfSpaceException.class);
        assertThatThrownBy(growing::close).isInstanceOf(OutOfSpaceException.class);
        assertThat(contents()).isZero();
    }

    @Test
    void refusesPartsThatHaveNoRoom() {
        engine.beginUpload(key("big"), 100L << 20, PLAIN, NEW);
        var part = ByteBuffer.allocate(1 << 20);
        for (int i = 0; i < 40; i++) {
            engine.writePart(key("big"), i, part.clear());
            engine.writePart(key("big"), i, part.clear());
        }
        assertThatThrownBy(() -> {
                    for (int i = 40; i < 60; i++) {
                        engine.writePart(key("big"), i, part.clear());
                    }
                })
                .hasCauseInstanceOf(OutOfSpaceException.class);
    }
}
