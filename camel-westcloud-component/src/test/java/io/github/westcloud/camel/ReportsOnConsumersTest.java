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

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.util.ObjectHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users of Camel's consumers of files and objects have reported; each test names the report. */
class ReportsOnConsumersTest extends ConsumerTestSupport {

    /** CAMEL-19224, camel-azure-storage-blob: the prefix was ignored. */
    @Test
    void directoriesBesideTheStartingDirectoryAreLeftAlone() throws Exception {
        store("prefix/a.txt", "a");
        store("prefix2/b.txt", "b");
        store("c.txt", "c");
        consume("westcloud:demo/prefix?recursive=true&repeatCount=1&" + FAST);
        await(() -> names.size() == 1);
        awaitNoMore();

        assertThat(names).containsExactly("a.txt");
        assertThat(requests()).containsExactly("GET /demo/prefix", "GET /demo/prefix/a.txt");
    }

    /** CAMEL-17110, camel-aws2-s3, and CAMEL-24491, camel-ibm-cos: a file came again while it was processed on another thread. */
    @Test
    void aFileThatAnotherThreadProcessesDoesNotComeAgain() throws Exception {
        store("slow/a.txt", "a");
        var release = new CountDownLatch(1);
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/slow?delete=true&" + FAST)
                        .threads(1)
                        .process(ReportsOnConsumersTest.this::collect)
                        .process(exchange -> release.await());
            }
        });
        await(() -> names.size() == 1);
        awaitPolls(5);
        release.countDown();
        await(() -> !WEST_CLOUD.bucket().exists("slow/a.txt"));

        assertThat(names).containsExactly("a.txt");
    }

    /** CAMEL-21947, camel-file and camel-ftp: a file whose read lock was not acquired never came. */
    @Test
    void aFileWhoseLockWasNotAcquiredComesLater() throws Exception {
        store("later/a.txt", "a");
        consume("westcloud:demo/later?readLock=changed&readLockMinAge=1500&readLockCheckInterval=10&readLockTimeout=20"
                + "&readLockLoggingLevel=OFF&idempotent=true&" + FAST);
        await(() -> names.size() == 1);

        assertThat(requests().stream().filter("GET /demo/later"::equals).count())
                .isGreaterThan(1);
    }

    /** CAMEL-21830, camel-file: a ConsumerTemplate that took one file marked all others as processed. */
    @Test
    void eachCallOfATemplateGetsAnotherFile() {
        for (var name : List.of("a", "b", "c")) {
            store("template/" + name + ".txt", name);
        }
        context().getRegistry().bind("template", MemoryIdempotentRepository.memoryIdempotentRepository(10));
        var uri = "westcloud:demo/template?noop=true&idempotent=true&idempotentRepository=#template";
        try (var template = context().createConsumerTemplate()) {
            assertThat(template.receiveBody(uri, 2000, String.class)).isEqualTo("a");
            assertThat(template.receiveBody(uri, 2000, String.class)).isEqualTo("b");
            assertThat(template.receiveBody(uri, 2000, String.class)).isEqualTo("c");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** CAMEL-22235, camel-smb: the reason why a file could not be deleted was swallowed. */
    @Test
    void theReasonWhyAFileWasNotDeletedIsReported() throws Exception {
        store("kept/a.txt", "a");
        server().faults()
                .add(
                        new RequestPattern("DELETE", "/demo/kept/*"),
                        1,
                        FaultAction.error(ErrorCode.NO_OPERATION_PERMISSION));
        var failures = new CopyOnWriteArrayList<Throwable>();
        context().getRegistry().bind("failures", reportingTo(failures));
        consume("westcloud:demo/kept?delete=true&onCompletionExceptionHandler=#failures&" + FAST);
        await(() -> !failures.isEmpty());

        assertThat(ObjectHelper.getException(WestCloudException.class, failures.get(0))
                        .errorCode())
                .contains(ErrorCode.NO_OPERATION_PERMISSION);
    }

    private static ExceptionHandler reportingTo(List<Throwable> failures) {
        return new ExceptionHandler() {
            @Override
            public void handleException(Throwable exception) {
                failures.add(exception);
            }

            @Override
            public void handleException(String message, Throwable exception) {
                failures.add(exception);
            }

            @Override
            public void handleException(String message, org.apache.camel.Exchange exchange, Throwable exception) {
                failures.add(exception);
            }
        };
    }

    /** CAMEL-22262, camel-ftp: names were null or whole paths where the consumer starts at the root. */
    @Test
    void namesAreRelativeToTheRootOfTheBucket() throws Exception {
        store("top.txt", "top");
        store("rooted/deep/a.txt", "a");
        consume("westcloud:demo?recursive=true&repeatCount=1&" + FAST);
        await(() -> names.size() == 2);

        assertThat(bodies).isEqualTo(Map.of("top.txt", "top", "rooted/deep/a.txt", "a"));
    }

    /** CAMEL-21506, camel-file: binary content was changed on its way through a conversion. */
    @Test
    void binaryContentArrivesByteForByte() throws Exception {
        var bytes = bytes(100_000);
        store("binary/a.pdf", bytes);
        var arrived = new CopyOnWriteArrayList<byte[]>();
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/binary?repeatCount=1&" + FAST)
                        .convertBodyTo(byte[].class)
                        .process(exchange -> arrived.add(exchange.getMessage().getBody(byte[].class)))
                        .to("westcloud:demo/binary-copy");
            }
        });
        await(() -> WEST_CLOUD.bucket().exists("binary-copy/a.pdf"));

        assertThat(arrived).singleElement().isEqualTo(bytes);
        assertThat(stored("binary-copy/a.pdf")).isEqualTo(bytes);
    }

    /** assimbly/runtime#314, SMB: no file was a failed exchange. */
    @Test
    void noFileIsNoFailure() throws Exception {
        pollEnrich("nothing?autoCreate=false");
        var exchange =
                template().request("direct:ask-nothing", e -> e.getMessage().setBody("asked"));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isNull();
    }

    private void pollEnrich(String directory) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:ask-nothing").pollEnrich("westcloud:demo/" + directory, 200);
            }
        });
    }

    /** assimbly/runtime#373, SMB: all files came although a name was set. */
    @Test
    void onlyTheNamedFileComes() throws Exception {
        store("named-only/a.txt", "a");
        store("named-only/b.txt", "b");
        consume("westcloud:demo/named-only?fileName=b.txt&delete=true&" + FAST);
        await(() -> names.size() == 1);
        awaitPolls(2);

        assertThat(names).containsExactly("b.txt");
        assertThat(storedText("named-only/a.txt")).isEqualTo("a");
    }

    /** CAMEL-24392, camel-core: tracing emptied a body before the route read it. */
    @Test
    void tracingLeavesTheBodyWhole() throws Exception {
        context().setBacklogTracing(true);
        store("traced/a.txt", "content");
        consume("westcloud:demo/traced?delete=true&" + FAST);
        await(() -> bodies.containsKey("a.txt"));

        assertThat(bodies).containsEntry("a.txt", "content");
    }

    /** CAMEL-24234 and CAMEL-23936, camel-http: a body that said it was compressed was unpacked, or failed because it was not. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br"})
    void aFileThatSaysItIsCompressedArrivesAsItWasStored(String encoding) throws Exception {
        var directory = "encoded-" + encoding;
        storeEncoded(directory + "/a.txt", encoding, "no archive");
        consume("westcloud:demo/" + directory + "?delete=true&" + FAST);
        await(() -> names.size() == 1);

        assertThat(bodies).containsEntry("a.txt", "no archive");
    }

    private static void storeEncoded(String path, String encoding, String content) throws Exception {
        var credentials = Base64.getEncoder().encodeToString("alice:secret".getBytes());
        var request = HttpRequest.newBuilder(server().uri().resolve("/demo/" + path))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Encoding", encoding)
                .header("x-west-automkdir", "true")
                .PUT(HttpRequest.BodyPublishers.ofString(content))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        server().clearRequests();
    }

    /** CAMEL-24423, camel-tika: names from outside became headers of Camel, such as the name of a file. */
    @Test
    void metadataOfAFileIsNoHeaderOfCamel() throws Exception {
        client().upload(UploadRequest.builder(ObjectPath.of("labelled/a.txt"), Content.of("a".getBytes()))
                .automkdir(true)
                .metadata(new Metadata(Map.of("CamelFileName", "evil.txt", "camelwestcloudpath", "evil.txt")))
                .build());
        consume("westcloud:demo/labelled?delete=true&" + FAST);
        await(() -> names.size() == 1);

        var headers = exchanges.get(0).getMessage().getHeaders();
        assertThat(headers).containsEntry(WestCloudConstants.FILE_NAME, "a.txt");
        assertThat(headers.get(WestCloudConstants.PATH)).isNotEqualTo("evil.txt");
    }
}
