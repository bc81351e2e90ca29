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
package io.github.westcloud.kafka.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line or file is sent once, and a file is deleted when Kafka has all of it. */
class SourceTaskTest extends ConnectorTestSupport {

    private final List<WestCloudSourceTask> tasks = new ArrayList<>();
    private final Offsets offsets = new Offsets();

    @AfterEach
    void stopTasks() {
        tasks.forEach(WestCloudSourceTask::stop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "s3"})
    void linesAreSentInTheirOrder(String dialect) throws InterruptedException {
        bucket.store("data/a.txt", "one\ntwo\r\n\nfour");
        var records = pollAll(start("westcloud.dialect", dialect), 4);
        assertThat(values(records)).containsExactly("one", "two", "", "four");
        assertThat(records).allSatisfy(each -> {
            assertThat(each.topic()).isEqualTo("lines");
            assertThat(each.key()).isEqualTo("data/a.txt");
        });
    }

    @Test
    void aFileIsSentAsOneRecord() throws InterruptedException {
        bucket.store("data/a.bin", new byte[] {1, 10, -1});
        bucket.store("data/empty.bin", new byte[0]);
        var records = pollAll(start("record", "file"), 2);
        assertThat(records).extracting(SourceRecord::value).containsExactly(new byte[] {1, 10, -1}, new byte[0]);
    }

    @Test
    void theTemporaryFileOfAnUploadIsNotSent() throws InterruptedException {
        bucket.store("data/.westcloud-upload-0d8c7b1e-5d0c-4c0f-9b43-6a5ad4b0a2d1.txt", "temporary\n");
        bucket.store("data/.westcloud-upload-list", "one\n");
        var task = start();
        assertThat(values(pollAll(task, 1))).containsExactly("one");
        assertThat(task.poll()).isNull();
    }

    @Test
    void nothingIsSentAgainByTheSameTask() throws InterruptedException {
        bucket.store("data/a.txt", "one\n");
        var task = start();
        pollAll(task, 1);
        assertThat(task.poll()).isNull();
        bucket.store("data/b.txt", "two\n");
        assertThat(values(pollAll(task, 1))).containsExactly("two");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void aTaskGoesOnAtTheLineThatWasCommitted(int committed) throws InterruptedException {
        bucket.store("data/a.txt", "one\ntwo\nthree\nfour\nfünf");
        var before = pollAll(start("batch.max.records", "2"), 5);
        offsets.commit(before.subList(0, committed));
        var task = start();
        assertThat(values(pollAll(task, 5 - committed)))
                .isEqualTo(values(before).subList(committed, 5));
        assertThat(task.poll()).isNull();
    }

    @Test
    void aFileThatWasReplacedIsSentFromItsStart() throws InterruptedException {
        bucket.store("data/a.txt", "one\ntwo\n");
        offsets.commit(pollAll(start(), 2));
        bucket.store("data/a.txt", "one\ntwo\nthree\n");
        assertThat(values(pollAll(start(), 3))).containsExactly("one", "two", "three");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "s3"})
    void aBrokenConnectionLeavesNothingOut(String dialect) throws InterruptedException {
        var lines = IntStream.range(0, 40_000).mapToObj(i -> "line " + i).toList();
        bucket.store("data/a.txt", String.join("\n", lines));
        var task = start("westcloud.dialect", dialect);
        server.faults().add(new RequestPattern("GET", "/demo/data/a.txt"), 20, FaultAction.cutAnswer(70_000));
        assertThat(values(pollAll(task, lines.size()))).isEqualTo(lines);
    }

    @Test
    void aServiceThatIsDownIsAskedAgain() throws InterruptedException {
        bucket.store("data/a.txt", "one");
        var task = start();
        server.faults().add(RequestPattern.any(), FaultAction.status(503));
        assertThatThrownBy(task::poll).isInstanceOf(RetriableException.class);
        server.faults().clear();
        assertThat(values(pollAll(task, 1))).containsExactly("one");
    }

    @Test
    void aFileIsDeletedWhenAllItsRecordsAreAcknowledged() throws InterruptedException {
        bucket.store("data/a.txt", "one\ntwo\n");
        var task = start("after.processing", "delete");
        var records = pollAll(task, 2);
        task.commitRecord(records.get(0), null);
        task.poll();
        assertThat(bucket.exists("data/a.txt")).isTrue();
        task.commitRecord(records.get(1), null);
        task.poll();
        assertThat(bucket.exists("data/a.txt")).isFalse();
    }

    @Test
    void aFileThatWasReplacedMeanwhileIsNotDeleted() throws InterruptedException {
        bucket.store("data/a.txt", "one\n");
        var task = start("after.processing", "delete");
        var records = pollAll(task, 1);
        bucket.store("data/a.txt", "another one\n");
        task.commitRecord(records.get(0), null);
        assertThat(values(pollAll(task, 1))).containsExactly("another one");
        assertThat(bucket.exists("data/a.txt")).isTrue();
    }

    /** Kafka Connect compares the keys of offsets as bytes, and the order of a map with several entries differs from JVM to JVM. */
    @Test
    void theKeyOfAnOffsetIsTheSameInEveryJvm() throws InterruptedException {
        bucket.store("data/a.txt", "one\n");
        assertThat(pollAll(start(), 1).get(0).sourcePartition())
                .isEqualTo(Map.of("file", "demo/data/a.txt"))
                .hasSize(1);
    }

    @Test
    void nothingIsRememberedOfAFileThatIsGone() throws Exception {
        var sameSecond = Clock.fixed(Instant.now(), ZoneOffset.UTC);
        try (var frozen = WestCloudServer.builder()
                .bucket("demo")
                .user("alice", "secret")
                .clock(sameSecond)
                .start()) {
            frozen.bucket("demo").store("data/a.txt", "one\n");
            var task = start("westcloud.endpoint", frozen.uri().toString(), "after.processing", "delete");
            task.commitRecord(pollAll(task, 1).get(0), null);
            assertThat(task.poll()).isNull();
            frozen.bucket("demo").store("data/a.txt", "one\n");
            assertThat(values(pollAll(task, 1))).containsExactly("one");
        }
    }

    /** The task before ended between the commit and the deletion. */
    @Test
    void aFileThatWasSentIsDeletedAfterARestart() throws InterruptedException {
        bucket.store("data/a.txt", "one\n");
        offsets.commit(pollAll(start(), 1));
        assertThat(start("after.processing", "delete").poll()).isNull();
        assertThat(bucket.exists("data/a.txt")).isFalse();
    }

    @Test
    void filesWithOtherNamesAndDirectoriesAreLeftAlone() throws InterruptedException {
        bucket.store("data/a.csv", "one\n");
        bucket.store("data/a.csv.part", "two\n");
        bucket.store("data/deeper/a.csv", "three\n");
        var task = start("file.name.pattern", ".*\\.csv");
        assertThat(values(pollAll(task, 1))).containsExactly("one");
        assertThat(task.poll()).isNull();
    }

    @Test
    void tasksShareTheFiles() throws InterruptedException {
        var names = IntStream.range(0, 50).mapToObj(i -> "file " + i).toList();
        names.forEach(name -> bucket.store("data/" + name + ".txt", name));
        var connector = new WestCloudSourceConnector();
        connector.start(settings("topic", "lines"));
        var sent = new ArrayList<Object>();
        for (var settings : connector.taskConfigs(3)) {
            var task = start(settings);
            for (var records = task.poll(); records != null; records = task.poll()) {
                sent.addAll(values(records));
            }
        }
        assertThat(sent).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"line", "file"})
    void whatIsTooLargeForARecordStopsTheTask(String kind) {
        bucket.store("data/a.txt", "0123456789");
        var task = start("record", kind, "record.max.bytes", "9");
        assertThatThrownBy(task::poll)
                .isInstanceOf(ConnectException.class)
                .isNotInstanceOf(RetriableException.class)
                .hasMessageContaining("data/a.txt")
                .hasMessageContaining("record.max.bytes");
    }

    @Test
    void aLineThatIsNotUtf8StopsTheTask() {
        bucket.store("data/a.txt", new byte[] {'a', '\n', (byte) 0xff});
        assertThatThrownBy(start()::poll)
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("data/a.txt")
                .hasMessageContaining("byte 2")
                .hasMessageContaining("record=file");
    }

    @Test
    void aDirectoryThatIsNotThereYetIsEmpty() throws InterruptedException {
        var task = start();
        assertThat(task.poll()).isNull();
        bucket.store("data/a.txt", "one");
        assertThat(values(pollAll(task, 1))).containsExactly("one");
    }

    private WestCloudSourceTask start(String... more) {
        return start(settings(more));
    }

    private WestCloudSourceTask start(Map<String, String> given) {
        var settings = new HashMap<>(given);
        settings.putIfAbsent("topic", "lines");
        settings.put("poll.interval.ms", "1");
        var task = new WestCloudSourceTask();
        tasks.add(task);
        task.initialize(offsets);
        task.start(settings);
        return task;
    }

    /** Polls until so many records have come, as a worker does: again after what is transient. */
    private static List<SourceRecord> pollAll(WestCloudSourceTask task, int count) throws InterruptedException {
        var all = new ArrayList<SourceRecord>();
        for (int polls = 0; all.size() < count && polls < 1_000; polls++) {
            try {
                var records = task.poll();
                all.addAll(records == null ? List.of() : records);
            } catch (RetriableException e) {
                // Polled again.
            }
        }
        return all;
    }

    private static List<Object> values(List<SourceRecord> records) {
        return records.stream().map(SourceRecord::value).toList();
    }
}
