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
package io.github.westcloud.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ListToken;
import io.github.westcloud.protocol.ObjectPath;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest extends ScriptedServerTestSupport {

    private static final ListRequest REQUEST = ListRequest.of(ObjectPath.of("inbox"));

    @Test
    void readsAllThatTheServiceTells() {
        server.then(Reply.of(200)
                .body(
                        "{\"files\":[{\"name\":\"a.txt\",\"type\":\"text/plain\",\"length\":7,\"last_modified\":1587522418,"
                                + "\"etag\":\"abc\"},{\"name\":\"sub\",\"type\":\"folder\",\"length\":0,\"last_modified\":1587522418}],"
                                + "\"iter\":\"bmV4dCBpbmRleDo3\"}"));
        var page = client.list(REQUEST);
        var date = Instant.parse("2020-04-22T02:26:58Z");
        assertThat(page.entries())
                .containsExactly(
                        DirectoryEntry.builder("a.txt")
                                .bucket(client.bucket())
                                .parent(REQUEST.path())
                                .contentType("text/plain")
                                .length(7)
                                .lastModified(date)
                                .etag("abc")
                                .build(),
                        DirectoryEntry.builder("sub")
                                .bucket(client.bucket())
                                .parent(REQUEST.path())
                                .directory(true)
                                .contentType("folder")
                                .lastModified(date)
                                .build());
        assertThat(page.nextIterator()).contains("bmV4dCBpbmRleDo3");
        assertThat(page.entries())
                .extracting(entry -> entry.path().orElseThrow().toString())
                .containsExactly("inbox/a.txt", "inbox/sub");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"files\":[{\"name\":\"a\",\"size\":7,\"last_modified\":1587522418000,\"colour\":\"red\"}],\"more\":1}",
                "{\"files\":[{\"name\":\"a\",\"length\":\"7\",\"last_modified\":\"1587522418\"}],\"iter\":null}",
                "{\"iter\":\"\",\"files\":[{\"name\":\"a\",\"size\":\"7\",\"last_modified\":\"Wed, 22 Apr 2020 02:26:58 GMT\"}]}",
                "{\"files\":[{\"name\":\"a\",\"length\":7,\"last_modified\":\"2020-04-22T02:26:58Z\"}],\"iter\":\"bmV4dCBpbmRleDpFT0Y=\"}"
            })
    void readsWhatIsWrittenInAnotherWay(String body) {
        server.then(Reply.of(200).body(body));
        var page = client.list(REQUEST);
        var date = Instant.parse("2020-04-22T02:26:58Z");
        assertThat(page.entries())
                .containsExactly(DirectoryEntry.builder("a")
                        .bucket(client.bucket())
                        .parent(REQUEST.path())
                        .length(7)
                        .lastModified(date)
                        .build());
        assertThat(page.nextIterator()).isEmpty();
    }

    @Test
    void takesTheIteratorFromTheHeaderToo() {
        server.then(Reply.of(200).body("{\"files\":[]}").with("x-west-list-iter", "bmV4dCBpbmRleDo3"));
        assertThat(client.list(REQUEST).nextIterator()).contains("bmV4dCBpbmRleDo3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "{}",
                "{\"files\":[{\"na",
                "",
                "[]",
                "null",
                "{\"files\":null}",
                "{\"files\":{}}",
                "{\"files\":[null]}",
                "{\"files\":[[]]}",
                "{\"files\":[{\"length\":3}]}",
                "{\"files\":[{\"name\":\"\"}]}",
                "{\"files\":[{\"name\":\"../up\"}]}",
                "{\"files\":[{\"name\":\"a\",\"length\":1e30}]}",
                "{\"files\":[{\"name\":\"a\",\"length\":1.5}]}"
            })
    void whatIsNoListingSaysSo(String body) {
        server.otherwise(request -> Reply.of(200).body(body));
        assertThatThrownBy(() -> client.list(REQUEST))
                .hasMessageContaining("list of /demo/inbox failed")
                .hasMessageContaining("not a listing")
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNEXPECTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "\"-5\""})
    void aNegativeLengthIsNotBelieved(String length) {
        server.then(Reply.of(200).body("{\"files\":[{\"name\":\"a\",\"length\":" + length + "}]}"));
        assertThatThrownBy(() -> client.list(REQUEST))
                .hasMessageContaining("a length in the response is negative: -5")
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.UNEXPECTED, WestCloudException::kind);
    }

    @Test
    void anIteratorThatNoRequestCouldCarryIsAnError() {
        server.then(Reply.of(200).body("{\"files\":[],\"iter\":\"" + "i".repeat(10_000) + "\"}"));
        assertThatThrownBy(() -> client.list(REQUEST))
                .isInstanceOf(WestCloudException.class)
                .hasMessageContaining("longer than 8192 characters");
    }

    @Test
    void asksForAPageOnlyWhenTheOneBeforeIsUsedUp() {
        server.then(page("a", "b").with("x-west-list-iter", "i1"), page("c").with("x-west-list-iter", ListToken.END));
        var entries = client.iterate(REQUEST.toBuilder().limit(2).build());
        assertThat(server.requests()).isEmpty();
        assertThat(entries.next().name()).isEqualTo("a");
        assertThat(entries.nextIterator()).contains("i1");
        assertThat(entries.next().name()).isEqualTo("b");
        assertThat(server.requests()).hasSize(1);
        assertThat(entries.next().name()).isEqualTo("c");
        assertThat(entries.hasNext()).isFalse();
        assertThat(entries.nextIterator()).isEmpty();
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1).header("x-list-iter")).isEqualTo("i1");
    }

    @Test
    void asksAheadForTheNextPageOnlyAndForEachPageOnce() {
        server.then(page("a").with("x-west-list-iter", "i1"), page("b").with("x-west-list-iter", "i2"), page("c"));
        var entries = client.iterateAhead(REQUEST);
        assertThat(server.requests()).isEmpty();
        assertThat(entries.next().name()).isEqualTo("a");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(server.requests()).hasSize(2));
        assertThat(entries.next().name()).isEqualTo("b");
        assertThat(entries.next().name()).isEqualTo("c");
        assertThat(entries.hasNext()).isFalse();
        assertThat(server.requests())
                .extracting(request -> request.header("x-list-iter"))
                .containsExactly(null, "i1", "i2");
    }

    @Test
    void aPageAheadThatIsRefusedFailsWhereItIsNeeded() {
        server.then(
                page("a").with("x-west-list-iter", "i1"),
                Reply.error(400, ErrorCode.WRONG_LIST_ITERATOR.code(), "wrong x-west-list-iter"));
        var entries = client.iterateAhead(REQUEST);
        assertThat(entries.next().name()).isEqualTo("a");
        assertThatThrownBy(entries::hasNext)
                .isInstanceOfSatisfying(WestCloudException.class, e -> assertThat(e.errorCode())
                        .contains(ErrorCode.WRONG_LIST_ITERATOR));
    }

    @Test
    void anEmptyPageInTheMiddleEndsNothing() {
        server.then(page("a").with("x-west-list-iter", "i1"), page().with("x-west-list-iter", "i2"), page("b"));
        assertThat(client.listAll(REQUEST)).extracting(DirectoryEntry::name).containsExactly("a", "b");
    }

    @Test
    void aServiceThatSendsTheSameIteratorAgainIsNoticed() {
        server.otherwise(request -> page("a").with("x-west-list-iter", "i1"));
        assertCircle(3);
    }

    @Test
    void aServiceThatLeadsInALargerCircleIsNoticed() {
        server.otherwise(request -> {
            var iterator = request.header("x-list-iter");
            int number = iterator == null ? 0 : Integer.parseInt(iterator.substring(1));
            return page("a").with("x-west-list-iter", "i" + (number == 8 ? 4 : number + 1));
        });
        assertCircle(30);
    }

    private void assertCircle(int mostRequests) {
        var entries = client.iterate(REQUEST);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        entries.next();
                    }
                })
                .hasMessageContaining("list of /demo/inbox failed: the listing goes in a circle")
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.UNEXPECTED, WestCloudException::kind)
                .returns("list", WestCloudException::operation)
                .returns(false, WestCloudException::retryable);
        assertThat(server.requests()).hasSizeLessThanOrEqualTo(mostRequests);
    }

    private static Reply page(String... names) {
        var files = new StringBuilder();
        for (var name : names) {
            files.append(files.isEmpty() ? "" : ",").append("{\"name\":\"" + name + "\",\"length\":1}");
        }
        return Reply.of(200).body("{\"files\":[" + files + "]}");
    }
}
