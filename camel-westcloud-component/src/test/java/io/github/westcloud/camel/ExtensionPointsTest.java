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
package io.github.westcloud.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.strategy.FileMoveExistingStrategy;
import org.apache.camel.component.file.strategy.GenericFileNoOpProcessStrategy;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.junit.jupiter.api.Test;

/** The places where camel-file lets users put objects of their own. */
class ExtensionPointsTest extends ConsumerTestSupport {

    @Test
    void sorterOrdersFilesAndShuffleLosesNone() throws Exception {
        for (int i = 0; i < 5; i++) {
            store("sorter/f" + i, "x");
        }
        Comparator<GenericFile<?>> descending = Comparator.comparing(file -> file.getFileName());
        context().getRegistry().bind("descending", descending.reversed());
        consume("westcloud:demo/sorter?sorter=#descending&repeatCount=1&" + FAST);
        await(() -> names.size() == 5);
        assertThat(names).containsExactly("f4", "f3", "f2", "f1", "f0");
        stopRoutes();
        names.clear();

        consume("westcloud:demo/sorter?shuffle=true&repeatCount=1&listLimit=2&" + FAST);
        await(() -> names.size() == 5);
        assertThat(names).containsExactlyInAnyOrder("f0", "f1", "f2", "f3", "f4");
    }

    @Test
    void filterDirectoryKeepsTheWalkOutOfADirectory() throws Exception {
        store("tree/a/1.txt", "x");
        store("tree/b/2.txt", "x");
        consume("westcloud:demo/tree?recursive=true&filterDirectory=${header.CamelFileName} == 'b'&repeatCount=1&"
                + FAST);
        await(() -> names.size() == 1);
        awaitNoMore();

        assertThat(names).containsExactly("b/2.txt");
        assertThat(requests()).doesNotContain("GET /demo/tree/a");
    }

    @Test
    void antFilterMayIgnoreCase() throws Exception {
        store("ant/A.TXT", "x");
        consume("westcloud:demo/ant?antInclude=*.txt&antFilterCaseSensitive=false&" + FAST);
        await(() -> names.size() == 1);
    }

    @Test
    void pollStrategyHearsOfEachPoll() throws Exception {
        var polled = new AtomicInteger();
        context().getRegistry().bind("strategy", new DefaultPollingConsumerPollStrategy() {
            @Override
            public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
                polled.addAndGet(polledMessages);
            }
        });
        store("polled/a", "x");
        consume("westcloud:demo/polled?pollStrategy=#strategy&" + FAST);

        await(() -> polled.get() == 1);
    }

    @Test
    void ownProcessStrategyTakesThePlaceOfDeletingAndMoving() throws Exception {
        List<String> committed = new CopyOnWriteArrayList<>();
        context().getRegistry().bind("own", new GenericFileNoOpProcessStrategy<DirectoryEntry>() {
            @Override
            public void commit(
                    GenericFileOperations<DirectoryEntry> operations,
                    GenericFileEndpoint<DirectoryEntry> endpoint,
                    Exchange exchange,
                    GenericFile<DirectoryEntry> file)
                    throws Exception {
                super.commit(operations, endpoint, exchange, file);
                committed.add(file.getAbsoluteFilePath());
            }
        });
        store("process/a", "x");
        consume("westcloud:demo/process?delete=true&processStrategy=#own&repeatCount=1&" + FAST);
        await(() -> committed.size() == 1);

        assertThat(committed).containsExactly("process/a");
        assertThat(requests()).containsExactly("GET /demo/process", "GET /demo/process/a");
    }

    @Test
    void ownReadLockDecides() throws Exception {
        store("lock/a", "x");
        store("lock/b", "x");
        context().getRegistry().bind("onlyB", new OnlyB());
        consume("westcloud:demo/lock?exclusiveReadLockStrategy=#onlyB&repeatCount=1&" + FAST);
        await(() -> names.size() == 1);
        awaitNoMore();

        assertThat(names).containsExactly("b");
    }

    @Test
    void aFailedDeletionIsReportedToTheHandlerAndTheFileDoesNotComeAgain() throws Exception {
        List<Throwable> reported = new CopyOnWriteArrayList<>();
        context().getRegistry().bind("reporting", new Reporting(reported));
        store("report/a", "x");
        consume("westcloud:demo/report?move=/report/a/below&onCompletionExceptionHandler=#reporting&" + FAST);
        await(() -> reported.size() == 1);
        awaitPolls(4);

        assertThat(names).containsExactly("a");
        assertThat(reported).hasSize(1);
        assertThat(storedText("report/a")).isEqualTo("x");
    }

    @Test
    void aSorterThatFailsLeavesNoFileInProgress() throws Exception {
        store("unsorted/a", "x");
        store("unsorted/b", "x");
        var failures = new AtomicInteger(1);
        Comparator<GenericFile<?>> failingOnce = (one, other) -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("sorter broke");
            }
            return 0;
        };
        context().getRegistry().bind("failingOnce", failingOnce);
        consume("westcloud:demo/unsorted?sorter=#failingOnce&" + FAST);

        await(() -> names.size() == 2);
    }

    @Test
    void lateIdempotentKeyIsAddedWhenTheFileIsDone() throws Exception {
        store("late/a", "x");
        consume("westcloud:demo/late?idempotentEager=false&" + FAST, exchange -> {
            if (names.size() == 1) {
                throw new IllegalStateException("first attempt");
            }
        });
        await(() -> names.size() == 2);
        awaitPolls(4);

        assertThat(names).hasSize(2);
    }

    @Test
    void ownMoveExistingStrategyMakesRoom() {
        store("own-room/a", "old");
        FileMoveExistingStrategy deleting = (endpoint, operations, name) -> {
            client().delete(DeleteRequest.of(ObjectPath.of(name)));
            return true;
        };
        context().getRegistry().bind("deleting", deleting);
        template()
                .sendBody(
                        "westcloud:demo/own-room?fileName=a&fileExist=Move&moveExisting=unused&moveExistingFileStrategy=#deleting",
                        "new");

        assertThat(storedText("own-room/a")).isEqualTo("new");
    }

    @Test
    void browsingStopsAtItsLimitAndTakesNothingFromTheRoute() throws Exception {
        for (int i = 0; i < 5; i++) {
            store("looked/f" + i, "x");
        }
        var uri = "westcloud:demo/looked?browseLimit=2&autoCreate=true&" + FAST;
        assertThat(context().getEndpoint(uri, WestCloudEndpoint.class).getExchanges())
                .hasSize(2);
        consume(uri);
        await(() -> names.size() == 5);
        assertThat(context().getEndpoint(uri, WestCloudEndpoint.class).getExchanges())
                .isEmpty();
    }

    @Test
    void synchronousAndGreedyRoutesDeliverEverything() throws Exception {
        for (int i = 0; i < 5; i++) {
            store("greedy/f" + i, "x");
        }
        consume("westcloud:demo/greedy?synchronous=true&greedy=true&maxMessagesPerPoll=1&initialDelay=0&delay=1h");
        await(() -> names.size() == 5);
    }

    @Test
    void failedPollsAreCountedForTheHealthCheck() throws Exception {
        consume("westcloud:nobucket?" + FAST);
        var consumer = (WestCloudConsumer) context().getRoutes().get(0).getConsumer();

        await(() -> consumer.getErrorCounter() > 1);
    }

    private static final class Reporting implements ExceptionHandler {

        private final List<Throwable> reported;

        private Reporting(List<Throwable> reported) {
            this.reported = reported;
        }

        @Override
        public void handleException(Throwable exception) {
            reported.add(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            reported.add(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            reported.add(exception);
        }
    }
}
