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
package io.github.westcloud.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many messages become one file, and none is lost. */
class GatherRecipeTest extends RecipeRunSupport {

    private static final int MESSAGES = 60;

    @BeforeEach
    void addTheDatabase() {
        libraries.add("h2");
    }

    @ParameterizedTest
    @EnumSource
    void manyMessagesBecomeOneFile(Dsl dsl) throws Exception {
        settings.put("gather.messages", "20");
        events(0, 20);
        run(dsl, "gather");
        await(() -> !gathered().isEmpty());
        assertThat(gathered()).singleElement().asString().matches("events/\\d{4}/\\d\\d/\\d\\d/[\\w-]+\\.txt");
        assertThat(lines()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aFileOfAMegabyteIsComplete() throws Exception {
        write("inbox/large.txt", "x".repeat(1024 * 1024));
        run(Dsl.YAML, "gather");
        await(() -> !gathered().isEmpty());
        assertThat(backedUp(gathered().get(0))).hasSize(1024 * 1024);
    }

    /** Killed while messages arrive, and once more: what was taken out of the folder is in the database or in the bucket. */
    @Test
    void nothingIsLostWhenTheProcessIsKilled() throws Exception {
        settings.putAll(Map.of("gather.messages", "10", "gather.interval", "2000"));
        events(0, MESSAGES);
        for (int left : new int[] {45, 25}) {
            var process = runProcess(Dsl.YAML, "gather", 64);
            await(() -> left() < left || process.log().contains("ERROR"));
            process.kill();
            assertThat(left()).as(process.log()).isBetween(1L, (long) left);
        }
        var last = runProcess(Dsl.YAML, "gather", 64);
        await(() -> left() == 0 && lines().containsAll(expected(0, MESSAGES)), last::log);
    }

    private void events(int from, int to) {
        expected(from, to).forEach(event -> write("inbox/" + event + ".txt", event + "\n"));
    }

    private static List<String> expected(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> "event-" + number).toList();
    }

    private long left() {
        try (Stream<?> files = Files.list(path("inbox")).filter(Files::isRegularFile)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> gathered() {
        return WEST_CLOUD.bucket("backup").files();
    }

    private static List<String> lines() {
        return gathered().stream().flatMap(file -> backedUp(file).lines()).toList();
    }
}
