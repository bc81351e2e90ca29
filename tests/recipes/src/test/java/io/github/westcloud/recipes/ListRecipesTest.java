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
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A listing as JSON and as CSV. */
class ListRecipesTest extends RecipeRunSupport {

    private static final String AWKWARD = "a, \"b\".txt";

    @ParameterizedTest
    @EnumSource
    void asJson(Dsl dsl) throws Exception {
        store();
        run(dsl, "list-json").request("direct:inventory", Map.of());
        assertThat(Files.readString(path("inbox/inventory.json")))
                .startsWith("[{\"name\":\"a, \\\"b\\\".txt\",\"directory\":false,\"length\":5,\"lastModified\":\"2")
                .contains("},{\"name\":\"sub\",\"directory\":true,")
                .endsWith("\"}]");
    }

    @ParameterizedTest
    @EnumSource
    void asCommaSeparatedValues(Dsl dsl) throws Exception {
        libraries.add("jackson-dataformat-csv");
        store();
        run(dsl, "list-csv").request("direct:inventory", Map.of());
        assertThat(Files.readAllLines(path("inbox/inventory.csv")))
                .hasSize(3)
                .startsWith("name,directory,length,lastModified")
                .anyMatch(line -> line.startsWith("\"a, \"\"b\"\".txt\",false,5,2"))
                .anyMatch(line -> line.startsWith("sub,true,0,"));
    }

    private static void store() {
        WEST_CLOUD.bucket("invoices").store("2026/" + AWKWARD, "hello");
        WEST_CLOUD.bucket("invoices").store("2026/sub/b.txt", "hello");
    }
}
