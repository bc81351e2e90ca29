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

import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operation works on what a header or an option names, and on nothing else. */
class NamedInputsTest extends ServerTestSupport {

    private static final String ROOT = "westcloud:demo/start?operation=";

    /** The ways to name something; each is crossed with each operation, so that a new operation has its cells. */
    enum Name {
        FILE_NAME_HEADER,
        FILE_NAME_OPTION,
        PATH_HEADER,
        OVERRULE_HEADER
    }

    static Stream<Arguments> cells() {
        return Arrays.stream(WestCloudOperation.values())
                .flatMap(operation -> Arrays.stream(Name.values()).map(name -> Arguments.of(operation, name)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theNameIsUsed(WestCloudOperation operation, Name name) {
        prepare(operation);
        var headers = new HashMap<String, Object>(Map.of(WestCloudConstants.METADATA, Map.of("a", "1")));
        var uri = ROOT + operation;
        headers.put(WestCloudConstants.SOURCE_PATH, "start/source");
        switch (name) {
            case FILE_NAME_HEADER -> headers.put(WestCloudConstants.FILE_NAME, "named");
            case FILE_NAME_OPTION -> uri += "&fileName=named";
            case PATH_HEADER -> headers.put(WestCloudConstants.PATH, "start/named");
            case OVERRULE_HEADER -> headers.put("CamelOverruleFileName", "named");
        }

        var answer = template().requestBodyAndHeaders(uri, "body", headers);

        if (operation == WestCloudOperation.createDownloadLink) {
            assertThat((String) answer).endsWith("/demo/start/named");
        } else {
            assertThat(requests())
                    .isNotEmpty()
                    .allMatch(request -> request.split("[ ?]")[1].equals("/demo/start/named"));
        }
    }

    private static void prepare(WestCloudOperation operation) {
        store("start/source", "source");
        switch (operation) {
            case list, deleteDirectory ->
                client().createDirectory(CreateDirectoryRequest.of(ObjectPath.of("start/named")));
            case download, head, delete, updateMetadata -> store("start/named", "named");
            default -> {}
        }
        server().clearRequests();
    }

    /** A name that every file consumer sets: the directory it names was spared, and all around it deleted. */
    @Test
    void onlyTheNamedDirectoryIsDeleted() {
        store("tree/a/x.txt", "x");
        store("tree/b/y.txt", "y");

        template()
                .sendBodyAndHeader(
                        "westcloud:demo/tree?operation=deleteDirectory&recursive=true",
                        null,
                        WestCloudConstants.FILE_NAME,
                        "a");

        assertThat(requests()).contains("DELETE /demo/tree/a/x.txt", "DELETE /demo/tree/a");
        assertThat(requests()).noneMatch(request -> request.contains("/tree/b"));
        assertThat(storedText("tree/b/y.txt")).isEqualTo("y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"westcloud:demo", "westcloud:demo?directory=/", "westcloud:demo/"})
    void theWholeBucketIsDeletedOnlyWhenThePathSaysSo(String endpoint) {
        store("precious/x.txt", "x");
        var uri = endpoint + (endpoint.contains("?") ? "&" : "?") + "operation=deleteDirectory&recursive=true";

        assertThatThrownBy(() -> template().sendBody(uri, null))
                .isInstanceOf(CamelExecutionException.class)
                .hasStackTraceContaining("deleteDirectory")
                .hasStackTraceContaining("would delete everything in the bucket")
                .hasStackTraceContaining("CamelWestCloudPath");
        assertThat(storedText("precious/x.txt")).isEqualTo("x");
        assertThat(requests()).doesNotContain("DELETE /demo/precious/x.txt");

        template().sendBodyAndHeader(uri, null, WestCloudConstants.PATH, "/");
        assertThat(requests()).contains("DELETE /demo/precious/x.txt");
    }
}
