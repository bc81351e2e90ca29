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

import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that come once, although nothing in the bucket changes and the program starts again. */
class PollNewOnlyRecipeTest extends RecipeRunSupport {

    @BeforeEach
    void storeTwo() {
        WEST_CLOUD.bucket("invoices").store("inbox/a.txt", "first");
        WEST_CLOUD.bucket("invoices").store("inbox/b.txt", "second");
    }

    @ParameterizedTest
    @EnumSource
    void afterARestartOnlyNewFilesCome(Dsl dsl) throws Exception {
        var before = run(dsl, "poll-new-only");
        await(() -> Files.exists(path("inbox/a.txt")) && Files.exists(path("inbox/b.txt")) && lines() == 2);
        before.close();
        Files.delete(path("inbox/a.txt"));
        WEST_CLOUD.bucket("invoices").store("inbox/b.txt", "changed");
        WEST_CLOUD.bucket("invoices").store("inbox/c.txt", "third");
        run(dsl, "poll-new-only");
        await(() -> Files.exists(path("inbox/c.txt")) && lines() == 4);
        assertThat(path("inbox/c.txt")).hasContent("third");
        assertThat(path("inbox/b.txt")).hasContent("changed");
        assertThat(path("inbox/a.txt")).doesNotExist();
    }

    private long lines() throws Exception {
        return Files.exists(path("work/delivered.txt"))
                ? Files.readAllLines(path("work/delivered.txt")).size()
                : 0;
    }
}
