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
package io.github.westcloud.examples.plainclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.pages.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainClientTest {

    @Test
    void printsWhatTheReadmeShows() throws IOException {
        var printed = new ByteArrayOutputStream();
        try (var out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            PlainClient.run(out);
        }

        assertThat(Page.of("examples/plain-client/README.md").blocks(""))
                .map(PlainClientTest::withoutPort)
                .contains(withoutPort(printed.toString(StandardCharsets.UTF_8)));
    }

    private static String withoutPort(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("(http://127\\.0\\.0\\.1:)\\d+", "$1PORT");
    }
}
