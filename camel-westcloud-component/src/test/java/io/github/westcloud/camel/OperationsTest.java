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

import io.github.westcloud.camel.internal.operations.OperationHandlers;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ObjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Every operation but upload and download, over the wire. */
class OperationsTest extends ServerTestSupport {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:split")
                        .to("westcloud:demo/split?operation=list&listLimit=2")
                        .split(body())
                        .streaming()
                        .setBody(simple("${body.name}"))
                        .to("mock:entries");
            }
        };
    }

    @Test
    void listGivesAllEntriesPageByPage() throws Exception {
        for (int i = 0; i < 5; i++) {
            store("split/f" + i, "x");
        }
        getMockEndpoint("mock:entries").expectedBodiesReceived("f0", "f1", "f2", "f3", "f4");
        template().sendBody("direct:split", null);

        getMockEndpoint("mock:entries").assertIsSatisfied();
        assertThat(requests()).hasSize(3).allMatch("GET /demo/split"::equals);
        assertThat(records().get(0).header("x-list-limit")).contains("2");
    }

    @Test
    void listIsInTheOrderThatIsAskedFor() {
        store("order/a", "x");
        store("order/b", "x");

        assertThat(names(template()
                        .requestBody("westcloud:demo/order?operation=list&listOrder=desc", null, Iterable.class)))
                .containsExactly("b", "a");
        assertThat(names(template()
                        .requestBodyAndHeader(
                                "westcloud:demo/order?operation=list&listOrder=asc",
                                null,
                                WestCloudConstants.LIST_ORDER,
                                "desc",
                                Iterable.class)))
                .containsExactly("b", "a");
    }

    @Test
    void listGivesOnePageAndWhereTheNextOneBegins() {
        for (int i = 0; i < 3; i++) {
            store("pages/f" + i, "x");
        }
        var uri = "westcloud:demo/pages?operation=list&listAllPages=false&listLimit=2";
        var first = template().request(uri, e -> {});
        var all = template().requestBodyAndHeader(uri, null, WestCloudConstants.LIST_ALL_PAGES, true, Iterable.class);
        var place = first.getMessage().getHeader(WestCloudConstants.LIST_ITERATOR, String.class);
        var second = template().request("westcloud:demo/pages?operation=list", e -> e.getIn()
                .setHeaders(new java.util.HashMap<>(
                        Map.of(WestCloudConstants.LIST_ITERATOR, place, WestCloudConstants.LIST_LIMIT, 2))));

        assertThat(names(all)).containsExactly("f0", "f1", "f2");
        assertThat(names(first.getMessage().getBody(List.class))).containsExactly("f0", "f1");
        assertThat(names(second.getMessage().getBody(List.class))).containsExactly("f2");
        assertThat(second.getMessage().getHeaders()).doesNotContainKey(WestCloudConstants.LIST_ITERATOR);
    }

    @Test
    void listOfAMissingDirectoryFailsWhereItIsAskedFor() {
        assertThatThrownBy(() -> template().requestBody("westcloud:demo/nowhere?operation=list", (Object) null))
                .hasCauseInstanceOf(WestCloudException.class);
    }

    @Test
    void listGoesByThePathHeaderAndNotByTheNameOfAConsumedFile() {
        store("listed/sub/x", "x");
        var entries = template()
                .requestBodyAndHeaders(
                        "westcloud:demo/listed?operation=list",
                        null,
                        Map.of(WestCloudConstants.FILE_NAME, "ignored", WestCloudConstants.PATH, "listed/sub"),
                        Iterable.class);

        assertThat(names(entries)).containsExactly("x");
    }

    @Test
    void headGivesTheInfoOfFilesAndDirectories() {
        store("head/file.txt", "12345");

        var exchange = template().request("westcloud:demo/head?operation=head&fileName=file.txt", e -> {});
        var directory = template().requestBody("westcloud:demo?operation=head&fileName=head", null, FileInfo.class);

        assertThat(exchange.getMessage().getBody(FileInfo.class).length()).isEqualTo(5);
        assertThat(exchange.getMessage().getHeader(WestCloudConstants.FILE_LENGTH))
                .isEqualTo(5L);
        assertThat(exchange.getMessage().getHeader(WestCloudConstants.ETAG))
                .isNotNull()
                .isEqualTo(client().head(HeadRequest.of(ObjectPath.of("head/file.txt")))
                        .etag()
                        .orElseThrow());
        assertThat(directory.directory()).isTrue();
    }

    @Test
    void deleteTakesTheFileAway() {
        store("delete/me.txt", "x");
        template().sendBody("westcloud:demo/delete?operation=delete&fileName=me.txt&async=false", "kept");

        assertThat(requests()).containsExactly("DELETE /demo/delete/me.txt");
        assertThat(WEST_CLOUD.bucket().exists("delete/me.txt")).isFalse();
    }

    @Test
    void asyncDeletionSaysSo() {
        store("async.txt", "x");
        template().sendBody("westcloud:demo?operation=delete&fileName=async.txt&async=true", null);

        assertThat(records().get(0).header("x-west-async")).contains("true");
    }

    @Test
    void directoriesAreCreatedAndDeleted() {
        template().sendBody("westcloud:demo/dirs/deep/er?operation=createDirectory", null);
        assertThat(client().head(HeadRequest.of(ObjectPath.of("dirs/deep/er"))).directory())
                .isTrue();

        template().sendBody("westcloud:demo/dirs/deep/er?operation=deleteDirectory", null);
        assertThatThrownBy(() -> client().head(HeadRequest.of(ObjectPath.of("dirs/deep/er"))))
                .isInstanceOf(WestCloudException.class);

        store("dirs/full/x", "x");
        assertThatThrownBy(() -> template().sendBody("westcloud:demo/dirs/full?operation=deleteDirectory", null))
                .cause()
                .isInstanceOfSatisfying(WestCloudException.class, e -> assertThat(e.errorCode())
                        .contains(ErrorCode.DIRECTORY_NOT_EMPTY));
    }

    @Test
    void copyAndMoveTakeTheSourceByOptionOrHeader() {
        store("transfer/a.txt", "a");
        template()
                .sendBody("westcloud:demo/transfer?operation=copy&sourcePath=transfer/a.txt&fileName=b/copy.txt", null);
        template()
                .sendBodyAndHeader(
                        "westcloud:demo/transfer?operation=move&sourcePath=wrong&fileName=moved.txt",
                        null,
                        WestCloudConstants.SOURCE_PATH,
                        "transfer/a.txt");

        assertThat(requests()).containsExactly("PUT /demo/transfer/b/copy.txt", "PUT /demo/transfer/moved.txt");
        assertThat(storedText("transfer/b/copy.txt")).isEqualTo("a");
        assertThat(storedText("transfer/moved.txt")).isEqualTo("a");
        assertThat(WEST_CLOUD.bucket().exists("transfer/a.txt")).isFalse();
    }

    @Test
    void sourceHeaderOutsideTheStartingDirectoryNeedsPermission() {
        store("outside.txt", "x");
        var headers = Map.<String, Object>of(WestCloudConstants.SOURCE_PATH, "outside.txt");
        assertThatThrownBy(() ->
                        template().sendBodyAndHeaders("westcloud:demo/inside?operation=move&fileName=x", null, headers))
                .hasStackTraceContaining("jailStartingDirectory=false");

        template()
                .sendBodyAndHeaders(
                        "westcloud:demo/inside?operation=move&fileName=x&jailStartingDirectory=false", null, headers);
        assertThat(storedText("inside/x")).isEqualTo("x");
    }

    @Test
    void copyWithoutASourceIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> template().sendBody("westcloud:demo?operation=copy&fileName=x", null))
                .hasRootCauseMessage(
                        "No file or directory to copy or move is specified. Set the header CamelWestCloudSourcePath or the"
                                + " option sourcePath");
        assertThat(requests()).isEmpty();
    }

    @Test
    void metadataIsMergedReplacedAndDeleted() {
        store("meta.txt", "x");
        var uri = "westcloud:demo?operation=updateMetadata&fileName=meta.txt";
        template().sendBody(uri + "&metadata.a=1&contentType=text/x-new", null);
        template().sendBodyAndHeader(uri, null, WestCloudConstants.METADATA, Map.of("b", 2));
        assertThat(metadata()).isEqualTo(Map.of("a", "1", "b", "2"));
        assertThat(client().head(HeadRequest.of(ObjectPath.of("meta.txt"))).contentType())
                .contains("text/x-new");

        template().sendBody(uri + "&metadata.c=3&metadataMode=replace", null);
        assertThat(metadata()).isEqualTo(Map.of("c", "3"));

        template().sendBodyAndHeader(uri + "&metadataMode=replace", null, WestCloudConstants.METADATA_MODE, "delete");
        assertThat(metadata()).isEmpty();
    }

    @Test
    void copyMergesMetadata() {
        store("from.txt", "x");
        template().sendBody("westcloud:demo?operation=updateMetadata&fileName=from.txt&metadata.a=1", null);
        template().sendBody("westcloud:demo?operation=copy&sourcePath=from.txt&fileName=to.txt&metadata.b=2", null);

        assertThat(client().head(HeadRequest.of(ObjectPath.of("to.txt")))
                        .metadata()
                        .values())
                .isEqualTo(Map.of("a", "1", "b", "2"));
    }

    @Test
    void downloadLinkIsTheUrlWithTheSecret() {
        var uri = "westcloud:demo/links?operation=createDownloadLink&fileName=a b!.txt";

        assertThat(template().requestBody(uri, (Object) null)).isEqualTo(server().uri() + "/demo/links/a%20b%21.txt");
        assertThat(template().requestBody(uri + "&contentSecret=key1", (Object) null))
                .isEqualTo(server().uri() + "/demo/links/a%20b%21.txt!key1");
        assertThat(requests()).isEmpty();
    }

    @Test
    void everyOperationHasAHandler() {
        assertThat(WestCloudOperation.values()).allSatisfy(operation -> assertThat(OperationHandlers.of(operation))
                .isNotNull());
    }

    @Test
    void operationHeaderWinsAndMustBeKnown() {
        store("by-header.txt", "x");
        template()
                .sendBodyAndHeaders(
                        "westcloud:demo",
                        null,
                        Map.of(WestCloudConstants.OPERATION, "DELETE", WestCloudConstants.FILE_NAME, "by-header.txt"));
        assertThat(requests()).containsExactly("DELETE /demo/by-header.txt");

        assertThatThrownBy(
                        () -> template().sendBodyAndHeader("westcloud:demo", "x", WestCloudConstants.OPERATION, "fly"))
                .cause()
                .hasMessageContaining("CamelWestCloudOperation")
                .hasMessageContaining("'fly'")
                .hasMessageContaining("uploadChunked");
    }

    private static Map<String, String> metadata() {
        return client().head(HeadRequest.of(ObjectPath.of("meta.txt")))
                .metadata()
                .values();
    }

    private static List<String> names(Iterable<?> entries) {
        var names = new ArrayList<String>();
        entries.forEach(entry -> names.add(((DirectoryEntry) entry).name()));
        return names;
    }
}
