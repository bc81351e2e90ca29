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

import io.github.westcloud.pages.Repository;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of exceptions in the sources. */
final class RefusalTexts {

    private static final Pattern MADE = Pattern.compile("\\b(?:\\w*Exception|refuse|refusal)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Shorter texts are names and parts of sentences. */
    private static final int FEWEST_CHARACTERS = 12;

    private RefusalTexts() {}

    /** Of each exception that is made with a text of its own, the longest piece between two values. */
    static Stream<String> all() {
        return Stream.of("camel-westcloud-component", "westcloud-client", "westcloud-protocol")
                .flatMap(module -> Repository.files(module + "/src/main/java"))
                .map(Repository::read)
                .map(source -> source.replaceAll("\"\\s*\\+\\s*\"", ""))
                .flatMap(source -> MADE.matcher(source).results().map(made -> arguments(source, made)))
                .flatMap(RefusalTexts::longestPiece)
                .distinct();
    }

    private static Stream<String> longestPiece(String arguments) {
        return LITERAL
                .matcher(arguments)
                .results()
                .map(literal -> literal.group(1).translateEscapes())
                .max(Comparator.comparingInt(String::length))
                .filter(piece -> piece.length() >= FEWEST_CHARACTERS)
                .stream();
    }

    /** What stands between the parentheses. */
    private static String arguments(String source, MatchResult made) {
        int depth = 1;
        int at = made.end();
        boolean quoted = false;
        for (; depth > 0 && at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '"' && source.charAt(at - 1) != '\\') {
                quoted = !quoted;
            }
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return source.substring(made.end(), at);
    }
}
