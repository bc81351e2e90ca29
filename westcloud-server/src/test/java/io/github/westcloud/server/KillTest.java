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
import static org.awaitility.Awaitility.await;

import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.Figures;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.S3;
import io.github.westcloud.server.support.ServerProcess;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged survives SIGKILL in the middle of mixed work in both dialects; what was not is there whole or not at all. Each worker
 * has paths of its own, and all of them write to some shared ones, which others read at the same time: every read finds one whole content that
 * was there while it ran, and no request fails. The system property {@code westcloud.kills} says how often the server is killed.
 */
class KillTest {

    private static final int WORKERS = 6;
    private static final int READERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 150;
    private static final int SHARED_PATHS = 4;
    private static final int ROUNDS = Integer.getInteger("westcloud.kills", 3);

    @TempDir
    Path directory;

    /** Path to content as acknowledged; a path whose last request was not answered is not here. */
    private final Map<String, String> files = new ConcurrentHashMap<>();

    private final Map<String, String> doubtful = new ConcurrentHashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private long total;
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final SharedFiles shared = new SharedFiles("shared-", SHARED_PATHS);
    private final SharedReads reads = new SharedReads(shared);

    @Test
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    void acknowledgedWorkSurvives() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            workUntilKilled(round);
            long listed;
            try (var server = start()) {
                listed = compare(new Rest(server.uri(), "alice", "secret"));
                dropUploads(new Rest(server.adminUri(), "alice", "secret"));
                server.terminate();
                server.exitCode();
            }
            assertThat(storedContents()).as("contents after round " + round).isEqualTo(listed);
            Figures.record(
                    KillTest.class,
                    (round + 1) + " kills, " + total + " acknowledged changes, " + reads.count() + " reads, "
                            + files.size() + " files at the end");
        }
    }

    private ServerProcess start() throws Exception {
        return ServerProcess.start(
                Map.of(),
                "--port",
                "0",
                "--admin-port",
                "0",
                "--data",
                directory.toString(),
                "--bucket",
                "demo",
                "--user",
                "alice:secret",
                "--s3-multipart",
                "lenient");
    }

    private void workUntilKilled(int round) throws Exception {
        acknowledged.set(0);
        var workers = Executors.newFixedThreadPool(WORKERS + READERS);
        try (var server = start()) {
            var uri = server.uri();
            var rest = new Rest(uri, "alice", "secret");
            for (int worker = 0; worker < WORKERS; worker++) {
                var name = "/demo/w" + worker;
                var random = new Random(round * 100L + worker);
                var s3 = new S3(uri, Clock.systemUTC(), new Credentials("alice", "secret"), S3.Version.V4);
                workers.execute(() -> untilKilled(() -> work(rest, s3, name, random)));
            }
            for (int reader = 0; reader < READERS; reader++) {
                var random = new Random(-round * 100L - reader);
                var s3 = new S3(uri, Clock.systemUTC(), new Credentials("alice", "secret"), S3.Version.V4);
                workers.execute(() -> untilKilled(() -> reads.read(rest, s3, random)));
            }
            await("requests that are answered")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> acknowledged.get() >= ACKNOWLEDGED_BEFORE_KILL || !failures.isEmpty());
            if (!failures.isEmpty()) {
                server.terminate();
                assertThat(failures).as(server.errors()).isEmpty();
            }
            server.kill();
            server.exitCode();
            workers.shutdown();
            assertThat(workers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(failures).isEmpty();
            total += acknowledged.get();
        } finally {
            workers.shutdownNow();
        }
    }

    /** A worker knows what is in its own paths. Nobody knows what is in a shared one before it has settled. */
    private void work(Rest rest, S3 s3, String name, Random random) {
        var path = name + "-" + random.nextInt(20);
        switch (random.nextInt(11)) {
            case 0 -> delete(rest, path);
            case 1 -> move(rest, path, name + "-m" + random.nextInt(20));
            case 2 -> chunked(rest, path, random.nextInt(1000) + "");
            case 3 -> putObject(s3, path, (random.nextInt(1000) + "!").repeat(random.nextInt(5000)));
            case 4 -> deleteObject(s3, path);
            case 5, 6, 7, 8 -> changeShared(rest, s3, random);
            default -> put(rest, path, (random.nextInt(1000) + " ").repeat(random.nextInt(5000)));
        }
    }

    private void changeShared(Rest rest, S3 s3, Random random) {
        if (shared.change(rest, s3, random)) {
            acknowledged.incrementAndGet();
        }
    }

    private void untilKilled(Runnable step) {
        try {
            while (failures.isEmpty()) {
                step.run();
            }
        } catch (UncheckedIOException killed) {
            // That is what this test is about.
        } catch (RuntimeException | Error e) {
            failures.add(e);
        }
    }

    private void put(Rest rest, String path, String content) {
        begin(path, content);
        settle(rest.put(path, content, "x-west-overwrite", "true"), 200);
        files.put(path, content);
        doubtful.remove(path);
    }

    private void putObject(S3 s3, String path, String content) {
        begin(path, content);
        settle(s3.put(path, content), 200);
        files.put(path, content);
        doubtful.remove(path);
    }

    private void deleteObject(S3 s3, String path) {
        if (files.containsKey(path)) {
            begin(path, "");
            settle(s3.delete(path), 204);
            files.remove(path);
            doubtful.remove(path);
        }
    }

    private void chunked(Rest rest, String path, String content) {
        begin(path, content);
        String[] stage = {"x-west-multi-disorder", "true", "x-west-multi-stage"};
        var length = Integer.toString(content.length());
        settle(
                rest.send(
                        "PUT",
                        path,
                        stage[0],
                        stage[1],
                        stage[2],
                        "initiate",
                        "x-west-multi-length",
                        length,
                        "x-west-overwrite",
                        "true"),
                200);
        settle(rest.put(path, content, stage[0], stage[1], stage[2], "upload", "x-west-part-id", "0"), 200);
        settle(rest.send("PUT", path, stage[0], stage[1], stage[2], "complete"), 200);
        files.put(path, content);
        doubtful.remove(path);
    }

    private void delete(Rest rest, String path) {
        if (files.containsKey(path)) {
            begin(path, "");
            settle(rest.send("DELETE", path), 200);
            files.remove(path);
            doubtful.remove(path);
        }
    }

    private void move(Rest rest, String path, String target) {
        if (files.containsKey(path) && !files.containsKey(target)) {
            var content = files.get(path);
            begin(path, content);
            begin(target, content);
            settle(rest.send("PUT", target, "x-west-move-source", path), 200);
            files.remove(path);
            files.put(target, content);
            doubtful.remove(path);
            doubtful.remove(target);
        }
    }

    private void begin(String path, String content) {
        doubtful.put(path, content);
    }

    private void settle(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        acknowledged.incrementAndGet();
    }

    /** Returns how many files there are. */
    private long compare(Rest rest) {
        files.forEach((path, content) -> {
            if (!doubtful.containsKey(path)) {
                assertThat(rest.get(path).text()).as(path).isEqualTo(content);
            }
        });
        doubtful.forEach((path, content) -> {
            var found = rest.get(path);
            if (found.status() == 200) {
                assertThat(found.text()).as(path).isIn(content, files.get(path));
                files.put(path, found.text());
            } else {
                assertThat(found.status()).as(path).isEqualTo(404);
                files.remove(path);
            }
        });
        doubtful.clear();
        long sharedFiles = shared.histories().entrySet().stream()
                .filter(path -> isThere(rest, path.getKey(), path.getValue()))
                .count();
        var listed = rest.get("/demo", "x-list-limit", "10000").json().path("files");
        assertThat(listed).hasSize((int) (files.size() + sharedFiles));
        return listed.size();
    }

    private static boolean isThere(Rest rest, String path, PathHistory history) {
        var answer = rest.get(path);
        assertThat(answer.status()).as(path).isIn(200, 404);
        var found = answer.status() == 200 ? answer.text() : null;
        assertThat(history.allows(found))
                .as(path + " has " + PathHistory.brief(found) + ". Its changes:" + history)
                .isTrue();
        history.settle(found);
        return found != null;
    }

    /** Each worker had one upload in parts under way at most. */
    private static void dropUploads(Rest admin) {
        var uploads = admin.get("/-/uploads").json();
        assertThat(uploads.size()).isLessThanOrEqualTo(WORKERS);
        uploads.forEach(upload -> assertThat(
                        admin.send("DELETE", "/-/uploads/" + upload.path("id").asText(), "x-westcloud-admin", "true")
                                .status())
                .isLessThan(300));
    }

    /** Contents on disk, each of which has to belong to a file. */
    private long storedContents() throws Exception {
        try (var contents = Files.walk(directory.resolve("content"), 2)) {
            return contents.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("acknowledged"))
                    .count();
        }
    }
}
