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

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.Faults;
import io.github.westcloud.server.fault.RequestPattern;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the bucket is what was committed, also when a task dies or two write at once. */
class SinkTaskTest extends ConnectorTestSupport {

    private static final TopicPartition PARTITION = new TopicPartition("orders", 0);
    private static final String FIRST = "data/orders/0/orders+0+00000000000000000000.txt";

    private final MovingClock clock = new MovingClock();
    private final List<WestCloudSinkTask> tasks = new ArrayList<>();
    private SinkContext context = new SinkContext(false);

    @AfterEach
    void stopTasks() {
        tasks.forEach(WestCloudSinkTask::stop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "s3"})
    void fullFilesAreWrittenAndTheRestWaits(String dialect) {
        var task = start("file.max.records", "3", "westcloud.dialect", dialect);
        task.put(records(0, 8));
        assertThat(bucket.files()).containsExactly(FIRST, name(3));
        assertThat(bucket.storedText(FIRST)).isEqualTo("v0\nv1\nv2\n");
        assertThat(committed(task)).isEqualTo(6);
        assertThat(context.requestedCommits).isEqualTo(2);
    }

    @Test
    void anOldFileIsWrittenThoughItIsNotFull() {
        var task = start("file.max.age.ms", "60000");
        task.put(records(0, 2));
        clock.advance(Duration.ofSeconds(59));
        task.put(List.of());
        assertThat(bucket.files()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        task.put(List.of());
        assertThat(bucket.storedText(FIRST)).isEqualTo("v0\nv1\n");
        assertThat(committed(task)).isEqualTo(2);
    }

    @Test
    void aLargeFileIsWritten() {
        start("file.max.bytes", "6").put(records(0, 3));
        assertThat(bucket.storedText(FIRST)).isEqualTo("v0\nv1\n");
    }

    @Test
    void theLargestFileIsWrittenWhenTheMemoryIsUsedUp() {
        var task = start("buffer.max.bytes", "10");
        task.open(List.of(new TopicPartition("orders", 1)));
        var both = records(0, 3);
        both.add(sinkRecord(1, 0, "one"));
        task.put(both);
        assertThat(bucket.files()).containsExactly(FIRST);
        assertThat(task.preCommit(Map.of()))
                .containsEntry(PARTITION, new OffsetAndMetadata(3))
                .containsEntry(new TopicPartition("orders", 1), new OffsetAndMetadata(0));
    }

    @Test
    void nothingIsCommittedBeforeARecordHasCome() {
        bucket.store(FIRST, "left by nobody");
        assertThat(start().preCommit(Map.of(PARTITION, new OffsetAndMetadata(7))))
                .isEmpty();
    }

    /** The task before has written files and died before it could commit. */
    @Test
    void whatIsInTheBucketIsNotWrittenAgainAfterARestart() {
        start("file.max.records", "3").put(records(0, 8));
        var task = start("file.max.records", "4");
        task.put(records(0, 12));
        assertThat(lines()).isEqualTo(values(0, 10));
        assertThat(committed(task)).isEqualTo(10);
    }

    /** Its files were processed and deleted; the offsets tell where to go on. */
    @Test
    void aTaskGoesOnAtTheOffsetsIfTheFilesAreGone() {
        var task = start("file.max.records", "3");
        task.put(records(6, 9));
        assertThat(bucket.files()).containsExactly(name(6));
    }

    @Test
    void recordsBehindTheOffsetsInTheBucketAreNotCommittedBeforeTheyWereSeen() {
        start("file.max.records", "3").put(records(0, 6));
        var task = start("file.max.records", "3");
        task.put(records(0, 2));
        assertThat(committed(task)).isEqualTo(2);
    }

    /** A task that was cut off from its group still writes, and so does the one that took over. */
    @Test
    void twoTasksThatWriteAtOnceWriteEachRecordOnce() {
        var old = start("file.max.records", "3");
        var other = start("file.max.records", "5");
        other.put(records(0, 1));
        old.put(records(0, 3));
        other.put(records(1, 7));
        old.put(records(3, 9));
        other.put(records(7, 12));
        assertThat(lines()).isEqualTo(values(0, lines().size())).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void aTransientFailureIsTriedAgainWithTheSameRecords() {
        var task = start("file.max.records", "3", "retry.backoff.ms", "500");
        server.faults().add(new RequestPattern("PUT", "/demo/**"), Faults.ALWAYS, FaultAction.status(503));
        assertThatThrownBy(() -> task.put(records(0, 5))).isInstanceOf(RetriableException.class);
        assertThat(context.timeout).isEqualTo(500);
        assertThat(committed(task)).isZero();
        server.faults().clear();
        task.put(records(0, 5));
        assertThat(lines()).isEqualTo(values(0, 3));
    }

    @Test
    void aRefusalStopsTheTask() {
        var task = start("file.max.records", "3", "westcloud.password", "wrong");
        assertThatThrownBy(() -> task.put(records(0, 5)))
                .isInstanceOf(ConnectException.class)
                .isNotInstanceOf(RetriableException.class)
                .hasMessageContaining("data/orders/0")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void aFileOfSomebodyElseIsNotReplaced() {
        bucket.store(FIRST, "not ours");
        assertThatThrownBy(() -> start("file.max.records", "3").put(records(0, 5)))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining(FIRST)
                .hasMessageContaining("westcloud.directory");
        assertThat(bucket.storedText(FIRST)).isEqualTo("not ours");
    }

    /** It would be written for ever. */
    @Test
    void aFileWhoseLastRecordComesBeforeItsFirstStopsTheTask() {
        var task = start("file.max.records", "3");
        task.put(records(5, 6));
        try (var client = client()) {
            client.upload(UploadRequest.builder(ObjectPath.of(name(5)), Content.of(new byte[0]))
                    .automkdir(true)
                    .metadata(new Metadata(Map.of("kafka-last-offset", "4")))
                    .build());
        }
        assertThatThrownBy(() -> task.put(records(6, 9)))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining(name(5));
    }

    @Test
    void otherFilesInTheDirectoryAreLeftAlone() {
        bucket.store("data/orders/0/README.txt", "hello");
        start("file.max.records", "3").put(records(0, 3));
        assertThat(bucket.files()).contains("data/orders/0/README.txt", FIRST);
    }

    @Test
    void aPartitionThatIsTakenAwayIsNotCommitted() {
        var task = start();
        task.put(records(0, 3));
        task.close(List.of(PARTITION));
        assertThat(task.preCommit(Map.of())).isEmpty();
        assertThat(bucket.files()).isEmpty();
    }

    @Test
    void valuesAreWrittenAsJson() {
        var task = start("file.format", "json", "file.max.records", "2");
        var schema = SchemaBuilder.struct()
                .field("id", Schema.INT32_SCHEMA)
                .field("name", Schema.STRING_SCHEMA)
                .build();
        var value = new Struct(schema).put("id", 1).put("name", "a\nb");
        task.put(List.of(
                new SinkRecord("orders", 0, null, null, schema, value, 0),
                new SinkRecord("orders", 0, null, null, null, Map.of("id", 2L), 1)));
        assertThat(bucket.storedText(FIRST.replace("txt", "jsonl")))
                .isEqualTo("{\"id\":1,\"name\":\"a\\nb\"}\n{\"id\":2}\n");
    }

    @Test
    void filesAreCompressed() throws IOException {
        start("file.compression", "gzip", "file.max.records", "2").put(records(0, 2));
        try (var content = new GZIPInputStream(new ByteArrayInputStream(bucket.stored(FIRST + ".gz")))) {
            assertThat(content).hasContent("v0\nv1\n");
        }
    }

    @Test
    void aTaskWithAnotherFormatGoesOnAfterTheFilesOfTheOldOne() {
        start("file.max.records", "3").put(records(0, 3));
        start("file.max.records", "3", "file.format", "json").put(records(0, 6));
        assertThat(bucket.files()).containsExactly(FIRST, name(3).replace("txt", "jsonl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "null", "number"})
    void aValueThatIsNoLineStopsTheTask(String value) {
        assertThatThrownBy(() -> start().put(List.of(sinkRecord(0, 4, value(value)))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("offset 4 of orders-0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "null", "number"})
    void aValueThatIsNoLineGoesToTheDeadLetterQueueOnce(String value) {
        context = new SinkContext(true);
        var task = start("file.max.records", "2");
        var bad = sinkRecord(0, 1, value(value));
        task.put(List.of(sinkRecord(0, 0, "v0"), bad));
        task.put(List.of(bad, sinkRecord(0, 2, "v2")));
        assertThat(context.reported).containsExactly(bad);
        assertThat(lines()).containsExactly("v0", "v2");
    }

    @Test
    void recordsWithoutValueAreLeftOutIfThatIsWanted() {
        var task = start("behavior.on.null.values", "ignore", "file.max.records", "2");
        task.put(List.of(sinkRecord(0, 0, "v0"), sinkRecord(0, 1, null), sinkRecord(0, 2, "v2")));
        assertThat(lines()).containsExactly("v0", "v2");
        assertThat(committed(task)).isEqualTo(3);
    }

    private WestCloudSinkTask start(String... more) {
        var settings = settings(more);
        settings.putIfAbsent("file.format", "text");
        var task = new WestCloudSinkTask(clock);
        tasks.add(task);
        task.initialize(context);
        task.start(settings);
        task.open(List.of(PARTITION));
        return task;
    }

    private WestCloudClient client() {
        return WestCloudClient.create(ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("demo")
                .credentials("alice", "secret")
                .build());
    }

    private long committed(WestCloudSinkTask task) {
        return task.preCommit(Map.of()).get(PARTITION).offset();
    }

    private List<String> lines() {
        return bucket.files().stream()
                .sorted()
                .flatMap(file -> bucket.storedText(file).lines())
                .toList();
    }

    private static String name(int offset) {
        return "data/orders/0/orders+0+" + String.format("%020d", offset) + ".txt";
    }

    private static List<String> values(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "v" + i).toList();
    }

    private static List<SinkRecord> records(int from, int to) {
        var records = new ArrayList<SinkRecord>();
        IntStream.range(from, to).forEach(i -> records.add(sinkRecord(0, i, "v" + i)));
        return records;
    }

    private static Object value(String name) {
        return switch (name) {
            case "null" -> null;
            case "number" -> 7;
            default -> name;
        };
    }

    private static SinkRecord sinkRecord(int partition, long offset, Object value) {
        return new SinkRecord("orders", partition, null, null, null, value, offset);
    }
}
