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

import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A backslash in a name that a route gives separates directories, whatever the operation is, as on Windows. A name that comes from
 * the bucket keeps it, and a path is taken as it is.
 */
class BackslashTest extends ServerTestSupport {

    @Test
    void anUploadWithItsTemporaryFile() {
        send("westcloud:demo/back?tempPrefix=tmp-", "dir\\a.txt");
        assertThat(requests()).contains("PUT /demo/back/dir/tmp-a.txt");
        send("westcloud:demo/back?tempFileName=${file:name}.part", "b.txt");
        send("westcloud:demo/back?tempFileName=in\\${file:name}.part", "c.txt");

        assertThat(requests()).contains("PUT /demo/back/in/c.txt.part");
        assertThat(storedText("back/dir/a.txt")).isEqualTo("x");
        assertThat(storedText("back/b.txt")).isEqualTo("x");
        assertThat(storedText("back/c.txt")).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"download", "head", "delete", "createDownloadLink"})
    void anOperationOnAFile(String operation) {
        store("back/dir/a.txt", "x");

        send("westcloud:demo/back?operation=" + operation, "dir\\a.txt");
        template().send("westcloud:demo/back?fileName=dir\\a.txt&operation=" + operation, exchange -> {});

        assertThat(requests()).allMatch(request -> request.endsWith(" /demo/back/dir/a.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy", "move"})
    void theTargetOfACopyOrMove(String operation) {
        store("back/from.txt", "x");

        send("westcloud:demo/back?sourcePath=back/from.txt&operation=" + operation, "dir\\to.txt");

        assertThat(storedText("back/dir/to.txt")).isEqualTo("x");
    }

    @Test
    void theNamesOfAList() {
        store("back/dir/a.txt", "x");

        template().sendBody("westcloud:demo/back?operation=delete", List.of("dir\\a.txt"));

        assertThat(client().exists("back/dir/a.txt")).isFalse();
    }

    @Test
    void theExistingFileThatIsMoved() {
        store("back/a.txt", "old");

        send("westcloud:demo/back?fileExist=Move&moveExisting=${file:parent}\\old\\${file:onlyname}", "a.txt");

        assertThat(storedText("back/old/a.txt")).isEqualTo("old");
    }

    /** What the bucket calls so is copied and deleted under that name, and not the file that a slash would mean. */
    @Test
    void theNameOfAConsumedFileIsItsOwn() throws Exception {
        store("back/in/dir\\a.txt", "odd");
        store("back/in/dir/a.txt", "innocent");
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/back/in?delay=10&noop=true")
                        .to("westcloud:demo/back/out")
                        .setBody(constant((Object) null))
                        .to("westcloud:demo/back/in?operation=delete")
                        .to("mock:done");
            }
        });
        getMockEndpoint("mock:done").expectedMessageCount(1);

        getMockEndpoint("mock:done").assertIsSatisfied();

        assertThat(storedText("back/out/dir\\a.txt")).isEqualTo("odd");
        assertThat(client().exists("back/in/dir\\a.txt")).isFalse();
        assertThat(storedText("back/in/dir/a.txt")).isEqualTo("innocent");
    }

    @Test
    void theEntriesOfAListingAndPathsAreTakenAsTheyAre() {
        store("back/dir\\a.txt", "odd");
        store("back/dir/a.txt", "innocent");
        store("back/dir\\b.txt", "odd");

        template()
                .sendBodyAndHeaders(
                        "westcloud:demo?operation=delete", null, Map.of(WestCloudConstants.PATH, "back/dir\\b.txt"));
        var files = new ArrayList<>();
        client().listAll(ListRequest.of(ObjectPath.of("back"))).forEach(entry -> {
            if (!entry.directory()) {
                files.add(entry);
            }
        });
        template().sendBody("westcloud:demo/back?operation=delete", files);

        assertThat(files).hasSize(1);
        assertThat(client().exists("back/dir\\a.txt")).isFalse();
        assertThat(client().exists("back/dir\\b.txt")).isFalse();
        assertThat(storedText("back/dir/a.txt")).isEqualTo("innocent");
    }

    private void send(String uri, String name) {
        template().sendBodyAndHeader(uri, "x", WestCloudConstants.FILE_NAME, name);
    }
}
