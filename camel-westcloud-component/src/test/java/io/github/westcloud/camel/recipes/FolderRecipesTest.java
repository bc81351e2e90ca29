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
package io.github.westcloud.camel.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FolderRecipesTest extends RecipeSupport {

    @Override
    RecipeBook book() {
        return new FolderRecipes();
    }

    @ParameterizedTest
    @EnumSource
    void eachSideGetsWhatTheOtherHasNew(Dsl dsl) throws Exception {
        var date = FileTime.from(Instant.parse("2001-09-09T01:46:40Z"));
        Files.setLastModifiedTime(write("outbox/sub/local.txt", "local".getBytes()), date);
        store("backup/mirror/remote.txt", "remote");
        run(dsl, "mirror");
        await(() -> stored("backup/mirror/sub/local.txt") != null && Files.exists(path("outbox/remote.txt")));
        awaitQuiet();

        assertThat(path("outbox/remote.txt")).hasContent("remote");
        assertThat(path("outbox/sub/local.txt")).hasContent("local");
        assertThat(Files.getLastModifiedTime(path("outbox/sub/local.txt"))).isEqualTo(date);
        assertThat(uploads("sub/local.txt")).isEqualTo(1);
        assertThat(uploads("remote.txt")).isEqualTo(1);
    }

    /** Waits for some polls in which nothing is transferred: the sides do not copy a file to and fro for ever. */
    private void awaitQuiet() {
        int before = requests().size();
        await(() -> requests().size() > before + 20
                && requests().subList(requests().size() - 10, requests().size()).stream()
                        .noneMatch(request -> request.contains(".txt")));
    }

    private long uploads(String name) {
        return requests().stream()
                .filter(("PUT /backup/mirror/" + name)::equals)
                .count();
    }
}
