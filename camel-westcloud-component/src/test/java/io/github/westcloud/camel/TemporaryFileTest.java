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

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.camel.component.file.GenericFileExist;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** CAMEL-24095: whatever becomes of an upload under a temporary name, nothing of that name is left. */
class TemporaryFileTest extends ServerTestSupport {

    static Stream<Arguments> cells() {
        return Arrays.stream(GenericFileExist.values())
                .filter(fileExist -> fileExist != GenericFileExist.Append)
                .flatMap(fileExist -> Stream.of("tempPrefix=tmp-", "tempFileName=tmp-${file:onlyname}")
                        .flatMap(temporary -> Stream.of(true, false).flatMap(eager -> Stream.of(true, false)
                                .map(existing -> Arguments.of(fileExist, temporary, eager, existing)))));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void noTemporaryFileIsLeft(GenericFileExist fileExist, String temporary, boolean eager, boolean existing) {
        if (existing) {
            store("temp/a.txt", "old");
        }
        var uri = "westcloud:demo/temp?" + temporary + "&eagerDeleteTargetFile=" + eager + "&fileExist=" + fileExist
                + (fileExist == GenericFileExist.Move ? "&moveExisting=archive/" : "");

        var exchange = template().request(uri, e -> {
            e.getMessage().setBody("new");
            e.getMessage().setHeader(WestCloudConstants.FILE_NAME, "a.txt");
        });

        boolean refused = existing && (fileExist == GenericFileExist.Fail || fileExist == GenericFileExist.TryRename);
        boolean kept = refused || existing && fileExist == GenericFileExist.Ignore;
        assertThat(exchange.isFailed()).as("failed").isEqualTo(refused);
        assertThat(storedText("temp/a.txt")).isEqualTo(kept ? "old" : "new");
        assertThat(client().exists("temp/tmp-a.txt")).as("the temporary file").isFalse();
        if (existing && fileExist == GenericFileExist.Move) {
            assertThat(storedText("temp/archive/a.txt")).isEqualTo("old");
        }
    }
}
