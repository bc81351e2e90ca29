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
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadTest extends ServerTestSupport {

    private static final Queue<byte[]> BRANCHES = new ConcurrentLinkedQueue<>();

    @TempDir
    static Path directory;

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:download").to("westcloud:demo?operation=download");
                from("direct:twice")
                        .to("westcloud:demo?operation=download")
                        .setHeader("first", simple("${bodyAs(String)}"))
                        .setHeader("second", simple("${bodyAs(String)}"));
                from("direct:toFile").to("westcloud:demo?operation=download").to("file:" + directory);
                from("direct:unread").to("westcloud:demo?operation=download").setBody(constant("nothing read"));
                from("direct:multicast")
                        .to("westcloud:demo?operation=download")
                        .multicast()
                        .parallelProcessing()
                        .to("direct:branch", "direct:branch");
                from("direct:branch")
                        .process(exchange -> BRANCHES.add(
                                exchange.getMessage().getBody(InputStream.class).readAllBytes()));
            }
        };
    }

    /** Each body that is replaced unread gives its connection back; the exchange would have held all of them. */
    @Test
    void unreadDownloadsOfOneExchangeNeedOneConnection() throws Exception {
        store("looped/a.txt", bytes(1 << 20));
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:looped")
                        .loop(10)
                        .to("westcloud:demo/looped?operation=download&fileName=a.txt&maxTotalConnections=2"
                                + "&connectionsPerRoute=2&connectionRequestTimeout=2s&maximumRetries=0");
            }
        });

        var body = template().requestBody("direct:looped", null, byte[].class);

        assertThat(body).isEqualTo(stored("looped/a.txt"));
    }

    @Test
    void bodyIsTheContentByOneRequest() {
        store("hello.txt", "Hello");

        assertThat(download("direct:download", "hello.txt", String.class)).isEqualTo("Hello");
        assertThat(requests()).containsExactly("GET /demo/hello.txt");
    }

    @Test
    void headersTellOfTheFileAndTheCallersStay() {
        client().upload(UploadRequest.builder(ObjectPath.of("told.txt"), Content.of(new byte[3]))
                .contentType("text/x-told")
                .overwrite(true)
                .metadata(new Metadata(Map.of("author", "Ada")))
                .build());
        var exchange = template().request("direct:download", e -> {
            e.getIn().setHeader(WestCloudConstants.FILE_NAME, "told.txt");
            e.getIn().setHeader("mine", "kept");
        });

        var message = exchange.getMessage();
        assertThat(message.getHeader(WestCloudConstants.FILE_LENGTH)).isEqualTo(3L);
        assertThat(message.getHeader(WestCloudConstants.FILE_LAST_MODIFIED, Long.class))
                .isPositive();
        assertThat(message.getHeader(WestCloudConstants.FILE_CONTENT_TYPE)).isEqualTo("text/x-told");
        assertThat(message.getHeader(WestCloudConstants.METADATA)).isEqualTo(Map.of("author", "Ada"));
        assertThat(message.getHeader("mine")).isEqualTo("kept");
    }

    @Test
    void bodyCanBeReadAgain() {
        store("twice.txt", "again");
        var exchange =
                template().request("direct:twice", e -> e.getIn().setHeader(WestCloudConstants.FILE_NAME, "twice.txt"));

        assertThat(exchange.getMessage().getHeader("first")).isEqualTo("again");
        assertThat(exchange.getMessage().getHeader("second")).isEqualTo("again");
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("again");
    }

    @Test
    void largeBodyReachesTheCallerOfTheRouteWhole() {
        var bytes = bytes(3_000_000);
        store("large.bin", bytes);

        assertThat(download("direct:download", "large.bin", byte[].class)).isEqualTo(bytes);
    }

    @Test
    void bodyGoesToAFileByOneRequest() {
        var bytes = bytes(2_500_000);
        store("sub/file.bin", bytes);
        template().sendBodyAndHeader("direct:toFile", null, WestCloudConstants.FILE_NAME, "sub/file.bin");

        assertThat(directory.resolve("sub/file.bin")).hasBinaryContent(bytes);
        assertThat(requests()).containsExactly("GET /demo/sub/file.bin");
    }

    @Test
    void eachBranchOfAMulticastReadsTheWholeBody() {
        var bytes = bytes(500_000);
        store("branches.bin", bytes);
        template().sendBodyAndHeader("direct:multicast", null, WestCloudConstants.FILE_NAME, "branches.bin");

        assertThat(BRANCHES).containsExactly(bytes, bytes);
    }

    /** The route has ended by the time its caller reads. Another request would cost a round trip and a connection. */
    @Test
    void callerReadsTheReplyOfTheOneRequest() throws Exception {
        var bytes = bytes(1_000_000);
        store("reply.bin", bytes);

        var reply = template()
                .send("direct:download", e -> e.getMessage().setHeader(WestCloudConstants.FILE_NAME, "reply.bin"));

        assertThat(reply.getMessage().getBody(InputStream.class)).hasBinaryContent(bytes);
        assertThat(requests()).containsExactly("GET /demo/reply.bin");
    }

    @Test
    void unreadBodiesHoldNoConnections() {
        store("unread.bin", bytes(1_000_000));

        for (int i = 0; i < 50; i++) {
            assertThat(download("direct:unread", "unread.bin", String.class)).isEqualTo("nothing read");
        }
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-4,01234", "bytes=5-,56789", "bytes=-3,789", "bytes=9-9,9"})
    void rangeGivesAPart(String range, String part) {
        store("digits.txt", "0123456789");

        assertThat(template()
                        .requestBody(
                                "westcloud:demo?operation=download&fileName=digits.txt&range=" + range,
                                null,
                                String.class))
                .isEqualTo(part);
        var byHeader = template()
                .request("westcloud:demo?operation=download&fileName=digits.txt&range=bytes=0-0", e -> e.getIn()
                        .setHeader(WestCloudConstants.RANGE, range));
        assertThat(byHeader.getMessage().getBody(String.class)).isEqualTo(part);
        assertThat(byHeader.getMessage().getHeader(WestCloudConstants.FILE_LENGTH))
                .isEqualTo((long) part.length());
    }

    @Test
    void contentSecretOpensAProtectedFile() {
        client().upload(UploadRequest.builder(ObjectPath.of("protected.txt"), Content.of(new byte[] {'x'}))
                .contentSecret("key1")
                .overwrite(true)
                .build());

        var uri = "westcloud:demo?operation=download&fileName=protected.txt";
        assertThat(template().requestBody(uri + "&contentSecret=key1", null, String.class))
                .isEqualTo("x");
        assertThat(template().requestBodyAndHeader(uri, null, WestCloudConstants.CONTENT_SECRET, "key1", String.class))
                .isEqualTo("x");
        assertThatThrownBy(() -> template().requestBody(uri, null, String.class))
                .cause()
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.FORBIDDEN));
    }

    /** It is said why, however often somebody reads on: at first it was said that the download has been closed. */
    @Test
    void aDamagedContentFailsWithTheReasonEachTime() {
        store("download/damaged", "the whole content");
        server().faults().add(new RequestPattern("GET", "/demo/download/*"), 1, FaultAction.wrongContentMd5());
        var exchange = template().request("westcloud:demo/download?operation=download&fileName=damaged", e -> {});
        var stream = exchange.getMessage().getBody(InputStream.class);

        assertThatThrownBy(stream::readAllBytes).hasMessageContaining("is corrupt: its MD5 checksum is");
        assertThatThrownBy(stream::read).hasMessageContaining("is corrupt: its MD5 checksum is");
    }

    @Test
    void missingFileIsAnErrorThatSaysSo() {
        assertThatThrownBy(() -> download("direct:download", "missing.txt", String.class))
                .cause()
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND));
    }

    @Test
    void withoutANameNothingIsSent() {
        assertThatThrownBy(() -> template().requestBody("westcloud:demo?operation=download", (Object) null))
                .hasRootCauseMessage(
                        "No file name is specified. Set the header CamelFileName or CamelWestCloudPath, or the option"
                                + " fileName");
        assertThat(requests()).isEmpty();
    }

    private <T> T download(String uri, String name, Class<T> type) {
        return template().requestBodyAndHeader(uri, null, WestCloudConstants.FILE_NAME, name, type);
    }
}
