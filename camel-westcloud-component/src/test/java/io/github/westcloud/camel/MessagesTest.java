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
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.protocol.support.StandardError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A message in a route names options, headers and both paths, and never a method of the client's builders. */
class MessagesTest extends ServerTestSupport {

    @Test
    void anUploadOntoAFileNamesTheOptionThatReplacesIt() {
        store("messages/there.txt", "old");
        assertThat(messageOf("demo/messages", Map.of(WestCloudConstants.FILE_NAME, "there.txt")))
                .startsWith("upload of /demo/messages/there.txt failed: ")
                .endsWith("set fileExist=Override to replace the existing file");
    }

    @Test
    void anUploadNamesTheMissingDirectoryAndTheOptionThatCreatesIt() {
        assertThat(messageOf("demo?autoCreate=false", Map.of(WestCloudConstants.FILE_NAME, "missing/a.txt")))
                .endsWith("The directory /demo/missing is missing, which autoCreate=true creates");
    }

    @Test
    void aCopyOfNothingNamesTheSource() {
        assertThat(messageOf(
                        "demo?operation=copy&sourcePath=no-such", Map.of(WestCloudConstants.FILE_NAME, "messages/b")))
                .startsWith("copy of /demo/no-such to /demo/messages/b failed: ")
                .endsWith("There is no file /demo/no-such");
    }

    @Test
    void aFullDirectoryNamesTheOptionThatDeletesItsContent() {
        store("messages/full/a.txt", "a");
        assertThat(messageOf("demo/messages/full?operation=deleteDirectory", Map.of()))
                .endsWith("Delete what is in it first, or delete it with everything in it with recursive=true");
    }

    @Test
    void theRootOfTheBucketIsNotDeletedButItsContentCanBe() {
        store("messages/kept.txt", "a");
        assertThat(messageOf("demo?operation=deleteDirectory", Map.of()))
                .startsWith("The operation deleteDirectory cannot delete the root of the bucket")
                .endsWith("use deleteDirectory with recursive=true and the header CamelWestCloudPath set to '/'");
        for (var operation : List.of("delete", "deleteDirectory")) {
            assertThat(messageOf("demo?operation=" + operation, Map.of(WestCloudConstants.PATH, "/")))
                    .startsWith("The operation " + operation + " cannot delete the root of the bucket");
        }
        assertThat(storedText("messages/kept.txt")).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({"download", "delete", "head", "upload"})
    void aNameOutsideTheStartingDirectoryNamesTheOptionAndWhatHoldsTheName(String operation) {
        assertThat(messageOf(
                        "demo/start?operation=" + operation, Map.of(WestCloudConstants.FILE_NAME, "../outside.txt")))
                .startsWith("The name of the file, in the header CamelFileName or the option fileName, leads outside of"
                        + " the starting directory 'start'. To allow this, set the option"
                        + " jailStartingDirectory=false");
    }

    @Test
    void anUnknownBucketIsNamed() {
        assertThat(messageOf("no-such-bucket", Map.of(WestCloudConstants.FILE_NAME, "a.txt")))
                .contains("There is no bucket 'no-such-bucket'");
    }

    @Test
    void aFileThatWouldGrowIsNotOffered() {
        assertThat(catchThrowable(() -> context().getEndpoint("westcloud:demo?fileExist=Append")))
                .hasStackTraceContaining("The value must be one of [Override, Fail, Ignore, Move, TryRename]");
    }

    static List<Arguments> plainBodies() {
        return List.of(
                Arguments.of(42, "42"),
                Arguments.of(true, "true"),
                Arguments.of(LocalDate.of(2026, 11, 26), "2026-11-26"),
                Arguments.of(WestCloudOperation.head, "head"),
                Arguments.of(new StringBuilder("built"), "built"));
    }

    @ParameterizedTest
    @MethodSource("plainBodies")
    void aBodyWithOneObviousTextIsUploaded(Object body, String text) {
        template()
                .requestBodyAndHeader(
                        "westcloud:demo?fileExist=Override", body, WestCloudConstants.FILE_NAME, "messages/plain");
        assertThat(storedText("messages/plain")).isEqualTo(text);
    }

    @Test
    void aBodyWhoseTextWouldSayNothingIsRefused() {
        var failure = catchThrowable(() -> template()
                .requestBodyAndHeader("westcloud:demo", new Object(), WestCloudConstants.FILE_NAME, "messages/object"));
        assertThat(failure).hasStackTraceContaining("InvalidPayloadException");
    }

    /** Camel's own message shows the value, and names neither the options nor the nearest one. */
    @Test
    void aMisspeltOptionOfTheComponentInCamelMainIsToldWithTheNearestOne() {
        var main = new Main();
        main.addInitialProperty("camel.component.westcloud.endpontUrl", "http://127.0.0.1:9");
        var log = StandardError.during(
                () -> assertThat(catchThrowable(main::start)).isNotNull());
        main.stop();
        assertThat(log)
                .contains("The component westcloud has no option endpontUrl. Instead of endpontUrl, use endpointUrl.");
    }

    private String messageOf(String uri, Map<String, Object> headers) {
        var failure = catchThrowable(() -> template().requestBodyAndHeaders("westcloud:" + uri, "body", headers));
        var cause = failure.getCause();
        assertThat(cause).isInstanceOfAny(WestCloudException.class, IllegalArgumentException.class);
        return cause.getMessage();
    }
}
