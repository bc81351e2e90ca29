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

import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Map;
import org.apache.camel.Exchange;
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
        consume("westcloud:demo/gone?readAhead=0&repeatCount=1&" + FAST, exchange -> {
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
    void withoutDownloadNothingIsRead() throws Exception {
        store("untouched/a", "x");
        consume("westcloud:demo/untouched?download=false&delete=true&readAhead=0&repeatCount=1&" + FAST);
        await(() -> requests().contains("DELETE /demo/untouched/a"));

        assertThat(requests()).containsExactly("GET /demo/untouched", "DELETE /demo/untouched/a");
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
