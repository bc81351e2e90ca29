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
package io.github.westcloud.gettingstarted;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.pages.Repository;
import org.junit.jupiter.api.Test;

/** What the page has its reader type in Karaf is what the Karaf example types in a real one. */
class KarafCommandsIT {

    @Test
    void thePagesCommandsAreThoseOfTheExample() {
        var typed = Repository.read("examples/karaf/commands.karaf")
                .replace("${service}", "http://127.0.0.1:9000")
                .lines()
                .filter(line -> !line.contains("${"))
                .toList();
        var shown = Step.of("Karaf", 9000).get(0);
        assertThat(typed).isNotEmpty();
        assertThat(((Step.Expect) shown).lines().lines()).containsExactlyElementsOf(typed);
    }
}
