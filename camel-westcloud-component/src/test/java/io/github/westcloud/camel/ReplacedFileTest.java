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

import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another writer replaces a file between its fetch and its deletion or move: the new version is a file of its own. */
class ReplacedFileTest extends ConsumerTestSupport {

    @TempDir
    Path local;

    private final List<String> delivered = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete=true",
                "move=done",
                "move=/done/${file:onlyname}",
                "delete=true&localWorkDirectory=%s",
                "delete=true&streamDownload=false",
                "delete=true&readAheadBytes=1"
            })
    void theNewVersionStaysAndIsDelivered(String options) throws Exception {
        var directory = "replaced" + Math.abs(options.hashCode());
        store(directory + "/a", "first");
        store(directory + "/b", "old");
        boolean ahead = !options.contains("readAheadBytes");
        consume(
                "westcloud:demo/" + directory + "?sortBy=file:name&" + options.formatted(local) + "&" + FAST,
                exchange -> {
                    if (ahead && names.size() == 1) {
                        await(() -> requests().contains("GET /demo/" + directory + "/b"));
                        store(directory + "/b", "new");
                    }
                    if (!ahead && names.size() == 2) {
                        store(directory + "/b", "new");
                    }
                    delivered.add(exchange.getMessage().getBody(String.class));
                });
        await(() -> delivered.size() == 3);
        await(() -> !WEST_CLOUD.bucket().exists(directory + "/b"));
        awaitPolls(2);

        assertThat(names).containsExactly("a", "b", "b");
        assertThat(bodies).containsEntry("b", "new");
    }

    /** Each is deleted before the next one takes the name. */
    @Test
    void filesThatPreMoveGivesOneNameAreAllDelivered() throws Exception {
        for (int i = 0; i < 6; i++) {
            store("same/" + i, "content " + i);
        }
        consume(
                "westcloud:demo/same?sortBy=file:name&delete=true&preMove=/taken/one&" + FAST,
                exchange -> delivered.add(exchange.getMessage().getBody(String.class)));
        await(() ->
                !WEST_CLOUD.bucket().exists("same/5") && !WEST_CLOUD.bucket().exists("taken/one"));

        assertThat(delivered)
                .containsExactly("content 0", "content 1", "content 2", "content 3", "content 4", "content 5");
    }

    @Test
    void aNewVersionIsNotMovedToTheFailedOnes() throws Exception {
        store("failed/a", "old");
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/failed?delete=true&moveFailed=/broken&" + FAST)
                        .process(ReplacedFileTest.this::collect)
                        .process(exchange -> failTheFirst());
            }
        });
        await(() -> names.size() == 2);
        await(() -> !WEST_CLOUD.bucket().exists("failed/a"));

        assertThat(bodies).containsEntry("a", "new");
        assertThat(WEST_CLOUD.bucket().exists("broken/a")).isFalse();
    }

    private void failTheFirst() {
        if (names.size() == 1) {
            store("failed/a", "new");
            throw new IllegalStateException("the first version is broken");
        }
    }

    @Test
    void aFileThatWasNotReplacedIsLookedAtAndDeleted() throws Exception {
        store("same/a", "x");
        consume("westcloud:demo/same?delete=true&repeatCount=1&" + FAST);
        await(() -> requests().size() == 4);

        assertThat(requests())
                .containsExactly("GET /demo/same", "GET /demo/same/a", "HEAD /demo/same/a", "DELETE /demo/same/a");
    }

    @Test
    void aFileThatCannotBeComparedIsNotDeletedAndNotDeliveredTwice() throws Exception {
        store("unknown/a", "x");
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        context().getRegistry().bind("failures", new Failures(failures));
        server().faults()
                .add(new RequestPattern("HEAD", "/demo/unknown/*"), Integer.MAX_VALUE, FaultAction.status(403));
        consume("westcloud:demo/unknown?delete=true&onCompletionExceptionHandler=#failures&" + FAST);
        await(() -> failures.size() == 1);
        awaitPolls(3);

        assertThat(names).containsExactly("a");
        assertThat(storedText("unknown/a")).isEqualTo("x");
    }

    /** Moves take place side by side in the background, but not those to one name. */
    @Test
    void ofFilesThatAreMovedToOneNameTheLastOneStays() throws Exception {
        var files = List.of("a.csv", "b.csv", "c.csv", "d.csv", "e.csv", "f.csv");
        files.forEach(name -> store("latest/" + name, "content of " + name));
        server().faults()
                .add(new RequestPattern("PUT", "/demo/newest.csv"), 1, FaultAction.delay(Duration.ofMillis(500)));
        consume("westcloud:demo/latest?move=/newest.${file:ext}&sortBy=file:name&" + FAST);
        await(() -> files.stream().noneMatch(name -> WEST_CLOUD.bucket().exists("latest/" + name)));

        assertThat(names).containsExactlyElementsOf(files);
        assertThat(storedText("newest.csv")).isEqualTo("content of f.csv");
    }

    /** The name of the target is evaluated once, although it is asked for before the move. */
    @Test
    void theNameOfTheTargetIsEvaluatedOnce() throws Exception {
        context().getRegistry().bind("counter", new Counter());
        store("counted/a", "x");
        store("counted/b", "x");
        consume("westcloud:demo/counted?move=/numbered/${bean:counter?method=next}&sortBy=file:name&" + FAST);
        await(() ->
                !WEST_CLOUD.bucket().exists("counted/a") && !WEST_CLOUD.bucket().exists("counted/b"));

        assertThat(WEST_CLOUD.bucket().exists("numbered/1")).isTrue();
        assertThat(WEST_CLOUD.bucket().exists("numbered/2")).isTrue();
    }

    /** Gives numbers. */
    public static final class Counter {

        private int last;

        public synchronized int next() {
            return ++last;
        }
    }

    private record Failures(List<Throwable> list) implements ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {
            list.add(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            list.add(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            list.add(exception);
        }
    }
}
