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

import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.component.file.GenericFileExist;
import org.junit.jupiter.api.Test;
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

    /** What an upload that was killed has left, another upload is writing, or a user needs: nobody can tell. */
    @ParameterizedTest
    @MethodSource("temporaryNames")
    void aFileAtTheTemporaryNameIsNeitherReplacedNorInTheWay(GenericFileExist fileExist, String temporary) {
        store("taken/tmp-a.txt", "not ours");
        var uri = "westcloud:demo/taken?" + temporary + "&fileExist=" + fileExist
                + (fileExist == GenericFileExist.Move ? "&moveExisting=archive/" : "");

        template().sendBodyAndHeader(uri, "new", WestCloudConstants.FILE_NAME, "a.txt");

        assertThat(storedText("taken/a.txt")).isEqualTo("new");
        assertThat(storedText("taken/tmp-a.txt")).isEqualTo("not ours");
        assertThat(client().listAll(ListRequest.of(ObjectPath.of("taken")))).hasSize(2);
        assertThat(requests())
                .filteredOn(request -> request.startsWith("PUT /demo/taken/tmp-a-"))
                .allMatch(request -> request.endsWith(".txt"))
                .isNotEmpty();
    }

    static Stream<Arguments> temporaryNames() {
        return Arrays.stream(GenericFileExist.values())
                .filter(fileExist -> fileExist != GenericFileExist.Append)
                .flatMap(fileExist -> Stream.of("tempPrefix=tmp-", "tempFileName=tmp-a.txt")
                        .map(temporary -> Arguments.of(fileExist, temporary)));
    }

    /** The deletion of the existing file is carried out, and nobody hears of it. */
    @Test
    void theNewContentSurvivesALostAnswerToTheDeletionOfTheOldOne() {
        store("lost/a.txt", "old");
        server().faults().add(new RequestPattern("DELETE", "/demo/lost/a.txt"), FaultAction.cutAnswer(0));

        var uri = "westcloud:demo/lost?tempPrefix=tmp-&fileExist=Override&maximumRetries=0";
        template().request(uri, e -> {
            e.getMessage().setBody("new");
            e.getMessage().setHeader(WestCloudConstants.FILE_NAME, "a.txt");
        });

        server().faults().clear();
        assertThat(client().listAll(ListRequest.of(ObjectPath.of("lost"))))
                .extracting(entry -> storedText("lost/" + entry.name()))
                .contains("new");
    }

    /** The existing file is deleted at the last moment; if the renaming fails then, the new content is not lost as well. */
    @Test
    void theNewContentSurvivesAFailureAfterTheOldOneIsDeleted() {
        store("torn/a.txt", "old");
        boolean replaces = dialect() == DialectName.S3;
        server().faults().add(new RequestPattern("PUT", "/demo/torn/a.txt"), replaces ? 1 : 2, FaultAction.status(400));

        var exchange = template().request("westcloud:demo/torn?tempPrefix=tmp-&fileExist=Override", e -> {
            e.getMessage().setBody("new");
            e.getMessage().setHeader(WestCloudConstants.FILE_NAME, "a.txt");
        });

        assertThat(exchange.isFailed()).isTrue();
        server().faults().clear();
        boolean oldIsThere = client().exists("torn/a.txt");
        assertThat(oldIsThere ? storedText("torn/a.txt") : storedText("torn/tmp-a.txt"))
                .isEqualTo(oldIsThere ? "old" : "new");
    }

    /** Two messages at a time under one temporary name, as {@code tempFileName} without an expression gives it. */
    @Test
    void uploadsThatShareATemporaryNameDoNotMix() {
        var sent = IntStream.range(0, 8)
                .mapToObj(i -> template()
                        .asyncRequestBodyAndHeader(
                                "westcloud:demo/shared?tempFileName=upload.tmp",
                                "content " + i,
                                WestCloudConstants.FILE_NAME,
                                i + ".txt"))
                .toList();
        sent.forEach(CompletableFuture::join);

        for (int i = 0; i < 8; i++) {
            assertThat(storedText("shared/" + i + ".txt")).isEqualTo("content " + i);
        }
        assertThat(client().listAll(ListRequest.of(ObjectPath.of("shared")))).hasSize(8);
    }
}
