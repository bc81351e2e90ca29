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
package io.github.westcloud.examples.karaf.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.pages.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The example prints what its README shows; numbers and spaces aside. */
class KarafExampleIT {

    @Test
    @Timeout(180)
    void theOutputIsThatOfTheReadme() throws Exception {
        var printed = new ArrayList<String>();
        KarafExample.run(Path.of(System.getProperty("karaf.parts")), printed::add);

        assertThat(printed)
                .map(KarafExampleIT::comparable)
                .isEqualTo(Page.of("examples/karaf/README.md")
                        .blocks("text")
                        .get(0)
                        .lines()
                        .map(KarafExampleIT::comparable)
                        .toList());
    }

    private static String comparable(String line) {
        return line.replaceAll("[0-9]+", "0").replaceAll("\\s+", " ").strip();
    }
}
