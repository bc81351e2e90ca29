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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The consumer in a default context, each test on a directory of its own. */
class ConsumerTest extends ConsumerTestSupport {

    @Test
    void defaultDeliversEachVersionOnceAndChangesNothing() throws Exception {
        store("versions/a.txt", "1");
        consume("westcloud:demo/versions?" + FAST);
        await(() -> names.size() == 1);
        awaitPolls(3);
        assertThat(names).containsExactly("a.txt");
        assertThat(storedText("versions/a.txt")).isEqualTo("1");

        store("versions/a.txt", "22");
        await(() -> names.size() == 2);
        awaitPolls(3);
        assertThat(names).containsExactly("a.txt", "a.txt");
        assertThat(bodies).containsEntry("a.txt", "22");
    }

    @Test
    void eachFileIsOneGetAndDeletingOneMore() throws Exception {
        store("exact/a.txt", "a");
        store("exact/b.txt", "b");
        consume("westcloud:demo/exact?delete=true&repeatCount=1&" + FAST);
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
        consume("westcloud:demo/moving?move=archive/${file:onlyname}&repeatCount=1&" + FAST);
        await(() -> requests().size() == 3);

        assertThat(requests())
                .containsExactly("GET /demo/moving", "GET /demo/moving/a.txt", "PUT /demo/moving/archive/a.txt");
        assertThat(storedText("moving/archive/a.txt")).isEqualTo("a");
        assertThatThrownBy(() -> stored("moving/a.txt")).isInstanceOf(WestCloudException.class);
    }

    @Test
    void movingReplacesWhatIsThere() throws Exception {
        store("replace/archive/a.txt", "old");
        store("replace/a.txt", "new");
        consume("westcloud:demo/replace?move=archive&" + FAST);

        await(() -> requests().stream()
                        .filter("PUT /demo/replace/archive/a.txt"::equals)
                        .count()
                == 2);
        assertThat(storedText("replace/archive/a.txt")).isEqualTo("new");
    }

    @Test
    void moveMayNameADirectoryFromTheRootOfTheBucket() throws Exception {
        store("absolute/a.txt", "a");
        consume("westcloud:demo/absolute?move=/top/done&" + FAST);

        await(() -> requests().contains("PUT /demo/top/done/a.txt"));
        assertThat(storedText("top/done/a.txt")).isEqualTo("a");
    }

    @Test
    void preMoveHappensBeforeTheFileIsRead() throws Exception {
        store("pre/a.txt", "a");
        consume("westcloud:demo/pre?preMove=work&move=done/${file:onlyname}&repeatCount=1&" + FAST);
        await(() -> requests().size() == 4);

        assertThat(requests())
                .containsExactly(
                        "GET /demo/pre",
                        "PUT /demo/pre/work/a.txt",
                        "GET /demo/pre/work/a.txt",
                        "PUT /demo/pre/done/a.txt");
        assertThat(bodies).containsEntry("work/a.txt", "a");
    }

    @Test
    void aPoisonFileGoesToMoveFailedAndTheOthersGoOn() throws Exception {
        store("poison/a.txt", "a");
        store("poison/b.txt", "b");
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/poison?delete=true&moveFailed=failed&repeatCount=1&" + FAST)
                        .process(ConsumerTest.this::collect)
                        .filter(header(WestCloudConstants.FILE_NAME).isEqualTo("a.txt"))
                        .throwException(new IllegalStateException("poison"));
            }
        });
        await(() -> names.size() == 2);
        await(() -> requests().contains("DELETE /demo/poison/b.txt"));

        assertThat(storedText("poison/failed/a.txt")).isEqualTo("a");
    }

    @Test
    void walksSeveralPagesInOnePoll() throws Exception {
        for (int i = 0; i < 7; i++) {
            store("pages/f" + i, "x");
        }
        consume("westcloud:demo/pages?listLimit=3&repeatCount=1&" + FAST);
        await(() -> names.size() == 7);

        assertThat(names).containsExactly("f0", "f1", "f2", "f3", "f4", "f5", "f6");
        assertThat(requests()).filteredOn("GET /demo/pages"::equals).hasSize(3);
        assertThat(requests().indexOf("GET /demo/pages/f0"))
                .as("files of the first page come before the second page is asked for")
                .isLessThan(requests().lastIndexOf("GET /demo/pages"));
    }

    @Test
    void nextPollGoesOnWhereTheLastOneStopped() throws Exception {
        for (int i = 0; i < 6; i++) {
            store("limit/f" + i, "x");
        }
        consume("westcloud:demo/limit?maxMessagesPerPoll=2&listLimit=3&repeatCount=3&" + FAST);
        await(() -> names.size() == 6);

        assertThat(names).containsExactly("f0", "f1", "f2", "f3", "f4", "f5");
        assertThat(exchanges).allSatisfy(exchange -> assertThat(exchange.getProperty(ExchangePropertyKey.BATCH_SIZE))
                .isEqualTo(2));
        assertThat(requests())
                .filteredOn("GET /demo/limit"::equals)
                .as("two pages, each once")
                .hasSize(2);
    }

    @Test
    void atTheEndTheWalkStartsOver() throws Exception {
        store("over/a", "x");
        store("over/b", "x");
        consume("westcloud:demo/over?maxMessagesPerPoll=1&delete=true&" + FAST);
        await(() -> names.size() == 2);
        store("over/a", "again");
        await(() -> names.size() == 3);

        assertThat(names).containsExactly("a", "b", "a");
    }

    @Test
    void walksDirectoriesWithinTheDepthsAsked() throws Exception {
        store("deep/1.txt", "x");
        store("deep/a/2.txt", "x");
        store("deep/a/b/3.txt", "x");
        store("deep/a/b/c/4.txt", "x");
        consume("westcloud:demo/deep?recursive=true&minDepth=2&maxDepth=3&repeatCount=1&" + FAST);
        await(() -> names.size() == 2);
        awaitNoMore();

        assertThat(names).containsExactly("a/2.txt", "a/b/3.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "include=.*csv, b.csv",
        "exclude=.*txt, b.csv",
        "includeExt=csv, b.csv",
        "excludeExt=txt, b.csv",
        "antInclude=**/*.csv, b.csv",
        "antExclude=**/*.txt, b.csv",
        "fileName=b.csv, b.csv",
        "filterFile=${file:size} > 1, b.csv"
    })
    void filtersDecideBeforeAnythingIsRead(String filter, String expected) throws Exception {
        var directory = "filter" + Math.abs(filter.hashCode());
        store(directory + "/a.txt", "a");
        store(directory + "/b.csv", "bb");
        consume("westcloud:demo/" + directory + "?repeatCount=1&" + filter + "&" + FAST);
        await(() -> names.size() == 1);
        awaitNoMore();

        assertThat(names).containsExactly(expected);
        assertThat(requests()).doesNotContain("GET /demo/" + directory + "/a.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space.txt",
                "a+b.txt",
                "50%.txt",
                "wow!.txt",
                "c#.txt",
                "why?.txt",
                "文件.txt",
                "😀.txt",
                "back\\\\slash.txt",
                "empty.txt"
            })
    void namesAndContentsArriveAsTheyAre(String name) throws Exception {
        var directory = "names" + Math.abs(name.hashCode());
        var content = name.equals("empty.txt") ? "" : name;
        store(directory + "/" + name, content);
        consume("westcloud:demo/" + directory + "?move=done&repeatCount=1&" + FAST);
        await(() -> names.size() == 1);
        await(() -> requests().stream().anyMatch(request -> request.startsWith("PUT")));

        assertThat(bodies).isEqualTo(Map.of(name, content));
        assertThat(storedText(directory + "/done/" + name)).isEqualTo(content);
    }

    @Test
    void headersTellOfTheFile() throws Exception {
        client().upload(UploadRequest.builder(ObjectPath.of("told/sub/a.txt"), Content.of(new byte[3]))
                .automkdir(true)
                .contentType("text/x-told")
                .metadata(new Metadata(Map.of("camelfilename", "evil")))
                .build());
        consume("westcloud:demo/told?recursive=true&" + FAST);
        await(() -> exchanges.size() == 1);

        var message = exchanges.get(0).getMessage();
        assertThat(message.getBody()).isInstanceOf(GenericFile.class);
        assertThat(message.getHeader(WestCloudConstants.FILE_NAME)).isEqualTo("sub/a.txt");
        assertThat(message.getHeader(WestCloudConstants.FILE_NAME_ONLY)).isEqualTo("a.txt");
        assertThat(message.getHeader(WestCloudConstants.FILE_PARENT)).isEqualTo("told/sub");
        assertThat(message.getHeader(WestCloudConstants.FILE_ABSOLUTE_PATH)).isEqualTo("told/sub/a.txt");
        assertThat(message.getHeader(WestCloudConstants.FILE_LENGTH)).isEqualTo(3L);
        assertThat(message.getHeader(WestCloudConstants.FILE_LAST_MODIFIED, Long.class))
                .isPositive();
        assertThat(message.getHeader(WestCloudConstants.FILE_CONTENT_TYPE)).isEqualTo("text/x-told");
        assertThat(message.getHeader(WestCloudConstants.METADATA)).isEqualTo(Map.of("camelfilename", "evil"));
    }

    @Test
    void aFileThatIsGoneSinceItWasListedIsSkipped() throws Exception {
        store("gone/a", "x");
        store("gone/b", "x");
        store("gone/c", "x");
        consume("westcloud:demo/gone?repeatCount=1&" + FAST, exchange -> {
            if (names.size() == 1) {
                client().delete(DeleteRequest.of(ObjectPath.of("gone/b")));
            }
        });
        await(() -> names.size() == 2);
        awaitNoMore();

        assertThat(names).containsExactly("a", "c");
        assertThat(exchanges).noneMatch(Exchange::isFailed);
    }

    @Test
    void missingStartingDirectoryIsCreated() throws Exception {
        consume("westcloud:demo/missing/dir?" + FAST);
        await(() -> requests().contains("POST /demo/missing/dir"));

        store("missing/dir/a", "x");
        await(() -> names.size() == 1);
    }

    @Test
    void withoutDownloadNothingIsRead() throws Exception {
        store("untouched/a", "x");
        consume("westcloud:demo/untouched?download=false&delete=true&repeatCount=1&" + FAST);
        await(() -> requests().contains("DELETE /demo/untouched/a"));

        assertThat(requests()).containsExactly("GET /demo/untouched", "DELETE /demo/untouched/a");
    }

    @Test
    void sortingLooksAtTheWholeDirectory() throws Exception {
        for (int i = 0; i < 5; i++) {
            store("sorted/f" + i, "x");
        }
        consume("westcloud:demo/sorted?sortBy=reverse:file:name&listLimit=2&eagerMaxMessagesPerPoll=false"
                + "&maxMessagesPerPoll=3&" + FAST);
        await(() -> names.size() == 5);

        assertThat(names).startsWith("f4", "f3", "f2");
    }

    @Test
    void aFailedFileComesAgain() throws Exception {
        store("retry/a", "x");
        consume("westcloud:demo/retry?" + FAST, exchange -> {
            if (names.size() == 1) {
                throw new IllegalStateException("not yet");
            }
        });
        await(() -> names.size() == 2);
        awaitPolls(3);

        assertThat(names).containsExactly("a", "a");
    }

    @Test
    void copiesBetweenBucketsKeepNamesAndContents() throws Exception {
        store("copied/sub/a.txt", "content");
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/copied?recursive=true&repeatCount=1&" + FAST)
                        .to("westcloud:other/2026");
            }
        });
        await(() -> requests().contains("PUT /other/2026/sub/a.txt"));

        assertThat(requests())
                .containsExactly(
                        "GET /demo/copied",
                        "GET /demo/copied/sub",
                        "GET /demo/copied/sub/a.txt",
                        "PUT /other/2026/sub/a.txt");
        assertThat(stored(client().forBucket("other"), "2026/sub/a.txt"))
                .asString()
                .isEqualTo("content");
    }

    @Test
    void filesThatWaitForAnotherThreadHoldNoConnections() throws Exception {
        for (int i = 0; i < 20; i++) {
            store("waiting/f" + i, "content " + i);
        }
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/waiting?connectionsPerRoute=3&repeatCount=1&" + FAST)
                        .to("seda:waiting");
                from("seda:waiting")
                        .to("westcloud:other/waiting?connectionsPerRoute=3")
                        .process(e -> collect(e));
            }
        });
        await(() -> names.size() == 20);

        for (int i = 0; i < 20; i++) {
            assertThat(stored(client().forBucket("other"), "waiting/f" + i))
                    .asString()
                    .isEqualTo("content " + i);
        }
    }

    @Test
    void directoriesMayHaveAnyName() throws Exception {
        store("with space/\u00fcml\u00e4ut+%/a.txt", "x");
        consume("westcloud:demo/with space/\u00fcml\u00e4ut+%25?move=done&repeatCount=1&" + FAST);
        await(() -> names.size() == 1);
        stopRoutes();

        store("with space/\u00fcml\u00e4ut+%/b.txt", "x");
        consume("westcloud:demo?directory=RAW(with space/\u00fcml\u00e4ut+%)&delete=true&repeatCount=1&" + FAST);
        await(() -> names.size() == 2);
        assertThat(names).containsExactly("a.txt", "b.txt");
    }

    @Test
    void pollEnrichTakesTheNamedFile() throws Exception {
        store("enrich/a.txt", "A");
        store("enrich/b.txt", "B");
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:enrich")
                        .pollEnrich()
                        .simple("westcloud:demo/enrich?fileName=${header.wanted}&idempotent=false")
                        .timeout(5000)
                        .convertBodyTo(String.class);
            }
        });

        assertThat(template().requestBodyAndHeader("direct:enrich", null, "wanted", "b.txt", String.class))
                .isEqualTo("B");
        assertThat(template().requestBodyAndHeader("direct:enrich", null, "wanted", "a.txt", String.class))
                .isEqualTo("A");
    }

    @Test
    void browsingShowsFilesAndReadsThemOnlyWhenAsked() {
        for (int i = 0; i < 30; i++) {
            store("browse/f" + i, "content " + i);
        }
        server().clearRequests();
        var endpoint = context().getEndpoint("westcloud:demo/browse?idempotent=false", WestCloudEndpoint.class);
        var found = endpoint.getExchanges();

        assertThat(found).hasSize(30);
        assertThat(requests()).containsExactly("GET /demo/browse");
        assertThat(found.get(0).getMessage().getBody(String.class)).isEqualTo("content 0");
    }
}
