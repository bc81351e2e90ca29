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

import io.github.westcloud.protocol.support.StandardError;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens in the bucket before and after a route had a file. */
class AfterProcessingTest extends ConsumerTestSupport {

    @TempDir
    Path local;

    /** What a move to a name that is free takes in this dialect. */
    List<String> requestsOfMove(String from, String to) {
        return List.of("PUT /demo/" + to);
    }

    private String lastOf(String from, String to) {
        var requests = requestsOfMove(from, to);
        return requests.get(requests.size() - 1);
    }

    @Test
    void eachFileIsOneGetAndDeletingOneMore() throws Exception {
        store("exact/a.txt", "a");
        store("exact/b.txt", "b");
        consume("westcloud:demo/exact?delete=true&readAhead=0&repeatCount=1&" + FAST);
        await(() -> names.size() == 2);
        await(() -> requests().size() == 5);

        assertThat(requests())
                .containsExactly(
                        "GET /demo/exact",
                        "GET /demo/exact/a.txt",
                        "DELETE /demo/exact/a.txt",
                        "GET /demo/exact/b.txt",
                        "DELETE /demo/exact/b.txt");
        assertThat(bodies).isEqualTo(Map.of("a.txt", "a", "b.txt", "b"));
    }

    @Test
    void movingIsOneRequestThatCreatesTheDirectory() throws Exception {
        store("moving/a.txt", "a");
        consume("westcloud:demo/moving?move=archive/${file:onlyname}&readAhead=0&repeatCount=1&" + FAST);
        await(() -> requests().contains(lastOf("moving/a.txt", "moving/archive/a.txt")));

        assertThat(requests()).startsWith("GET /demo/moving", "GET /demo/moving/a.txt");
        assertThat(requests().subList(2, requests().size()))
                .isEqualTo(requestsOfMove("moving/a.txt", "moving/archive/a.txt"));
        assertThat(storedText("moving/archive/a.txt")).isEqualTo("a");
        assertThat(WEST_CLOUD.bucket().exists("moving/a.txt")).isFalse();
    }

    @Test
    void movingReplacesWhatIsThere() throws Exception {
        store("replace/archive/a.txt", "old");
        store("replace/a.txt", "new");
        consume("westcloud:demo/replace?move=archive&" + FAST);

        await(() -> !client().exists("replace/a.txt"));
        assertThat(storedText("replace/archive/a.txt")).isEqualTo("new");
    }

    @Test
    void moveMayNameADirectoryFromTheRootOfTheBucket() throws Exception {
        store("absolute/a.txt", "a");
        consume("westcloud:demo/absolute?move=/top/done&" + FAST);

        await(() -> requests().contains(lastOf("absolute/a.txt", "top/done/a.txt")));
        assertThat(storedText("top/done/a.txt")).isEqualTo("a");
    }

    @Test
    void preMoveHappensBeforeTheFileIsRead() throws Exception {
        store("pre/a.txt", "a");
        consume("westcloud:demo/pre?preMove=taken&move=done/${file:onlyname}&repeatCount=1&" + FAST);
        await(() -> requests().contains(lastOf("pre/taken/a.txt", "pre/done/a.txt")));

        var expected = new ArrayList<String>(List.of("GET /demo/pre"));
        expected.addAll(requestsOfMove("pre/a.txt", "pre/taken/a.txt"));
        expected.add("GET /demo/pre/taken/a.txt");
        expected.addAll(requestsOfMove("pre/taken/a.txt", "pre/done/a.txt"));
        assertThat(requests()).isEqualTo(expected);
        assertThat(bodies).containsEntry("taken/a.txt", "a");
    }

    @Test
    void aPoisonFileGoesToMoveFailedAndTheOthersGoOn() throws Exception {
        store("poison/a.txt", "a");
        store("poison/b.txt", "b");
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/poison?delete=true&moveFailed=failed&repeatCount=1&" + FAST)
                        .process(AfterProcessingTest.this::collect)
                        .filter(header(WestCloudConstants.FILE_NAME).isEqualTo("a.txt"))
                        .throwException(new IllegalStateException("poison"));
            }
        });
        await(() -> names.size() == 2);
        await(() -> requests().contains("DELETE /demo/poison/b.txt"));

        assertThat(storedText("poison/failed/a.txt")).isEqualTo("a");
    }

    /** Nobody polls the other place, unless the route does: as in camel-file, the file stays there. */
    @Test
    void aFileThatFailedAfterPreMoveStaysThere() throws Exception {
        store("stuck/a.txt", "a");
        Files.writeString(local.resolve("a.txt"), "a");
        consumeBoth("stuck", "preMove=taken&delete=true", exchange -> {
            throw new IllegalStateException("poison");
        });
        await(() -> names.size() == 2);
        awaitPolls(3);

        assertThat(names).hasSize(2);
        assertThat(storedText("stuck/taken/a.txt")).isEqualTo("a");
        assertThat(local.resolve("taken/a.txt")).hasContent("a");
    }

    @Test
    void afterPreMoveAFileThatFailedGoesToMoveFailed() throws Exception {
        store("unstuck/a.txt", "a");
        consume(
                "westcloud:demo/unstuck?preMove=/taken/${file:onlyname}&moveFailed=/unstuck/${file:onlyname}&delete=true&"
                        + FAST,
                exchange -> {
                    if (names.size() == 1) {
                        throw new IllegalStateException("not yet");
                    }
                });
        await(() -> names.size() == 2);
        await(() -> !WEST_CLOUD.bucket().exists("unstuck/a.txt")
                && !WEST_CLOUD.bucket().exists("taken/a.txt"));
    }

    /** As in camel-file, only an exception makes a file fail: markRollbackOnly() is for transactions. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileWhoseTransactionWasMarkedForRollbackIsDeleted(boolean onlyTheLast) throws Exception {
        store("marked/a.txt", "a");
        Files.writeString(local.resolve("a.txt"), "a");
        consumeBoth("marked", "delete=true", exchange -> {
            exchange.setRollbackOnly(!onlyTheLast);
            exchange.setRollbackOnlyLast(onlyTheLast);
        });
        await(() -> !WEST_CLOUD.bucket().exists("marked/a.txt"));
        await(() -> !Files.exists(local.resolve("a.txt")));

        assertThat(names).hasSize(2);
    }

    @Test
    void rollbackKeepsTheFile() throws Exception {
        store("rolled/a.txt", "a");
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/rolled?delete=true&" + FAST)
                        .process(AfterProcessingTest.this::collect)
                        .filter(exchange -> names.size() == 1)
                        .rollback("not yet");
            }
        });
        await(() -> names.size() == 2);
        await(() -> !WEST_CLOUD.bucket().exists("rolled/a.txt"));
    }

    /** It was processed, so it does not come again while the consumer runs, unless somebody stores a new version. */
    @ParameterizedTest
    @CsvSource({"DELETE, delete=true", "DELETE, delete=true&readAhead=0", "PUT, move=/done/${file:onlyname}"})
    void aFileThatCannotBeDeletedOrMovedIsReportedOnce(String method, String options) throws Exception {
        var directory = "kept" + Math.abs(options.hashCode());
        store(directory + "/a.txt", "a");
        server().faults().add(new RequestPattern(method, "/demo/**"), Integer.MAX_VALUE, FaultAction.status(403));
        var lines = StandardError.linesWith("Error during commit", () -> {
            try {
                consume("westcloud:demo/" + directory + "?" + options + "&" + FAST);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            await(() -> requests().stream().anyMatch(line -> line.startsWith(method)));
            awaitPolls(4);
        });

        assertThat(lines).hasSize(1).allSatisfy(line -> assertThat(line).contains("WARN", directory + "/a.txt"));
        assertThat(names).containsExactly("a.txt");
        assertThat(storedText(directory + "/a.txt")).isEqualTo("a");

        server().faults().clear();
        store(directory + "/a.txt", "second version");
        await(() -> !WEST_CLOUD.bucket().exists(directory + "/a.txt"));
        assertThat(bodies).containsEntry("a.txt", "second version");
    }

    /** The same route from a bucket and from a local directory. */
    private void consumeBoth(String directory, String options, Processor then) throws Exception {
        consume("westcloud:demo/" + directory + "?" + options + "&" + FAST, then);
        consume("file:" + local + "?" + options + "&" + FAST, then);
    }
}
