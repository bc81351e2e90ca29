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
package io.github.westcloud.camel.docs;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of tests as pages write them. */
final class TestNames {

    /** {@code client.RetryTest.sendsTheBodyAgain}: package, class and method, below {@code io.github.westcloud}. */
    private static final Pattern NAME =
            Pattern.compile("((?:camel|client|server|protocol|examples)(?:\\.[a-z0-9]+)*\\.[A-Z]\\w*Test)\\.(\\w+)");

    private TestNames() {}

    /** The names of tests in a page, between backticks. */
    static Stream<String> in(String page) {
        var prose = page.replaceAll("(?ms)^```.*?^```$", "");
        return MarkdownTable.code(prose).stream().filter(NAME.asMatchPredicate());
    }

    /** Whether a class of that name, in whatever module, has a method under an annotation that makes it a test. */
    static boolean exists(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No name of a test: " + name);
        }
        var file = "/src/test/java/io/github/westcloud/" + parts.group(1).replace('.', '/') + ".java";
        return Repository.javaTests()
                .filter(candidate -> candidate.endsWith(file))
                .anyMatch(candidate -> declares(Repository.read(candidate), parts.group(2)));
    }

    /** Whether the source has a test method of that name. */
    static boolean declares(String source, String method) {
        return Pattern.compile(
                        "@(Test|ParameterizedTest)\\b(?:(?!\\bvoid\\b).)*\\bvoid " + Pattern.quote(method) + "\\(",
                        Pattern.DOTALL)
                .matcher(source)
                .find();
    }
}
