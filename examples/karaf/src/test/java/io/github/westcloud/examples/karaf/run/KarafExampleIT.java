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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The example prints what its README shows; numbers and spaces aside. */
class KarafExampleIT {

    private static final Pattern OUTPUT = Pattern.compile("(?s)```text\n(.*?)```");

    @Test
    @Timeout(180)
    void theOutputIsThatOfTheReadme() throws Exception {
        var printed = new ArrayList<String>();
        KarafExample.run(Path.of(System.getProperty("karaf.parts")), printed::add);

        assertThat(printed).map(KarafExampleIT::comparable).isEqualTo(shown());
    }

    private static List<String> shown() throws IOException {
        var output = OUTPUT.matcher(Files.readString(Path.of("README.md")));
        assertThat(output.find()).isTrue();
        return output.group(1).lines().map(KarafExampleIT::comparable).toList();
    }

    private static String comparable(String line) {
        return line.replaceAll("[0-9]+", "0").replaceAll("\\s+", " ").strip();
    }
}
