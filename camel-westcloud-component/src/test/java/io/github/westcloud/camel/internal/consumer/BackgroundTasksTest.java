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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundTasksTest {

    /** Threads that were asked for and have not begun yet. */
    private final Queue<Runnable> threads = new ArrayDeque<>();

    private final List<Integer> done = new ArrayList<>();

    private long now;

    @Test
    void moreTasksThanAllowedAreRefused() {
        var tasks = new BackgroundTasks(2, () -> threads::add);
        assertThat(tasks.tryExecute(() -> done.add(1))).isTrue();
        assertThat(tasks.tryExecute(() -> done.add(2))).isTrue();
        assertThat(tasks.tryExecute(() -> done.add(3))).isFalse();
        assertThat(tasks.pending()).isEqualTo(2);
    }

    @Test
    void aThreadForEachTaskUntilTheFirstHasEnded() {
        var tasks = new BackgroundTasks(16, () -> threads::add, () -> now);
        for (int i = 0; i < 5; i++) {
            tasks.tryExecute(() -> done.add(0));
        }
        assertThat(threads).hasSize(5);
    }

    @Test
    void aThreadGoesOnWithTheNextShortTaskInOrder() {
        var tasks = new BackgroundTasks(16, () -> threads::add, () -> now);
        tasks.tryExecute(() -> done.add(0));
        threads.remove().run();
        for (int i = 1; i <= 3; i++) {
            int number = i;
            tasks.tryExecute(() -> done.add(number));
        }
        assertThat(threads).as("two short tasks wait for the one at work").hasSize(2);
        threads.remove().run();
        assertThat(done).containsExactly(0, 1, 2, 3);
        assertThat(tasks.pending()).isZero();
        threads.remove().run();
        assertThat(done).hasSize(4);
    }

    @Test
    void aThreadForEachTaskAfterALongOne() {
        var tasks = new BackgroundTasks(16, () -> threads::add, () -> now);
        tasks.tryExecute(() -> now += TimeUnit.MILLISECONDS.toNanos(150));
        threads.remove().run();
        for (int i = 0; i < 5; i++) {
            tasks.tryExecute(() -> done.add(0));
        }
        assertThat(threads).hasSize(5);
    }

    @Test
    void nothingWaitsForATaskThatTakesLongerThanTheLast() {
        var tasks = new BackgroundTasks(16, () -> threads::add, () -> now);
        tasks.tryExecute(() -> done.add(0));
        threads.remove().run();
        tasks.tryExecute(() -> {
            tasks.tryExecute(() -> done.add(2));
            assertThat(threads).isEmpty();
            now += TimeUnit.MILLISECONDS.toNanos(150);
            tasks.tryExecute(() -> done.add(3));
            threads.remove().run();
            done.add(1);
        });
        threads.remove().run();
        assertThat(done).containsExactly(0, 2, 3, 1);
        assertThat(tasks.pending()).isZero();
    }

    @Test
    void longTasksRunSideBySide() throws Exception {
        var pool = Executors.newCachedThreadPool();
        try {
            var tasks = new BackgroundTasks(16, () -> pool);
            var all = new CyclicBarrier(16);
            var met = new CountDownLatch(16);
            for (int i = 0; i < 16; i++) {
                assertThat(tasks.tryExecute(() -> meet(all, met))).isTrue();
            }
            assertThat(met.await(20, TimeUnit.SECONDS)).isTrue();
            tasks.await();
            assertThat(tasks.pending()).isZero();
        } finally {
            pool.shutdownNow();
        }
    }

    private static void meet(CyclicBarrier all, CountDownLatch met) {
        try {
            all.await(20, TimeUnit.SECONDS);
            met.countDown();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRefusedTaskIsTheCallersAgain() {
        Executor busy = task -> {
            throw new RejectedExecutionException();
        };
        var tasks = new BackgroundTasks(16, () -> busy);
        assertThat(tasks.tryExecute(() -> done.add(1))).isFalse();
        assertThat(tasks.pending()).isZero();
        assertThat(done).isEmpty();
    }

    @Test
    void aTaskThatReliedOnARefusedThreadIsNotLost() {
        var tasks = new BackgroundTasks[1];
        Executor busyAfterOne = task -> {
            if (done.isEmpty()) {
                task.run();
                return;
            }
            // Another thread comes in between, and relies on the worker that is about to be refused.
            assertThat(tasks[0].tryExecute(() -> done.add(2))).isTrue();
            throw new RejectedExecutionException();
        };
        tasks[0] = new BackgroundTasks(16, () -> busyAfterOne, () -> now);
        tasks[0].tryExecute(() -> done.add(0));
        assertThat(tasks[0].tryExecute(() -> done.add(1))).isFalse();
        assertThat(done).containsExactly(0, 2);
        assertThat(tasks[0].pending()).isZero();
    }

    @Test
    void aTaskThatFailsDoesNotKeepTheNextFromRunning() {
        var tasks = new BackgroundTasks(16, () -> threads::add, () -> now);
        var handler = Thread.currentThread().getUncaughtExceptionHandler();
        var failures = new ArrayList<Throwable>();
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
        try {
            tasks.tryExecute(() -> {
                throw new IllegalStateException("of the task");
            });
            tasks.tryExecute(() -> done.add(1));
            threads.remove().run();
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(handler);
        }
        assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(done).containsExactly(1);
        assertThat(tasks.pending()).isZero();
    }
}
