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

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The name of a file comes from whoever stored it. It is never an expression, a replacement or a pattern. */
class NamesLikeExpressionsTest extends ConsumerTestSupport {

    private static final List<String> NAMES = List.of(
            "$simple{header.secret}.txt",
            "${header.secret}.txt",
            "${file:name}.txt",
            "${file:name.noext}",
            "${bean:none}.$simple{file:name}",
            "#{header.secret}.txt",
            "{{secret}}.txt",
            "a$1.txt",
            "b$.txt",
            "c\\1.txt",
            "d\\",
            "${unfinished.txt",
            "plain.txt");

    @TempDir
    Path local;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete=true&localWorkDirectory=%s",
                "delete=true&preMove=taken",
                "delete=true&idempotent=true&idempotentKey=${file:name}-${file:size}",
                "delete=true&sortBy=file:name&filterFile=${file:size} > 0",
                "delete=true&readAhead=0",
                "move=done",
                "move=/moved/${file:onlyname}.processed"
            })
    void everyFileIsDelivered(String options) throws Exception {
        var directory = "names" + Math.abs(options.hashCode());
        NAMES.forEach(name -> store(directory + "/" + name, "content of " + name));
        consume("westcloud:demo/" + directory + "?" + options.formatted(local) + "&" + FAST);
        await(() -> NAMES.stream().noneMatch(name -> exists(directory + "/" + name)));
        await(() -> names.size() == NAMES.size());

        var prefix = options.contains("preMove") ? "taken/" : "";
        NAMES.forEach(name -> assertThat(bodies).containsEntry(prefix + name, "content of " + name));
        if (options.equals("move=done")) {
            NAMES.forEach(
                    name -> assertThat(storedText(directory + "/done/" + name)).isEqualTo("content of " + name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "${file:name}.fin, '', .fin",
        "$simple{file:name}.fin, '', .fin",
        "done-${file:name}, done-, ''",
        "done-${file:name}.fin, done-, .fin"
    })
    void theDoneFileOfEachFileIsFound(String pattern, String before, String after) throws Exception {
        var directory = "done" + Math.abs(pattern.hashCode());
        for (var name : NAMES) {
            store(directory + "/" + name, "content of " + name);
            store(directory + "/" + before + name + after, "");
        }
        consume("westcloud:demo/" + directory + "?delete=true&doneFileName=" + pattern + "&" + FAST);
        await(() -> NAMES.stream()
                .noneMatch(name -> exists(directory + "/" + name) || exists(directory + "/" + before + name + after)));

        assertThat(names).containsExactlyInAnyOrderElementsOf(NAMES);
    }

    @Test
    void aFileThatFailedKeepsItsName() throws Exception {
        NAMES.forEach(name -> store("failing/" + name, "content of " + name));
        consume("westcloud:demo/failing?moveFailed=/broken&delete=true&" + FAST, exchange -> {
            throw new IllegalStateException("Every file fails");
        });
        await(() -> NAMES.stream().allMatch(name -> exists("broken/" + name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${file:size}.fin", "${file:name}", "${file:name}${date:now:yyyy}"})
    void aPatternThatCannotBeUsedIsRefused(String pattern) {
        assertThatThrownBy(() -> consume("westcloud:demo/refused?doneFileName=" + pattern))
                .rootCause()
                .hasMessageContaining("doneFileName")
                .hasMessageContaining("${file:name.noext}");
    }

    private static boolean exists(String path) {
        return WEST_CLOUD.bucket().exists(path);
    }
}
