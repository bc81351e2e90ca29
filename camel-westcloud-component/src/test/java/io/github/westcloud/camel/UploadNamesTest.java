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

import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.FailedToCreateProducerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An upload uses up to four names: two that are the same path are refused, and what is stored there stays. */
class UploadNamesTest extends ServerTestSupport {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fileExist=Move&moveExisting=${file:name}",
                "fileExist=Move&moveExisting=${file:onlyname}",
                "fileExist=Move&moveExisting=${file:parent}/${file:onlyname}",
                "fileExist=Move&moveExisting=${file:parent}/",
                "fileExist=Move&moveExisting=/names/${file:onlyname}",
                "fileExist=Move&moveExisting=names//${file:onlyname}",
                "fileExist=Move&moveExisting=names/./${file:onlyname}",
                "fileExist=Move&moveExisting=${file:onlyname}&eagerDeleteTargetFile=false",
                "fileExist=Move&moveExisting=${file:onlyname}&tempPrefix=tmp-",
                "fileExist=Move&moveExisting=tmp-${file:onlyname}&tempPrefix=tmp-",
                "fileExist=Move&moveExisting=${file:onlyname}.done&doneFileName=${file:name}.done",
                "tempFileName=${file:onlyname}&fileExist=Override",
                "tempFileName=${file:onlyname}&fileExist=Override&eagerDeleteTargetFile=false",
                "tempFileName=./a.txt&fileExist=Override",
                "tempFileName=b/../a.txt&fileExist=Override",
                "doneFileName=a.txt&fileExist=Override",
                "doneFileName=${file:name.noext}.txt&fileExist=Override",
                "doneFileName=tmp-${file:name}&tempPrefix=tmp-&fileExist=Override"
            })
    void twoNamesOfOnePathAreRefusedBeforeAnythingChanges(String options) {
        store("names/a.txt", "old");

        assertThatThrownBy(() -> send("names?" + options, "new"))
                .isInstanceOf(CamelExecutionException.class)
                .hasStackTraceContaining("names/a.txt")
                .hasStackTraceContaining(offender(options));

        assertThat(storedText("names/a.txt")).isEqualTo("old");
        assertThat(client().listAll(ListRequest.of(ObjectPath.of("names")))).hasSize(1);
        assertThat(requests()).noneMatch(request -> request.startsWith("PUT") || request.startsWith("DELETE"));
    }

    @Test
    void aDoneFileThatIsAlwaysTheFileItselfIsRefusedBeforeTheFirstMessage() {
        store("names/a.txt", "old");

        assertThatThrownBy(() -> send("names?doneFileName=${file:name}&fileExist=Override", "new"))
                .isInstanceOf(FailedToCreateProducerException.class)
                .hasStackTraceContaining("doneFileName");

        assertThat(storedText("names/a.txt")).isEqualTo("old");
    }

    /** The option that the message has to name. */
    private static String offender(String options) {
        return Stream.of("doneFileName", "moveExisting", "tempFileName")
                .filter(options::contains)
                .findFirst()
                .orElseThrow();
    }

    /** Before camel-file's strategy finds out that a directory cannot be moved, it deletes what stands at its new name. */
    @Test
    void aDirectoryIsNotMovedAndNothingIsDeletedForIt() {
        store("full/a.txt/below.txt", "in the directory");
        store("full/old/a.txt", "archived");
        store("full/b.txt", "file");
        store("full/old/b.txt/below.txt", "in another directory");

        for (var name : List.of("a.txt", "b.txt")) {
            assertThatThrownBy(() -> template()
                            .sendBodyAndHeader(
                                    "westcloud:demo/full?fileExist=Move&moveExisting=old/",
                                    "new",
                                    WestCloudConstants.FILE_NAME,
                                    name))
                    .hasStackTraceContaining("is a directory");
        }

        assertThat(storedText("full/a.txt/below.txt")).isEqualTo("in the directory");
        assertThat(storedText("full/old/a.txt")).isEqualTo("archived");
        assertThat(storedText("full/b.txt")).isEqualTo("file");
    }

    /** All steps of an upload go to the bucket that the header names. */
    @Test
    void theBucketOfTheHeaderIsThatOfAllNames() {
        var other = client().forBucket("other");
        var headers =
                Map.<String, Object>of(WestCloudConstants.FILE_NAME, "a.txt", WestCloudConstants.BUCKET_NAME, "other");
        var uri = "westcloud:demo/in?tempPrefix=tmp-&doneFileName=${file:name}.done&fileExist=Move&moveExisting=old/";

        template().sendBodyAndHeaders(uri, "first", headers);
        template().sendBodyAndHeaders(uri, "second", headers);

        assertThat(stored(other, "in/a.txt")).asString().isEqualTo("second");
        assertThat(stored(other, "in/old/a.txt")).asString().isEqualTo("first");
        assertThat(stored(other, "in/a.txt.done")).isEmpty();
        assertThat(client().exists("in")).isFalse();
    }

    private void send(String directoryAndOptions, Object body) {
        template()
                .sendBodyAndHeader(
                        "westcloud:demo/" + directoryAndOptions, body, WestCloudConstants.FILE_NAME, "a.txt");
    }
}
