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
package io.github.westcloud.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the first view of the console costs. */
class FirstViewTest extends ConsoleTestSupport {

    private static final String COST =
            """
            const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
            return [entries.length, entries.reduce((sum, entry) => sum + entry.transferSize, 0),
              Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1), Math.round(performance.now())];
            """;

    @Test
    void isSmallAndComesFromTheServerAlone() {
        page.open("buckets");
        var cost = (List<?>) page.script(COST);
        System.out.printf(
                "First view of the console: %s requests, %s bytes, first paint after %s ms, complete after %s ms%n",
                cost.toArray());
        assertThat(((Number) cost.get(1)).longValue()).isBetween(10_000L, 150_000L);
        assertThat(page.script(
                        "return performance.getEntriesByType('resource').map(entry => new URL(entry.name).origin)"
                                + ".every(origin => origin === location.origin)"))
                .isEqualTo(true);
    }

    @Test
    void isReachedFromThePortOfTheStorage() {
        page.driver().get(server.uri().toString());
        page.press("Open the console").awaitText("h2", "Buckets");
    }
}
