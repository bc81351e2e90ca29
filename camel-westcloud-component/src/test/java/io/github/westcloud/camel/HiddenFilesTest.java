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

import org.junit.jupiter.api.Test;

/** Names that start with a dot are left out, as in camel-file, unless they are asked for. */
class HiddenFilesTest extends ConsumerTestSupport {

    private static final String POLL = "westcloud:demo/in?recursive=true&" + FAST;

    @Test
    void hiddenNamesAreLeftOutByDefault() throws Exception {
        storeAll();
        consume(POLL);
        await(() -> names.size() == 1);
        awaitPolls(5);
        assertThat(names).containsExactly("plain");
    }

    @Test
    void hiddenFilesAndDirectoriesComeWhenAskedForButNeitherCamelsOwnNorUploadsUnderWay() throws Exception {
        storeAll();
        consume(POLL + "&includeHiddenFiles=true&includeHiddenDirs=true");
        await(() -> names.size() == 5);
        awaitPolls(5);
        assertThat(names)
                .containsExactlyInAnyOrder("plain", ".file", ".westcloud-upload-list", ".dir/inner", ".dir/.file");
    }

    @Test
    void eachOptionStandsForItself() throws Exception {
        storeAll();
        consume(POLL + "&includeHiddenDirs=true");
        await(() -> names.size() == 2);
        awaitPolls(5);
        assertThat(names).containsExactlyInAnyOrder("plain", ".dir/inner");
    }

    private void storeAll() throws Exception {
        for (var name : new String[] {"plain", ".file", ".dir/inner", ".dir/.file", ".camel/done"}) {
            store("in/" + name, "x");
        }
        store("in/.westcloud-upload-list", "x");
        store("in/.westcloud-upload-0d8c7b1e-5d0c-4c0f-9b43-6a5ad4b0a2d1.pdf", "temporary");
        store("in/.dir/.westcloud-upload-0d8c7b1e-5d0c-4c0f-9b43-6a5ad4b0a2d2", "temporary");
    }
}
