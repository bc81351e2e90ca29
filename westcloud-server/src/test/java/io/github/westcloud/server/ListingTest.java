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

import com.fasterxml.jackson.databind.JsonNode;
import io.github.westcloud.protocol.ListToken;
import io.github.westcloud.protocol.PercentEncoding;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.ServerTestSupport;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapter 2.11. */
class ListingTest extends ServerTestSupport {

    private void files(int count) {
        rest.makeDirectory("/demo/d");
        IntStream.range(0, count).forEach(i -> rest.put("/demo/d/" + name(i), "x"));
    }

    private static String name(int i) {
        return String.format("file-%04d", i);
    }

    private static List<String> names(Answer page) {
        var names = new ArrayList<String>();
        for (JsonNode file : page.json().path("files")) {
            names.add(file.path("name").asText());
        }
        return names;
    }

    private static String iterator(Answer page) {
        assertThat(page.header("x-west-list-iter"))
                .isEqualTo(page.json().path("iter").asText());
        return page.header("x-west-list-iter");
    }

    /** The document calls it x-list-iter in chapter 2.11, and x-west-list-iter in the text of error 400000017. */
    @Test
    void theIteratorIsReadUnderEitherName() {
        rest.put("/demo/a", "x");
        rest.put("/demo/b", "x");
        var next = rest.get("/demo", "x-list-limit", "1").header("x-west-list-iter");
        var other = rest.get("/demo", "x-list-limit", "1").header("x-west-list-iter");
        assertThat(rest.get("/demo", "x-west-list-iter", next).text())
                .contains("\"b\"")
                .doesNotContain("\"a\"");
        assertThat(rest.get("/demo", "x-list-iter", next, "x-west-list-iter", next)
                        .text())
                .contains("\"b\"");
        assertThat(rest.get("/demo", "x-list-iter", next, "x-west-list-iter", other)
                        .code())
                .isEqualTo(400000017);
    }

    @Test
    void describesFilesAndDirectories() {
        rest.put("/demo/a.txt", "hello");
        rest.makeDirectory("/demo/b");
        var files = rest.get("/demo").json().path("files");
        long now = clock.instant().getEpochSecond();
        assertThat(files).hasSize(2);
        assertThat(files.get(0).path("name").asText()).isEqualTo("a.txt");
        assertThat(files.get(0).path("type").asText()).isEqualTo("text/plain");
        assertThat(files.get(0).path("length").asLong()).isEqualTo(5);
        assertThat(files.get(0).path("last_modified").asLong()).isEqualTo(now);
        assertThat('"' + files.get(0).path("etag").asText() + '"')
                .isEqualTo(rest.head("/demo/a.txt").header("ETag"));
        assertThat(files.get(1).path("name").asText()).isEqualTo("b");
        assertThat(files.get(1).path("type").asText()).isEqualTo("folder");
        assertThat(files.get(1).path("length").asLong()).isZero();
    }

    @Test
    void hasAHundredEntriesToAPageByDefault() {
        files(101);
        var first = rest.get("/demo/d");
        assertThat(names(first)).hasSize(100);
        var second = rest.get("/demo/d/", "x-list-iter", iterator(first));
        assertThat(names(second)).containsExactly(name(100));
        assertThat(iterator(second)).isEqualTo(ListToken.END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asc", "desc"})
    void walksPageByPageInBothOrders(String order) {
        files(10);
        var seen = new ArrayList<String>();
        var page = rest.get("/demo/d", "x-list-limit", "3", "x-list-order", order);
        for (int pages = 0; pages < 10; pages++) {
            seen.addAll(names(page));
            if (ListToken.isEnd(iterator(page))) {
                break;
            }
            page = rest.get("/demo/d", "x-list-limit", "3", "x-list-iter", iterator(page));
        }
        var expected = new ArrayList<>(
                IntStream.range(0, 10).mapToObj(ListingTest::name).toList());
        if (order.equals("desc")) {
            Collections.reverse(expected);
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void endsWithThePageThatIsExactlyFull() {
        files(4);
        var page = rest.get("/demo/d", "x-list-limit", "4");
        assertThat(names(page)).hasSize(4);
        assertThat(iterator(page)).isEqualTo(ListToken.END);
    }

    @Test
    void iteratorsSurviveChangesAndCanBeUsedAgain() {
        files(6);
        var token = iterator(rest.get("/demo/d", "x-list-limit", "3"));
        rest.send("DELETE", "/demo/d/" + name(2));
        rest.send("DELETE", "/demo/d/" + name(3));
        rest.put("/demo/d/file-0004a", "x");
        assertThat(names(rest.get("/demo/d", "x-list-iter", token))).containsExactly(name(4), "file-0004a", name(5));
        assertThat(names(rest.get("/demo/d", "x-list-iter", token))).containsExactly(name(4), "file-0004a", name(5));
    }

    @Test
    void iteratorsAreBase64OfARandomNumber() {
        files(2);
        var token = iterator(rest.get("/demo/d", "x-list-limit", "1"));
        assertThat(new String(Base64.getDecoder().decode(token))).matches("next index:\\d+");
        assertThat(iterator(rest.get("/demo/d", "x-list-limit", "1"))).isNotEqualTo(token);
    }

    @Test
    void theEndIteratorGivesAnEmptyPageThatEnds() {
        files(1);
        var page = rest.get("/demo/d", "x-list-iter", ListToken.END);
        assertThat(names(page)).isEmpty();
        assertThat(iterator(page)).isEqualTo(ListToken.END);
    }

    @Test
    void refusesIteratorsOfOthers() {
        files(3);
        rest.makeDirectory("/demo/e");
        var token = iterator(rest.get("/demo/d", "x-list-limit", "1"));
        assertThat(rest.get("/demo/d", "x-list-iter", "bmV4dCBpbmRleDox").code())
                .isEqualTo(400000017);
        assertThat(rest.get("/demo/e", "x-list-iter", token).code()).isEqualTo(400000017);
        assertThat(rest.get("/demo/d", "x-list-iter", token, "x-list-order", "desc")
                        .code())
                .isEqualTo(400000017);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10001", "-1", "x", ""})
    void refusesOtherLimits(String limit) {
        assertThat(rest.get("/demo", "x-list-limit", limit).code()).isEqualTo(400000019);
    }

    @Test
    void refusesOtherOrders() {
        assertThat(rest.get("/demo", "x-list-order", "up").code()).isEqualTo(400000019);
    }

    @Test
    void sortsByCodePoint() {
        var names = List.of("A", "a", "a b", "a-b", "é", "中", "\uFF5E", "😀");
        var shuffled = new ArrayList<>(names);
        Collections.reverse(shuffled);
        shuffled.forEach(name -> rest.put("/demo/" + PercentEncoding.encode(name), "x"));
        var sorted = new ArrayList<>(names);
        sorted.sort((x, y) -> java.util.Arrays.compare(
                x.codePoints().toArray(), y.codePoints().toArray()));
        assertThat(names(rest.get("/demo"))).isEqualTo(sorted);
    }

    @Test
    void listsOneDirectoryAndNotThoseBelow() {
        rest.put("/demo/d/e/deep", "x", "x-west-automkdir", "true");
        rest.put("/demo/d-e", "x");
        assertThat(names(rest.get("/demo/d"))).containsExactly("e");
        assertThat(names(rest.get("/demo"))).containsExactly("d", "d-e");
    }

    @Test
    void sendsALongPageWhole() {
        files(1200);
        var page = rest.get("/demo/d", "x-list-limit", "10000");
        assertThat(names(page))
                .isEqualTo(IntStream.range(0, 1200).mapToObj(ListingTest::name).toList());
    }
}
