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
package io.github.westcloud.documentation.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.pages.Page;
import io.github.westcloud.testing.WestCloudExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Provokes what we refuse and what can fail, in both dialects, and looks the message up in {@code docs/troubleshooting.md} by its
 * words.
 */
class ProvokedMessagesTest {

    @RegisterExtension
    static final WestCloudExtension WEST_CLOUD = WestCloudExtension.withBuckets("demo", "other");

    @TempDir
    static Path folder;

    /** Shorter rows have words that may stand in any text. */
    private static final int FEWEST_CHARACTERS = 10;

    private static final List<Said> SAID = new ArrayList<>();

    /** What was said in a case. */
    record Said(Provoked provoked, DialectName dialect, String message) {

        @Override
        public String toString() {
            return dialect + ": " + provoked;
        }
    }

    static Stream<Said> said() {
        return SAID.stream();
    }

    @BeforeAll
    static void provoke() {
        for (var dialect : DialectName.values()) {
            try (var scene = new Scene(WEST_CLOUD.server(), dialect, folder)) {
                cases().filter(one -> one.dialects().contains(dialect))
                        .forEach(one -> SAID.add(said(one, dialect, scene)));
            }
        }
    }

    private static Stream<Provoked> cases() {
        return Stream.of(OptionMistakes.all(), MessageMistakes.all(), ClientMistakes.all(), Failures.all())
                .flatMap(List::stream);
    }

    private static Said said(Provoked one, DialectName dialect, Scene scene) {
        var failure = catchThrowable(() -> one.action().run(scene));
        scene.reset();
        return new Said(one, dialect, failure == null ? "" : messages(failure));
    }

    private static String messages(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause instanceof WestCloudException e
                        ? e.kind() + " " + e.getMessage()
                        : String.valueOf(cause.getMessage()))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("said")
    void theMessageHasTheWordsOfARow(Said said) {
        assertThat(said.message()).contains(said.provoked().words());
        assertThat(rows()).contains(said.provoked().words());
    }

    /** A new text of an exception needs a case here and a row on the page, or a reason in {@link NotProvoked}. */
    @Test
    void everyTextOfAnExceptionIsProvoked() {
        var silent = RefusalTexts.all()
                .filter(text -> SAID.stream().noneMatch(said -> said.message().contains(text)))
                .toList();
        assertThat(RefusalTexts.all()).hasSizeGreaterThan(200);
        assertThat(silent).containsExactlyInAnyOrderElementsOf(NotProvoked.all());
    }

    /** Nobody can provoke these in a moment, and everybody can look them up. */
    @Test
    void theTextsThatTakeACertainMomentHaveARow() {
        var rows = rows().stream()
                .map(String::strip)
                .filter(row -> row.length() > FEWEST_CHARACTERS)
                .toList();
        assertThat(NotProvoked.thatUsersMaySee())
                .filteredOn(text -> rows.stream().noneMatch(text::contains))
                .isEmpty();
    }

    private static Set<String> rows() {
        return Page.of("docs/troubleshooting.md").tables().stream()
                .flatMap(table -> table.code("what you see").stream())
                .collect(Collectors.toSet());
    }
}
