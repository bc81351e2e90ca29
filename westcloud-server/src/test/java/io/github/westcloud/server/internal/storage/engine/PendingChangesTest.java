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
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.Durability;
import io.github.westcloud.server.internal.storage.Precondition;
import io.github.westcloud.server.internal.storage.StorageException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** A change that can be seen and is not on the disk yet: nobody is told that it happened before it cannot get lost. */
class PendingChangesTest {

    /** Refuses because of what others have done. */
    private static final Precondition REFUSING = there -> {
        throw new IllegalArgumentException("refused");
    };

    private final SimulatedDisk disk = new SimulatedDisk();
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void whoMeetsADeletionWaitsForIt() throws Exception {
        var options = new DiskOptions(Path.of("/data"), Durability.POWER, false);
        try (var engine = EngineFiles.open(DiskStore.open(disk, options, true))) {
            engine.createBucket(EngineFiles.BUCKET);
            engine.createDirectory(EngineFiles.at("a"), false);
            engine.createDirectory(EngineFiles.at("b"), false);
            disk.fault((operation, file) -> holdBack());
            var first = CompletableFuture.runAsync(() -> engine.delete(EngineFiles.at("a")));
            assertThat(writing.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(engine.find(EngineFiles.at("a"))).isEmpty();

            var second = CompletableFuture.supplyAsync(() -> catchThrowable(() -> engine.delete(EngineFiles.at("a"))));
            var third = CompletableFuture.supplyAsync(
                    () -> catchThrowable(() -> engine.delete(EngineFiles.at("b"), REFUSING)));
            var nothingToDo = CompletableFuture.runAsync(engine::awaitDurable);
            assertWaits(first);
            assertWaits(second);
            assertWaits(third);
            assertWaits(nothingToDo);

            gate.countDown();
            first.get(30, TimeUnit.SECONDS);
            nothingToDo.get(30, TimeUnit.SECONDS);
            assertThat(second.get(30, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
            assertThat(third.get(30, TimeUnit.SECONDS)).hasMessage("refused");
        } finally {
            gate.countDown();
        }
    }

    private static void assertWaits(Future<?> future) {
        assertThatThrownBy(() -> future.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    /** Holds the thread back that writes changes. */
    private void holdBack() {
        if (Thread.currentThread().getName().equals("westcloud-commit")) {
            writing.countDown();
            try {
                gate.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
