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

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.util.FileUtil;
import org.apache.camel.util.StringHelper;

/**
 * The option {@code doneFileName}. The name of a file is put into it as it is, where camel-file takes {@code ${}} in that name for an
 * expression that it cannot evaluate.
 *
 * @param pattern a name, in which {@code ${file:name}} and {@code ${file:name.noext}} stand for that of the file
 */
record DoneFileName(String pattern) {

    private static final Pattern TOKEN = Pattern.compile("\\$(?:simple)?\\{file:name(\\.noext)?}");

    /** @throws IllegalArgumentException if the pattern has other expressions, or is nothing but the name of the file */
    DoneFileName {
        var fixed = TOKEN.matcher(pattern).replaceAll("");
        if (fixed.isEmpty() || StringHelper.hasStartToken(fixed, "simple")) {
            throw new IllegalArgumentException(
                    "Invalid value '" + pattern + "' of the option doneFileName. Give a name,"
                            + " or a name with ${file:name} or ${file:name.noext} in it, for example ${file:name}.done");
        }
    }

    /** The done file of a file, in the same directory. */
    String of(String file) {
        int slash = file.lastIndexOf('/');
        var name = file.substring(slash + 1);
        return file.substring(0, slash + 1)
                + TOKEN.matcher(pattern)
                        .replaceAll(token -> Matcher.quoteReplacement(
                                token.group(1) == null ? name : FileUtil.stripExt(name, true)));
    }

    /** Whether a name is that of a done file. */
    boolean matches(String name) {
        var parts = TOKEN.splitAsStream(pattern).toList();
        if (!TOKEN.matcher(pattern).find()) {
            return name.equals(pattern);
        }
        var first = parts.get(0);
        var last = pattern.endsWith("}") ? "" : parts.get(parts.size() - 1);
        return name.length() >= first.length() + last.length() && name.startsWith(first) && name.endsWith(last);
    }
}
