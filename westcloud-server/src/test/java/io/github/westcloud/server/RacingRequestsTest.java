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
package io.github.westcloud.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.server.support.Figures;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.S3;
import io.github.westcloud.server.support.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * All operations of both dialects at the same time on few paths, while files and uploads expire and buckets come and go. Each request is answered
 * as documented, each read finds something whole, the server logs no failure, and nothing is left over. The system property
 * {@code westcloud.race.seconds} says how long.
 */
class RacingRequestsTest {

    private static final int SECONDS = Integer.getInteger("westcloud.race.seconds", 3);
    private static final int SECONDS_PER_ROUND = 30;
    private static final int SHARED_PATHS = 3;
    private static final String[] CHANGE = {"x-westcloud-admin", "true"};
    private static final Duration STEP = Duration.ofHours(13);
    private static final int STEP_PAUSE = 100;
    private static final int TERMINATED = 143;

    @TempDir
    Path directory;

    private final SharedFiles shared = new SharedFiles("shared-", SHARED_PATHS);
    private final SharedReads reads = new SharedReads(shared);
    private final TreeRequests tree = new TreeRequests();
    private final AtomicLong requests = new AtomicLong();
    /** Held alone while the clock moves: a signature is valid for some minutes. */
    private final ReadWriteLock clockLock = new ReentrantReadWriteLock();

    @Test
    @Timeout(7200)
    void everyRequestIsAnsweredAsDocumented() throws Exception {
        int rounds = Math.max(1, SECONDS / SECONDS_PER_ROUND);
        for (int round = 0; round < rounds; round++) {
            // In memory every other time.
            var data = round % 2 == 0 ? directory.resolve("data-" + round) : null;
            run(round, data, directory.resolve("log-" + round), SECONDS / rounds);
            Figures.record(
                    RacingRequestsTest.class,
                    SECONDS / rounds * (round + 1) + " seconds, " + requests + " steps, " + reads.count()
                            + " reads compared with what was written, " + tree.successes() + " other successes");
        }
    }

    private void run(int round, Path data, Path log, int seconds) throws Exception {
        try (var server = RacingServer.start(data, log)) {
            var uri = server.uri();
            var rest = new Rest(uri, "alice", "secret");
            var admin = new Rest(server.adminUri(), "nobody", "-");
            var clock = new SettableClock(Instant.now());
            var s3 = new S3(uri, clock, new Credentials("alice", "secret"), S3.Version.V4);
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            var workers = new ArrayList<Callable<Void>>();
            for (int worker = 0; worker < 3; worker++) {
                var random = new Random(round * 100L + worker);
                workers.add(until(end, () -> shared.change(rest, s3, random), true));
                workers.add(until(end, () -> reads.read(rest, s3, random), true));
                workers.add(until(end, () -> tree.s3(s3, random), true));
                workers.add(until(end, () -> tree.rest(rest, admin, random), false));
            }
            runAll(workers, () -> moveClock(admin, clock));
            removeBuckets(admin);
            server.terminate();
            assertThat(server.exitCode()).isIn(0, TERMINATED);
        }
        assertThat(Files.exists(log) ? Files.readString(log) : "").isEmpty();
        if (data != null) {
            assertThat(contents(data)).isZero();
        }
        shared.histories().values().forEach(history -> history.settle(null));
    }

    private Callable<Void> until(long end, Runnable step, boolean isSigned) {
        return () -> {
            while (System.nanoTime() - end < 0) {
                if (isSigned) {
                    clockLock.readLock().lock();
                }
                try {
                    step.run();
                    requests.incrementAndGet();
                } finally {
                    if (isSigned) {
                        clockLock.readLock().unlock();
                    }
                }
            }
            return null;
        };
    }

    private void moveClock(Rest admin, SettableClock clock) {
        clockLock.writeLock().lock();
        try {
            clock.advance(STEP);
            long ahead = Duration.between(Instant.now(), clock.instant()).toSeconds();
            var moved = admin.anonymous(
                    "PUT", "/-/clock", ("{\"skewSeconds\":" + ahead + "}").getBytes(StandardCharsets.UTF_8), CHANGE);
            assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        } finally {
            clockLock.writeLock().unlock();
        }
    }

    private static void runAll(List<Callable<Void>> workers, Runnable clock) throws Exception {
        var threads = Executors.newFixedThreadPool(workers.size());
        var timer = Executors.newSingleThreadScheduledExecutor();
        try {
            var moves = timer.scheduleWithFixedDelay(clock, STEP_PAUSE, STEP_PAUSE, TimeUnit.MILLISECONDS);
            for (var worker : threads.invokeAll(workers)) {
                worker.get();
            }
            assertThat(moves.isDone()).as("the clock could not be moved").isFalse();
        } finally {
            timer.shutdownNow();
            threads.shutdownNow();
        }
    }

    private static void removeBuckets(Rest admin) {
        for (var bucket : admin.anonymous("GET", "/-/buckets", null).json()) {
            var path = "/-/buckets/" + bucket.path("name").asText() + "?withContents=true";
            var removed = admin.anonymous("DELETE", path, null, CHANGE);
            assertThat(removed.status()).as(removed.text()).isEqualTo(200);
        }
    }

    private static long contents(Path data) throws IOException {
        try (var contents = Files.walk(data.resolve("content"))) {
            return contents.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("acknowledged"))
                    .count();
        }
    }
}
