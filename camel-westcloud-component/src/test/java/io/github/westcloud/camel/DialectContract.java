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

import io.github.westcloud.client.Authentication;
import io.github.westcloud.client.Capability;
import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What routes do in every dialect with every authentication. The bucket is looked at through a client of the REST dialect, so
 * that what one dialect stores the other one reads. What a dialect cannot do is asserted, not left out.
 */
abstract class DialectContract extends ServerTestSupport {

    private static final int MIB = 1 << 20;

    private final Authentication authentication;
    private String home;

    DialectContract(Authentication authentication) {
        this.authentication = authentication;
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        var options =
                context.getComponent("westcloud", WestCloudComponent.class).getConfiguration();
        options.setDialect(authentication.dialect());
        options.setAuthentication(authentication);
        return context;
    }

    @BeforeEach
    void chooseDirectory() {
        home = UUID.randomUUID().toString();
    }

    @Test
    void uploadAndDownloadKeepContentTypeAndMetadata() {
        template()
                .sendBodyAndHeaders(
                        uri("?contentType=text/x-mine&metadata.author=Ada"),
                        "hello",
                        Map.of(WestCloudConstants.FILE_NAME, "订单 +1.txt"));
        assertThat(storedText(home + "/订单 +1.txt")).isEqualTo("hello");

        var exchange = template().request(uri("?operation=download"), e -> e.getIn()
                .setHeader(WestCloudConstants.FILE_NAME, "订单 +1.txt"));
        var message = exchange.getMessage();
        assertThat(message.getBody(String.class)).isEqualTo("hello");
        assertThat(message.getHeader(WestCloudConstants.FILE_CONTENT_TYPE)).isEqualTo("text/x-mine");
        assertThat(message.getHeader(WestCloudConstants.METADATA)).isEqualTo(Map.of("author", "Ada"));
        assertThat(message.getHeader(WestCloudConstants.FILE_LENGTH)).isEqualTo(5L);
    }

    @Test
    void aPartOfAFileIsDownloaded() {
        store(home + "/a.txt", "0123456789");
        assertThat(template()
                        .requestBody(uri("?operation=download&fileName=a.txt&range=bytes=2-4"), null, String.class))
                .isEqualTo("234");
    }

    @Test
    void anUploadInPartsIsOneFile() {
        var bytes = bytes(2 * MIB + 1);
        var exchange = template().request(uri("?operation=uploadChunked&fileName=big.bin"), e -> e.getIn()
                .setBody(bytes));
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(WestCloudConstants.PARTS)).isEqualTo(3);
        assertThat(stored(home + "/big.bin")).isEqualTo(bytes);
    }

    /** The server compares each with what it receives. */
    @Test
    void theMd5OfAContentOrOfItsPartsIsSentOnRequest(@TempDir Path directory) throws Exception {
        var bytes = bytes(2 * MIB + 1);
        var file = Files.write(directory.resolve("big.bin"), bytes).toFile();
        template().sendBody(uri("?operation=uploadChunked&computeMd5=true&fileName=big.bin"), file);
        template().sendBody(uri("?computeMd5=true&fileName=small.bin"), Arrays.copyOf(bytes, 100));
        assertThat(stored(home + "/big.bin")).isEqualTo(bytes);
        assertThat(records())
                .filteredOn(request -> request.header("Content-MD5").isPresent())
                .extracting(request -> request.header("Content-MD5").orElseThrow())
                .containsExactlyInAnyOrder(
                        md5(bytes, 0, MIB),
                        md5(bytes, MIB, 2 * MIB),
                        md5(bytes, 2 * MIB, 2 * MIB + 1),
                        md5(bytes, 0, 100));
    }

    private String md5(byte[] bytes, int from, int to) throws Exception {
        var digest = MessageDigest.getInstance("MD5").digest(Arrays.copyOfRange(bytes, from, to));
        return authentication.dialect() == DialectName.S3
                ? Base64.getEncoder().encodeToString(digest)
                : HexFormat.of().formatHex(digest);
    }

    @Test
    void damagedContentIsNotStored() {
        assertThatThrownBy(() -> template()
                        .sendBody(uri("?fileName=a.txt&contentMd5=5d41402abc4b2a76b9719d911017c592"), "hullo"))
                .cause()
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.errorCode()).contains(ErrorCode.WRONG_CONTENT_MD5));
        assertMissing("a.txt");
    }

    @Test
    void failIgnoreAndOverrideTreatAFileThatIsThere() {
        store(home + "/a.txt", "old");
        assertThatThrownBy(() -> template().sendBody(uri("?fileName=a.txt"), "new"))
                .cause()
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.ALREADY_EXISTS));
        template().sendBody(uri("?fileName=a.txt&fileExist=Ignore"), "new");
        assertThat(storedText(home + "/a.txt")).isEqualTo("old");
        template().sendBody(uri("?fileName=a.txt&fileExist=Override"), "new");
        assertThat(storedText(home + "/a.txt")).isEqualTo("new");
    }

    @Test
    void listGivesAllPagesOrOne() {
        for (int i = 0; i < 5; i++) {
            store(home + "/f" + i, "x");
        }
        store(home + "/sub/x", "x");
        assertThat(names(template().requestBody(uri("?operation=list&listLimit=2"), null, Iterable.class)))
                .containsExactly("f0", "f1", "f2", "f3", "f4", "sub");

        var first = template().request(uri("?operation=list&listAllPages=false&listLimit=4"), e -> {});
        var place = first.getMessage().getHeader(WestCloudConstants.LIST_ITERATOR, String.class);
        var second = template().request(uri("?operation=list&listLimit=4"), e -> e.getIn()
                .setHeader(WestCloudConstants.LIST_ITERATOR, place));
        assertThat(names(first.getMessage().getBody(List.class))).containsExactly("f0", "f1", "f2", "f3");
        assertThat(names(second.getMessage().getBody(List.class))).containsExactly("f4", "sub");
    }

    @Test
    void headTellsOfFilesAndDirectories() {
        store(home + "/sub/a.txt", "12345");
        var info = template().requestBody(uri("?operation=head&fileName=sub/a.txt"), null, FileInfo.class);
        assertThat(info.length()).isEqualTo(5);
        assertThat(info.directory()).isFalse();
        assertThat(template()
                        .requestBody(uri("?operation=head&fileName=sub"), null, FileInfo.class)
                        .directory())
                .isTrue();
        assertThatThrownBy(() -> template().requestBody(uri("?operation=head&fileName=no"), (Object) null))
                .cause()
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND));
    }

    @Test
    void deleteTakesAFileAwayAndTellsOfAMissingOneWhereItCan() {
        store(home + "/a.txt", "x");
        template().sendBody(uri("?operation=delete&fileName=a.txt"), null);
        assertMissing("a.txt");
        if (can(Capability.MISSING_FILE_TOLD)) {
            assertThatThrownBy(() -> template().sendBody(uri("?operation=delete&fileName=a.txt"), null))
                    .hasCauseInstanceOf(WestCloudException.class);
        } else {
            template().sendBody(uri("?operation=delete&fileName=a.txt"), null);
        }
    }

    @Test
    void directoriesAreCreatedAndDeletedWhenTheyAreEmptyOrAsAWhole() {
        template().sendBody(uri("/deep/er?operation=createDirectory"), null);
        assertThat(client().head(HeadRequest.of(ObjectPath.of(home + "/deep/er")))
                        .directory())
                .isTrue();
        template().sendBody(uri("/deep/er?operation=deleteDirectory"), null);
        assertMissing("deep/er");

        store(home + "/full/x/y", "x");
        assertThatThrownBy(() -> template().sendBody(uri("/full?operation=deleteDirectory"), null))
                .cause()
                .isInstanceOfSatisfying(WestCloudException.class, e -> assertThat(e.errorCode())
                        .contains(ErrorCode.DIRECTORY_NOT_EMPTY));
        assertThat(storedText(home + "/full/x/y")).isEqualTo("x");
        template().sendBody(uri("/full?operation=deleteDirectory&recursive=true"), null);
        assertMissing("full");
    }

    @Test
    void copyAndMoveKeepMetadataOrReplaceIt() {
        template().sendBody(uri("?fileName=a.txt&metadata.author=Ada"), "hello");
        var source = "&sourcePath=" + home + "/a.txt";
        template().sendBody(uri("?operation=copy&fileName=b/copy.txt" + source), null);
        template()
                .sendBody(
                        uri("?operation=move&fileName=moved.txt&metadataMode=replace&metadata.by=Bob" + source), null);
        assertThat(storedText(home + "/b/copy.txt")).isEqualTo("hello");
        assertThat(metadata("b/copy.txt")).isEqualTo(Map.of("author", "Ada"));
        assertThat(storedText(home + "/moved.txt")).isEqualTo("hello");
        assertThat(metadata("moved.txt")).isEqualTo(Map.of("by", "Bob"));
        assertMissing("a.txt");
    }

    @Test
    void metadataIsUpdatedOrTheHeaderThatAsksForItIsRefused() {
        store(home + "/a.txt", "x");
        var headers = Map.<String, Object>of(
                WestCloudConstants.OPERATION, "updateMetadata", WestCloudConstants.METADATA, Map.of("a", 1));
        if (can(Capability.METADATA_UPDATE)) {
            template().sendBodyAndHeaders(uri("?fileName=a.txt"), null, headers);
            assertThat(metadata("a.txt")).isEqualTo(Map.of("a", "1"));
            return;
        }
        assertThatThrownBy(() -> template().sendBodyAndHeaders(uri("?fileName=a.txt"), null, headers))
                .cause()
                .hasMessageContaining("dialect S3")
                .hasMessageContaining("updateMetadata");
        assertThat(requests()).isEmpty();
    }

    @Test
    void aHeaderThatAsksForALifetimeIsRefusedWhereThereIsNone() {
        var headers = Map.<String, Object>of(WestCloudConstants.TTL_DAYS, 3);
        if (can(Capability.TTL)) {
            template().sendBodyAndHeaders(uri("?fileName=a.txt"), "x", headers);
            assertThat(records().get(0).header("x-west-meta-ttl")).contains("3");
            return;
        }
        assertThatThrownBy(() -> template().sendBodyAndHeaders(uri("?fileName=a.txt"), "x", headers))
                .cause()
                .hasMessageContaining("ttlDays");
        assertThat(requests()).isEmpty();
    }

    @Test
    void aPollDeletesWhatItDelivered() throws Exception {
        store(home + "/a.txt", "a");
        store(home + "/sub/b.txt", "b");
        poll("recursive=true&delete=true", "a", "b");
        await(() -> !exists("a.txt") && !exists("sub/b.txt"));
    }

    @Test
    void aPollMovesWhatItDeliveredAndReplacesWhatIsThere() throws Exception {
        store(home + "/a.txt", "new");
        store(home + "/done/a.txt", "old");
        poll("move=done/${file:onlyname}", "new");
        await(() -> !exists("a.txt"));
        assertThat(storedText(home + "/done/a.txt")).isEqualTo("new");
    }

    @Test
    void aPollDeliversEachVersionOnce() throws Exception {
        store(home + "/a.txt", "first");
        poll("noop=true&maxMessagesPerPoll=1", "first");
        getMockEndpoint("mock:polled").reset();
        getMockEndpoint("mock:polled").expectedBodiesReceived("second version");
        store(home + "/a.txt", "second version");
        getMockEndpoint("mock:polled").assertIsSatisfied();
    }

    @Test
    void aPollGoesFromPageToPage() throws Exception {
        var bodies = new String[7];
        for (int i = 0; i < bodies.length; i++) {
            bodies[i] = "body " + i;
            store(home + "/f" + i, bodies[i]);
        }
        poll("delete=true&listLimit=3", bodies);
    }

    @Test
    void aFileIsEnriched() throws Exception {
        store(home + "/a.txt", "hello");
        var answer = consumer().receiveBody(uri("?fileName=a.txt&delete=true"), 20_000, String.class);
        assertThat(answer).isEqualTo("hello");
    }

    private void poll(String options, String... bodies) throws Exception {
        getMockEndpoint("mock:polled").expectedBodiesReceivedInAnyOrder((Object[]) bodies);
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("?initialDelay=0&delay=50&" + options))
                        .convertBodyTo(String.class)
                        .to("mock:polled");
            }
        });
        getMockEndpoint("mock:polled").assertIsSatisfied();
    }

    private String uri(String rest) {
        return "westcloud:demo/" + home + rest;
    }

    private boolean can(Capability capability) {
        return authentication.dialect().can(capability);
    }

    private boolean exists(String path) {
        try {
            client().head(HeadRequest.of(ObjectPath.of(home + "/" + path)));
            return true;
        } catch (WestCloudException e) {
            return false;
        }
    }

    private void assertMissing(String path) {
        assertThat(exists(path)).as(path).isFalse();
    }

    private Map<String, String> metadata(String path) {
        return client().head(HeadRequest.of(ObjectPath.of(home + "/" + path)))
                .metadata()
                .values();
    }

    private static List<String> names(Iterable<?> entries) {
        var names = new ArrayList<String>();
        entries.forEach(entry -> names.add(((DirectoryEntry) entry).name()));
        return names;
    }
}
