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

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectPathTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "May report.pdf, May%20report.pdf",
                "a+b, a%2Bb",
                "100%, 100%25",
                "wow!, wow%21",
                "#1, %231",
                "what?, what%3F",
                "图片/报告.txt, %E5%9B%BE%E7%89%87/%E6%8A%A5%E5%91%8A.txt",
                "🔑.txt, %F0%9F%94%91.txt",
                "a&b=c;d, a%26b%3Dc%3Bd",
                "it's, it%27s",
                "\\back, %5Cback",
                "%2F, %252F",
                "...,...",
                ".hidden, .hidden",
                "a/b/c, a/b/c"
            })
    void aNameHasOneRawFormAndComesBackFromIt(String text, String raw) {
        assertThat(ObjectPath.of(text).raw()).isEqualTo(raw);
        assertThat(ObjectPath.ofRaw(raw)).hasToString(text).isEqualTo(ObjectPath.of(text));
    }

    @Test
    void composedAndDecomposedCharactersAreDifferentNames() {
        assertThat(ObjectPath.of("\u00e9")).isNotEqualTo(ObjectPath.of("e\u0301"));
    }

    @Test
    void whatIsSentUnencodedIsTakenAsItIs() {
        assertThat(ObjectPath.ofRaw("a+b c/é")).hasToString("a+b c/é");
        assertThat(ObjectPath.ofRaw("%e5%9b%be")).isEqualTo(ObjectPath.of("图"));
    }

    /** No name can have a slash, so an encoded one separates like any other. */
    @Test
    void anEncodedSlashIsASlash() {
        assertThat(ObjectPath.ofRaw("a%2Fb")).isEqualTo(ObjectPath.of("a/b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..",
                "a/../b",
                "a/./b",
                "../a",
                "a/..",
                "a//b",
                "//a",
                "a//",
                "a\u0000b",
                "a\nb",
                "a\r",
                "a\u007f",
                "a\u0085",
                "\ud83d",
                "\udd11",
                "a\udd11\ud83d"
            })
    void refusesWhatIsNoPath(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ObjectPath.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%2e%2e/a",
                "a/%2E",
                "a%2F..%2Fb",
                "a%2F%2Fb",
                "%00",
                "a%0d%0ab",
                "%7F",
                "%",
                "%4",
                "%zz",
                "%+1",
                "%-1",
                "% 1",
                "%\uff11\uff12",
                "%C0%AF",
                "%E0%80%AF",
                "%F0%80%80%AF",
                "%ED%A0%80",
                "%FF",
                "%C3",
                "%F4%90%80%80",
                "a%41\ud800"
            })
    void refusesWhatIsNoRawPath(String raw) {
        assertThatIllegalArgumentException().isThrownBy(() -> ObjectPath.ofRaw(raw));
    }

    @Test
    void anErrorNeverRepeatsAControlCharacter() {
        assertThatThrownBy(() -> ObjectPath.of("a\r\nSet-Cookie: x"))
                .hasMessageContaining("'a??Set-Cookie: x'")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "/a/b", "a/b/", "/a/b/"})
    void aSlashAtEitherEndChangesNothing(String text) {
        assertThat(ObjectPath.of(text)).isEqualTo(new ObjectPath(List.of("a", "b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void nothingIsTheRoot(String text) {
        var root = ObjectPath.of(text);

        assertThat(root).isEqualTo(ObjectPath.root());
        assertThat(root.isRoot()).isTrue();
        assertThat(root.name()).isEmpty();
        assertThat(root.raw()).isEmpty();
        assertThatThrownBy(root::parent).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void walksUpAndDown() {
        var path = ObjectPath.of("2026/may/report.pdf");

        assertThat(path.name()).isEqualTo("report.pdf");
        assertThat(path.parent()).isEqualTo(ObjectPath.of("2026/may"));
        assertThat(path.parent().resolve("report.pdf")).isEqualTo(path);
        assertThat(path.resolve("")).isEqualTo(path);
        assertThat(ObjectPath.root().resolve("2026/may").resolve("report.pdf")).isEqualTo(path);
        assertThat(path.startsWith(ObjectPath.of("2026/may"))).isTrue();
        assertThat(path.startsWith(path)).isTrue();
        assertThat(path.startsWith(ObjectPath.root())).isTrue();
        assertThat(path.startsWith(ObjectPath.of("2026/ma"))).isFalse();
        assertThat(ObjectPath.of("2026").startsWith(path)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> path.resolve("../../x"));
    }

    @Test
    void theSegmentsCannotBeChanged() {
        var segments = new java.util.ArrayList<>(List.of("a"));
        var path = new ObjectPath(segments);
        segments.set(0, "..");

        assertThat(path).hasToString("a");
        assertThatThrownBy(() -> path.segments().add("b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new ObjectPath(List.of("a/b")));
    }

    /** U+FF5E is above the surrogates as a char and below the emoji as a code point. */
    @Test
    void ordersByCodePoint() {
        assertThat(ObjectPath.of("～")).isLessThan(ObjectPath.of("🔑"));
        assertThat(ObjectPath.of("B")).isLessThan(ObjectPath.of("a"));
        assertThat(ObjectPath.of("a")).isEqualByComparingTo(ObjectPath.of("a"));
    }
}
