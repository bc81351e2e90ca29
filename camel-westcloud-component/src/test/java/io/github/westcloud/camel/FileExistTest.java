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

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.protocol.ErrorKind;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an upload does with names that are taken, and with names in general. */
class FileExistTest extends ServerTestSupport {

    @Test
    void failIgnoreAndOverrideTreatAFileThatIsThere() {
        store("exists.txt", "old");

        assertThatThrownBy(() -> send("westcloud:demo", "new", "exists.txt"))
                .isInstanceOf(CamelExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.ALREADY_EXISTS));
        assertThat(storedText("exists.txt")).isEqualTo("old");
        server().clearRequests();

        send("westcloud:demo?fileExist=Ignore", "new", "exists.txt");
        assertThat(requests()).containsExactly("PUT /demo/exists.txt");
        assertThat(storedText("exists.txt")).isEqualTo("old");

        send("westcloud:demo?fileExist=Override", "new", "exists.txt");
        assertThat(storedText("exists.txt")).isEqualTo("new");

        template()
                .sendBodyAndHeaders(
                        "westcloud:demo",
                        "newer",
                        Map.of(WestCloudConstants.FILE_NAME, "exists.txt", WestCloudConstants.OVERWRITE, true));
        assertThat(storedText("exists.txt")).isEqualTo("newer");
    }

    @Test
    void moveMakesRoomForTheNewFile() {
        store("room/a.txt", "old");
        send("westcloud:demo/room?fileExist=Move&moveExisting=archive/", "new", "a.txt");
        assertThat(storedText("room/archive/a.txt")).isEqualTo("old");
        assertThat(storedText("room/a.txt")).isEqualTo("new");

        send("westcloud:demo/room?fileExist=Move&moveExisting=archive/", "newest", "a.txt");
        assertThat(storedText("room/archive/a.txt")).isEqualTo("new");
        assertThatThrownBy(() -> send(
                        "westcloud:demo/room?fileExist=Move&moveExisting=archive/&eagerDeleteTargetFile=false",
                        "x",
                        "a.txt"))
                .hasStackTraceContaining("archive/a.txt");
    }

    /** CAMEL-24121: also if it is the first request. */
    @Test
    void temporaryNameIsRenamedWhenTheUploadIsComplete() {
        send("westcloud:demo/temp?tempPrefix=tmp-", "x", "sub/a.txt");
        assertThat(requests())
                .containsSubsequence("PUT /demo/temp/sub/tmp-a.txt", "PUT /demo/temp/sub/a.txt")
                .hasSize(4);
        assertThat(storedText("temp/sub/a.txt")).isEqualTo("x");
        server().clearRequests();

        send("westcloud:demo/temp?tempFileName=${file:onlyname}.part&fileExist=TryRename", "y", "b.txt");
        assertThat(requests()).containsExactly("PUT /demo/temp/b.txt.part", "PUT /demo/temp/b.txt");
        assertThatThrownBy(() -> send(
                        "westcloud:demo/temp?tempFileName=${file:onlyname}.part&fileExist=TryRename", "z", "b.txt"))
                .hasCauseInstanceOf(WestCloudException.class);
        assertThat(storedText("temp/b.txt")).isEqualTo("y");

        send("westcloud:demo/temp?tempPrefix=tmp-&fileExist=Override", "z", "b.txt");
        assertThat(storedText("temp/b.txt")).isEqualTo("z");
    }

    @Test
    void missingDirectoriesAreCreatedUnlessAutoCreateSaysNo() {
        send("westcloud:demo", "x", "made/by/upload.txt");
        assertThat(storedText("made/by/upload.txt")).isEqualTo("x");

        assertThatThrownBy(() -> send("westcloud:demo?autoCreate=false", "x", "not/made.txt"))
                .cause()
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND));
        assertThatThrownBy(() -> template()
                        .sendBodyAndHeaders(
                                "westcloud:demo",
                                "x",
                                Map.of(
                                        WestCloudConstants.FILE_NAME,
                                        "not/made.txt",
                                        WestCloudConstants.AUTO_CREATE,
                                        false)))
                .hasCauseInstanceOf(WestCloudException.class);
    }

    @Test
    void withoutANameTheMessageIdIsTheName() {
        var exchange =
                template().request("westcloud:demo/generated", e -> e.getIn().setBody("x"));

        var name = exchange.getMessage().getHeader(WestCloudConstants.FILE_NAME_PRODUCED, String.class);
        assertThat(name).startsWith("generated/");
        assertThat(storedText(name)).isEqualTo("x");
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(WestCloudConstants.FILE_NAME);
    }

    @Test
    void simpleExpressionGivesTheName() {
        template().sendBodyAndHeader("westcloud:demo/simple?fileName=${header.year}/report.txt", "x", "year", 2026);
        assertThat(requests()).containsExactly("PUT /demo/simple/2026/report.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out.txt", "a/../../out.txt", "/../out.txt"})
    void namesThatLeaveTheStartingDirectoryAreRefused(String name) {
        assertThatThrownBy(() -> send("westcloud:demo/jail", "x", name)).isInstanceOf(CamelExecutionException.class);
        assertThat(requests()).isEmpty();
    }

    /** CAMEL-23868: the name of the other directory begins with that of the starting directory. */
    @ParameterizedTest
    @ValueSource(strings = {"upload", "download", "head", "delete"})
    void aDirectoryBesideTheStartingDirectoryIsOutsideOfIt(String operation) {
        store("jailbreak/x.txt", "safe");

        assertThatThrownBy(() -> send("westcloud:demo/jail?operation=" + operation, "x", "../jailbreak/x.txt"))
                .isInstanceOf(CamelExecutionException.class)
                .hasStackTraceContaining("jailed to the starting directory");
        assertThat(requests()).isEmpty();
        assertThat(storedText("jailbreak/x.txt")).isEqualTo("safe");
    }

    @Test
    void pathHeaderOutsideTheStartingDirectoryNeedsPermission() {
        Map<String, Object> headers = Map.of(WestCloudConstants.PATH, "elsewhere/x.txt");
        assertThatThrownBy(() -> template().sendBodyAndHeaders("westcloud:demo/jail", "x", headers))
                .hasRootCauseMessage(
                        "The header CamelWestCloudPath refers to 'elsewhere/x.txt', which is outside of the starting"
                                + " directory 'jail'. To allow this, set the option jailStartingDirectory=false");

        template().sendBodyAndHeaders("westcloud:demo/jail?jailStartingDirectory=false", "x", headers);
        assertThat(storedText("elsewhere/x.txt")).isEqualTo("x");
    }

    @Test
    void aNameThatBeginsWithASlashIsBelowTheStartingDirectory() {
        send("westcloud:demo/slash", "x", "/a/b.txt");
        assertThat(requests()).containsExactly("PUT /demo/slash/a/b.txt");
    }

    @Test
    void flattenDropsTheDirectoriesOfTheName() {
        send("westcloud:demo/flat?flatten=true", "x", "a/b/c.txt");
        assertThat(requests()).containsExactly("PUT /demo/flat/c.txt");
    }

    @Test
    void doneFileIsWrittenAfterTheFile() {
        send("westcloud:demo/done?doneFileName=${file:name}.done", "x", "a.txt");
        assertThat(requests()).last().isEqualTo("PUT /demo/done/a.txt.done");
        assertThat(stored("done/a.txt.done")).isEmpty();
    }

    private void send(String uri, Object body, String name) {
        template().sendBodyAndHeader(uri, body, Exchange.FILE_NAME, name);
    }
}
