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
package io.github.westcloud.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {

    private static final Metadata BOTH = new Metadata(Map.of("author", "Mo", "state", "draft"));

    @Test
    void namesHaveNoCase() {
        var metadata = new Metadata(Map.of("Author", "Mo"));

        assertThat(metadata.values()).containsExactly(Map.entry("author", "Mo"));
        assertThat(metadata.get("AUTHOR")).contains("Mo");
        assertThat(metadata.get("state")).isEmpty();
        assertThat(metadata.with("AUTHOR", "Anna").values()).containsExactly(Map.entry("author", "Anna"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Metadata(Map.of("Author", "a", "author", "b")));
    }

    @Test
    void mergesAndTakesAway() {
        var other = new Metadata(Map.of("state", "final", "pages", "2"));

        assertThat(BOTH.merge(other).values())
                .containsExactlyInAnyOrderEntriesOf(Map.of("author", "Mo", "state", "final", "pages", "2"));
        assertThat(BOTH.without(other)).isEqualTo(new Metadata(Map.of("author", "Mo")));
        assertThat(BOTH.without(BOTH)).isEqualTo(Metadata.empty()).matches(Metadata::isEmpty);
        assertThat(BOTH.merge(Metadata.empty())).isEqualTo(BOTH);
    }

    @Test
    void cannotBeChanged() {
        var values = new HashMap<>(Map.of("author", "Mo"));
        var metadata = new Metadata(values);
        values.put("author", "Anna");

        assertThat(metadata.get("author")).contains("Mo");
        assertThatThrownBy(() -> metadata.values().put("a", "b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a_b", "a:b", "é", "a\r\nb", "ttl", "TTL", "directive", "Directive"})
    void refusesANameThatHttpOrTheServiceCannotCarry(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Metadata(Map.of(name, "value")));
        assertThatIllegalArgumentException().isThrownBy(() -> Metadata.empty().with(name, "value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\n", "\u0000", "\u007f", "tab\there", "é", "图"})
    void refusesAValueThatIsNoPrintableAscii(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Metadata(Map.of("author", value)))
                .withMessageContaining("'author'")
                .withMessageNotContaining(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", " a", "a "})
    void refusesAValueThatHttpWouldTrim(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Metadata(Map.of("author", value)))
                .withMessageContaining("'author'");
    }

    @Test
    void takesEveryPrintableCharacter() {
        var all = new StringBuilder();
        for (char c = ' '; c <= '~'; c++) {
            all.append(c);
        }
        assertThat(new Metadata(Map.of("all", "<" + all + ">")).get("all").orElseThrow())
                .hasSize(97);
        assertThat(new Metadata(Map.of("empty", "")).get("empty")).contains("");
    }

    @ParameterizedTest
    @CsvSource({
        "x-west-meta-author, author",
        "X-West-Meta-Author, author",
        "x-west-meta-ttl,",
        "X-WEST-META-Directive,",
        "x-west-overwrite,",
        "Content-Type,",
        "x-west-meta,"
    })
    void findsTheNameInAHeader(String header, String name) {
        assertThat(Metadata.nameOf(header)).isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void readsModesAndOrders() {
        for (var mode : MetadataMode.values()) {
            assertThat(MetadataMode.parse(mode.wire())).isEqualTo(mode);
        }
        for (var order : ListOrder.values()) {
            assertThat(ListOrder.parse(order.wire())).isEqualTo(order);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetadataMode.parse("shuffle"))
                .withMessageContaining("'shuffle'")
                .withMessageContaining("copy, merge, replace, delete");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListOrder.parse("up"))
                .withMessageContaining("'up'")
                .withMessageContaining("asc or desc");
        assertThatIllegalArgumentException().isThrownBy(() -> MetadataMode.parse(null));
    }
}
