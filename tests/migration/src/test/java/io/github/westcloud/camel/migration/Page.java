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
package io.github.westcloud.camel.migration;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** A page under docs and the blocks of code in it, in order. */
record Page(String text) {

    static Page of(String name) throws IOException {
        return new Page(Files.readString(Path.of("..", "..", "docs", name)).replace("\r\n", "\n"));
    }

    String yaml(int index) {
        return blocks("yaml").get(index);
    }

    Properties properties(int index) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(blocks("properties").get(index)));
        return properties;
    }

    private List<String> blocks(String language) {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
