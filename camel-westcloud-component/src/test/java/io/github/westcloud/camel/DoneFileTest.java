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

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.camel.component.file.GenericFileExist;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A done file is written when {@code file:} writes one: also if {@code fileExist=Ignore} kept what was there. */
class DoneFileTest extends ServerTestSupport {

    @TempDir
    Path local;

    static Stream<Arguments> cells() {
        return Arrays.stream(GenericFileExist.values())
                .filter(fileExist -> fileExist != GenericFileExist.Append)
                .flatMap(fileExist -> Stream.of("", "&tempPrefix=tmp-")
                        .filter(temporary -> fileExist != GenericFileExist.TryRename || !temporary.isEmpty())
                        .flatMap(temporary -> Stream.of(true, false).flatMap(existing -> Stream.of(true, false)
                                .map(done -> Arguments.of(fileExist, temporary, existing, done)))));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theDoneFileIsThereWhenItIsForFile(GenericFileExist fileExist, String temporary, boolean existing, boolean done)
            throws Exception {
        if (existing) {
            store("signal/a.txt", "old");
            Files.writeString(local.resolve("a.txt"), "old");
        }
        if (done) {
            store("signal/a.txt.done", "earlier");
            Files.writeString(local.resolve("a.txt.done"), "earlier");
        }
        var options = "?doneFileName=${file:name}.done&fileExist=" + fileExist + temporary
                + (fileExist == GenericFileExist.Move ? "&moveExisting=old/" : "");

        boolean failed = fails("westcloud:demo/signal" + options);
        if (fileExist == GenericFileExist.TryRename && existing) {
            // On purpose: the local file system replaces the file where the service refuses to rename.
            assertThat(failed).isTrue();
            assertThat(storedText("signal/a.txt")).isEqualTo("old");
            return;
        }
        boolean localFailed = fails("file:" + local + options);

        assertThat(failed).as("failed").isEqualTo(localFailed);
        assertThat(storedText("signal/a.txt")).isEqualTo(Files.readString(local.resolve("a.txt")));
        var localDone = local.resolve("a.txt.done");
        assertThat(client().exists("signal/a.txt.done")).as("done file").isEqualTo(Files.exists(localDone));
        if (Files.exists(localDone)) {
            assertThat(storedText("signal/a.txt.done")).isEqualTo(Files.readString(localDone));
        }
        assertThat(local.toFile().list((File directory, String name) -> name.startsWith("tmp-")))
                .isEmpty();
    }

    private boolean fails(String uri) {
        return template()
                .request(uri, exchange -> {
                    exchange.getMessage().setBody("new");
                    exchange.getMessage().setHeader(WestCloudConstants.FILE_NAME, "a.txt");
                })
                .isFailed();
    }
}
