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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.model.DirectoryEntry;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The place in a listing stays on the message: it continues that listing, and no other one. */
class ListIteratorTest extends ServerTestSupport {

    @BeforeEach
    void storeThreeInEach() {
        for (var directory : List.of("pages/a", "pages/b")) {
            for (int i = 1; i <= 3; i++) {
                store(directory + "/" + i + ".txt", "x");
            }
        }
    }

    @Test
    void theListingOfAnotherDirectoryBeginsAtItsBeginning() throws Exception {
        route("pages/a", "pages/b");

        assertThat(names()).containsExactly("pages/b/1.txt", "pages/b/2.txt");
    }

    @Test
    void theListingOfTheSameDirectoryGoesOn() throws Exception {
        route("pages/a", "pages/a");

        assertThat(names()).containsExactly("pages/a/3.txt");
    }

    @Test
    void theMessageOfAPlaceThatTheServiceDoesNotKnowNamesTheHeader() {
        assertThatThrownBy(() -> template()
                        .requestBodyAndHeader(
                                "westcloud:demo/pages/a?operation=list",
                                null,
                                WestCloudConstants.LIST_ITERATOR,
                                "bmV4dCBpbmRleDo3OjEyMzQ1"))
                .hasStackTraceContaining("Remove the header")
                .hasStackTraceContaining(WestCloudConstants.LIST_ITERATOR);
    }

    private void route(String first, String second) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:lists")
                        .to("westcloud:demo/" + first + "?operation=list&listLimit=2&listAllPages=false")
                        .to("westcloud:demo/" + second + "?operation=list&listLimit=2&listAllPages=false");
            }
        });
    }

    private List<String> names() {
        List<?> entries = template().requestBody("direct:lists", null, List.class);
        return entries.stream()
                .map(entry -> ((DirectoryEntry) entry).path().orElseThrow().toString())
                .toList();
    }
}
