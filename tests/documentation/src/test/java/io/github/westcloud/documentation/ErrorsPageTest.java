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
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/errors.md} to the kinds and codes that there are. */
class ErrorsPageTest {

    private static final Page PAGE = Page.of("docs/errors.md");

    @Test
    void everyKindHasARow() {
        assertThat(PAGE.table("`kind`").column("`kind`"))
                .containsExactly(Arrays.stream(ErrorKind.values())
                        .map(kind -> "`" + kind + "`")
                        .toArray(String[]::new));
    }

    @Test
    void everyCodeHasARowWithItsStatusNameAndKind() {
        assertThat(PAGE.tables().get(1).rows())
                .map(row -> row.subList(0, 4))
                .containsExactlyElementsOf(Arrays.stream(ErrorCode.values())
                        .map(code -> List.of(
                                String.valueOf(code.code()),
                                String.valueOf(code.status()),
                                "`" + code.name() + "`",
                                "`" + code.kind() + "`"))
                        .toList());
    }
}
