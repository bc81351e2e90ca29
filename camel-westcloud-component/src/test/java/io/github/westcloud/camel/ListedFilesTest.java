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

import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code operation=delete} does with a body that lists files: each is deleted where it is, or refused. */
class ListedFilesTest extends ServerTestSupport {

    @BeforeEach
    void storeTheSameNamesInTwoDirectories() {
        for (var directory : List.of("listed/a", "listed/b")) {
            store(directory + "/1.txt", directory);
            store(directory + "/2.txt", directory);
        }
    }

    /** Names alone would be those of the other directory. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&listAllPages=true"})
    void theEntriesOfOneDirectoryAreNotTakenForThoseOfAnother(String options) {
        var listed = template().requestBody("westcloud:demo/listed/a?operation=list" + options, (Object) null);

        assertThatThrownBy(() -> template().sendBody("westcloud:demo/listed/b?operation=delete", listed))
                .hasStackTraceContaining("listed/a/1.txt")
                .hasStackTraceContaining("jailStartingDirectory");
        assertThat(all()).hasSize(4);

        var result = template().requestBody("westcloud:demo/listed?operation=delete", listed, BulkResult.class);
        assertThat(result.succeeded()).isEqualTo(2);
        assertThat(all()).containsExactly("listed/b/1.txt", "listed/b/2.txt");
    }

    /** Files of another bucket may have the same paths. */
    @Test
    void whatIsInOneBucketIsNotDeletedInAnother() {
        WEST_CLOUD.bucket("other").store("listed/a/1.txt", "of the other bucket");
        Object entries = template().requestBody("westcloud:demo/listed/a?operation=list", (Object) null);
        var info = template().requestBody("westcloud:demo/listed/a?operation=head&fileName=1.txt", (Object) null);
        var consumed = context()
                .createConsumerTemplate()
                .receiveBody("westcloud:demo/listed/a?noop=true&fileName=1.txt", 5_000);

        for (var list : List.of(entries, List.of(info), List.of(consumed))) {
            assertThatThrownBy(() -> template().sendBody("westcloud:other/listed/a?operation=delete", list))
                    .hasStackTraceContaining("listed/a/1.txt of the bucket demo")
                    .hasStackTraceContaining(WestCloudConstants.BUCKET_NAME);
        }

        assertThat(WEST_CLOUD.bucket("other").storedText("listed/a/1.txt")).isEqualTo("of the other bucket");
        template()
                .sendBodyAndHeader(
                        "westcloud:other/listed/a?operation=delete", entries, WestCloudConstants.BUCKET_NAME, "demo");
        assertThat(all()).containsExactly("listed/b/1.txt", "listed/b/2.txt");
    }

    @Test
    void outsideOfTheStartingDirectoryIsAllowedWhereTheOptionSaysSo() {
        var listed = template().requestBody("westcloud:demo/listed/a?operation=list", (Object) null);

        template().sendBody("westcloud:demo/listed/b?operation=delete&jailStartingDirectory=false", listed);

        assertThat(all()).containsExactly("listed/b/1.txt", "listed/b/2.txt");
    }

    /** Without an effect on the valid ones, although they come first. */
    @ParameterizedTest
    @MethodSource("lists")
    void aListWithAnElementThatIsNoFileIsRefused(List<?> body) {
        assertThatThrownBy(() -> template().sendBody("westcloud:demo/listed/a?operation=delete", body))
                .hasCauseInstanceOf(IllegalArgumentException.class);

        assertThat(requests()).isEmpty();
    }

    static Stream<List<?>> lists() {
        return Stream.of(
                Arrays.asList("1.txt", null),
                Arrays.asList("1.txt", 2),
                Arrays.asList("1.txt", ""),
                Arrays.asList("1.txt", "/"),
                Arrays.asList("1.txt", "../b/1.txt"),
                Arrays.asList("1.txt", List.of("2.txt")),
                Arrays.asList("1.txt", Path.of("2.txt")),
                Arrays.asList("1.txt", ObjectPath.of("listed/b/1.txt")));
    }

    /** A local path is a list of its names to Java. */
    @Test
    void aLocalPathIsNoListOfFiles() {
        assertThatThrownBy(() -> template().sendBody("westcloud:demo/listed/a?operation=delete", Path.of("1.txt")))
                .hasStackTraceContaining("an element that is not a file");
        assertThat(requests()).isEmpty();
    }

    @Test
    void namesPathsEntriesAndDescriptionsAreUnderstood() {
        var info = client().head(HeadRequest.of(ObjectPath.of("listed/a/2.txt")));
        List<Object> body = List.of(
                "a\\1.txt",
                info,
                ObjectPath.of("listed/b/1.txt"),
                DirectoryEntry.builder("b").directory(true).build());

        assertThatThrownBy(() -> template().sendBody("westcloud:demo/listed?operation=delete", body))
                .hasStackTraceContaining("listed/b is a directory");

        assertThat(all()).containsExactly("listed/b/2.txt");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aListBesideANameIsRefused(Map<String, Object> headers, String option) {
        var listed = template().requestBody("westcloud:demo/listed/a?operation=list", (Object) null);
        server().clearRequests();

        for (var body : List.of(listed, List.of("1.txt"))) {
            assertThatThrownBy(() -> template()
                            .sendBodyAndHeaders("westcloud:demo/listed/a?operation=delete" + option, body, headers))
                    .hasStackTraceContaining("its body is a list of files");
        }
        assertThat(requests()).isEmpty();
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of(Map.of(WestCloudConstants.FILE_NAME, "2.txt"), ""),
                Arguments.of(Map.of(WestCloudConstants.PATH, "listed/a/2.txt"), ""),
                Arguments.of(Map.of(), "&fileName=2.txt"));
    }

    /** The rows of a file that was consumed and read are no names. */
    @Test
    void aListOfSomethingElseLeavesTheNamedFileToBeDeleted() {
        template()
                .sendBodyAndHeader(
                        "westcloud:demo/listed/a?operation=delete",
                        List.of(List.of("a row"), List.of("of a file")),
                        WestCloudConstants.FILE_NAME,
                        "1.txt");

        assertThat(all()).doesNotContain("listed/a/1.txt").hasSize(3);
    }

    /** For a route that goes on with one entry after the other. */
    @Test
    void anEntryKnowsItsPath() {
        List<?> listed =
                template().requestBody("westcloud:demo/listed/a?operation=list&listAllPages=false", null, List.class);

        assertThat(listed)
                .extracting(
                        entry -> ((DirectoryEntry) entry).path().orElseThrow().toString())
                .containsExactly("listed/a/1.txt", "listed/a/2.txt");
    }

    private static List<String> all() {
        return Stream.of("listed/a", "listed/b")
                .filter(directory -> client().exists(directory))
                .flatMap(directory -> stream(directory))
                .toList();
    }

    private static Stream<String> stream(String directory) {
        var names = new ArrayList<String>();
        client().listAll(ListRequest.of(ObjectPath.of(directory)))
                .forEach(entry -> names.add(entry.path().orElseThrow().toString()));
        return names.stream();
    }
}
