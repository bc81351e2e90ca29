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

import org.junit.jupiter.api.Test;

/** Which files of a tree are delivered, and in which order. */
class TreeWalkTest extends ConsumerTestSupport {

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
}
