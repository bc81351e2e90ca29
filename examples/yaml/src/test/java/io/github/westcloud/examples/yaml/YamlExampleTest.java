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
package io.github.westcloud.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.pages.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlExampleTest {

    @Test
    void itPrintsWhatTheReadmeShowsAndTheFilesComeBack() throws Exception {
        var inbox = Path.of("target", "inbox");
        for (var name : names(inbox)) {
            Files.delete(inbox.resolve(name));
        }
        var printed = printedBy(() -> WithLocalServer.main(new String[0]));

        var shown = Page.of("examples/yaml/README.md").blocks("").get(0);
        // The routes work side by side, so which line comes first is left to chance.
        assertThat(printed).containsExactlyInAnyOrderElementsOf(shown.lines().toList());
        assertThat(names(inbox)).isEqualTo(names(Path.of("outbox"))).hasSize(3).allSatisfy(name -> assertThat(
                        inbox.resolve(name))
                .hasSameBinaryContentAs(Path.of("outbox", name)));
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private interface Program {
        void run() throws Exception;
    }

    private static List<String> printedBy(Program program) throws Exception {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
