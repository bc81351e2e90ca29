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
package io.github.westcloud.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.pages.Page;
import io.github.westcloud.protocol.transcript.SpecTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/reference/s3-api.md} to {@code src/spec}: all of chapter 3 is in it. */
class S3ApiPageTest {

    @Test
    void everyHeaderParameterAndFieldHasARow() {
        var documented = SpecTable.rows("s3-headers.tsv").stream()
                .map(row -> List.of(row.get(0), row.get(1), "`" + row.get(2) + "`"))
                .toList();
        assertThat(Page.of("docs/reference/s3-api.md").table("Section").rows())
                .map(row -> row.subList(0, 3))
                .containsExactlyElementsOf(documented);
    }
}
