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

import org.apache.camel.ExchangePropertyKey;
import org.junit.jupiter.api.Test;

/** How polls go from page to page and from directory to directory. */
class PagingTest extends ConsumerTestSupport {

    /** How many pages a directory of some thousand files has by default. */
    int pagesOfALargeDirectory() {
        return 1;
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
    void byDefaultAPageIsLargeAndAThousandFilesOfItAreHeld() throws Exception {
        for (int i = 0; i < 1_100; i++) {
            store("large/f" + i, "x");
        }
        consume("westcloud:demo/large?download=false&repeatCount=1&" + FAST);
        await(() -> names.size() == 1_100);

        assertThat(requests()).filteredOn("GET /demo/large"::equals).hasSize(pagesOfALargeDirectory());
        assertThat(exchanges)
                .extracting(exchange -> exchange.getProperty(ExchangePropertyKey.BATCH_SIZE))
                .containsOnly(1_000, 100);
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
    void missingStartingDirectoryIsCreated() throws Exception {
        consume("westcloud:demo/missing/dir?" + FAST);
        await(() -> requests().contains("POST /demo/missing/dir"));

        store("missing/dir/a", "x");
        await(() -> names.size() == 1);
    }
}
