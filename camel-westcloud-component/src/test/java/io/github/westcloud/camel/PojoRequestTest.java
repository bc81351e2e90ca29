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

import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.model.DirectoryPage;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.model.UploadResult;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UpdateMetadataRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests of the plain-Java client as message bodies. */
class PojoRequestTest extends ServerTestSupport {

    private static final String URI = "westcloud:demo?pojoRequest=true";
    private static final ObjectPath FILE = ObjectPath.of("pojo/file.txt");

    @Test
    void everyRequestIsSentAsItIs() {
        template().sendBody(URI, CreateDirectoryRequest.of(ObjectPath.of("pojo")));
        var stored = template()
                .requestBody(
                        URI,
                        UploadRequest.builder(FILE, Content.of("0123456789".getBytes()))
                                .build(),
                        UploadResult.class);
        template().sendBody(URI, UpdateMetadataRequest.of(FILE, new Metadata(Map.of("author", "Ada"))));
        var part = template()
                .requestBody(
                        URI,
                        DownloadRequest.builder(FILE).range(ByteRange.of(2, 4)).build(),
                        String.class);
        var info = template().requestBody(URI, HeadRequest.of(FILE), FileInfo.class);
        var page = template().requestBody(URI, ListRequest.of(ObjectPath.of("pojo")), DirectoryPage.class);

        assertThat(stored.length()).isEqualTo(10);
        assertThat(part).isEqualTo("234");
        assertThat(info.metadata().get("author")).contains("Ada");
        assertThat(page.entries()).hasSize(1);
    }

    @Test
    void transfersSayWhetherToCopyOrToMove() {
        store("pojo-a.txt", "a");
        var copy = TransferRequest.of(ObjectPath.of("pojo-a.txt"), ObjectPath.of("pojo-b.txt"));
        var move = TransferRequest.of(ObjectPath.of("pojo-a.txt"), ObjectPath.of("pojo-c.txt"));
        template().sendBody(URI + "&operation=copy", copy);
        template().sendBody(URI + "&operation=move", move);

        assertThat(storedText("pojo-b.txt")).isEqualTo("a");
        assertThat(storedText("pojo-c.txt")).isEqualTo("a");
        assertThatThrownBy(() -> template().sendBody(URI, copy)).hasStackTraceContaining("operation=copy");
        template().sendBody(URI, DeleteRequest.of(ObjectPath.of("pojo-b.txt")));
        assertThat(WEST_CLOUD.bucket().exists("pojo-b.txt")).isFalse();
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> template().sendBody(URI, "text"))
                .hasRootCauseMessage(
                        "The option pojoRequest=true requires a request of the client as the body, such as an"
                                + " UploadRequest, but the body is java.lang.String");
        assertThat(requests()).isEmpty();
    }
}
