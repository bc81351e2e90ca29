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

import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that stay on a message from one step to the next: wishes are, results are not, the inputs of the next operation. */
class HeadersOfStepsTest extends ConsumerTestSupport {

    @Test
    void theMetadataOfAConsumedFileIsNotThatOfAnotherOne() throws Exception {
        storeWith("steps/in/a.txt", "customer", "7");
        storeWith("steps/template.txt", "kind", "template");
        consumeTo("westcloud:demo/steps?operation=copy&sourcePath=steps/template.txt&fileName=copy.txt");

        await(() -> client().exists("steps/copy.txt"));
        assertThat(metadata("steps/copy.txt")).isEqualTo(Map.of("kind", "template"));
    }

    @Test
    void theMetadataOfTheBodyIsStoredWithIt() throws Exception {
        storeWith("steps/in/a.txt", "customer", "7", "stage", "1");
        consumeTo("westcloud:demo/steps/out?metadata.stage=2");

        await(() -> client().exists("steps/out/a.txt"));
        assertThat(metadata("steps/out/a.txt")).isEqualTo(Map.of("customer", "7", "stage", "2"));
    }

    @Test
    void theMetadataOfAFileThatIsLookedAtIsNotThatOfTheBody() throws Exception {
        storeWith("steps/old.txt", "version", "1");
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:look")
                        .to("westcloud:demo/steps?operation=head&fileName=old.txt")
                        .setBody(constant("new"))
                        .to("westcloud:demo/steps?fileName=new.txt");
            }
        });
        template().sendBody("direct:look", "body");

        assertThat(metadata("steps/new.txt")).isEmpty();
    }

    /** Message brokers and repositories of aggregated messages serialise headers. */
    @Test
    void theMetadataOfAFileIsAPlainMapInAnotherProcess() throws Exception {
        storeWith("steps/a.txt", "customer", "7");
        var exchange = template().request("westcloud:demo/steps?operation=head&fileName=a.txt", e -> {});
        var bytes = new ByteArrayOutputStream();

        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(exchange.getMessage().getHeader(WestCloudConstants.METADATA));
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isInstanceOf(TreeMap.class).isEqualTo(Map.of("customer", "7"));
        }
    }

    @Test
    void headersForOneStepPassTheOthers() {
        store("steps/a.txt", "0123456789");
        var headers = new HashMap<String, Object>(Map.of(
                WestCloudConstants.FILE_NAME,
                "a.txt",
                WestCloudConstants.RANGE,
                "bytes=2-4",
                WestCloudConstants.METADATA,
                Map.of("customer", "7"),
                WestCloudConstants.LIST_LIMIT,
                5));

        var exchange = template().request("westcloud:demo/steps?operation=download", e -> e.getMessage()
                .setHeaders(headers));
        headers.putAll(exchange.getMessage().getHeaders());
        headers.put(WestCloudConstants.FILE_NAME, "part.txt");
        template()
                .sendBodyAndHeaders(
                        "westcloud:demo/steps", exchange.getMessage().getBody(), headers);

        assertThat(storedText("steps/part.txt")).isEqualTo("234");
    }

    /** What a header says must be kept is not replaced, whichever way the upload goes. */
    @ParameterizedTest
    @CsvSource({
        "fileExist=Override, false",
        "fileExist=Override, no",
        "fileExist=Override, ''",
        "fileExist=Override&tempPrefix=tmp-, false",
        "fileExist=Override&tempPrefix=tmp-&eagerDeleteTargetFile=false, false",
        "fileExist=Override&tempFileName=tmp-${file:onlyname}, false",
        "fileExist=Ignore&tempPrefix=tmp-, true",
        "fileExist=Fail&tempPrefix=tmp-, true"
    })
    void aFileThatMustBeKeptIsNotReplaced(String options, String overwrite) {
        store("steps/a.txt", "old");

        assertThatThrownBy(
                        () -> send("westcloud:demo/steps?" + options, "a.txt", WestCloudConstants.OVERWRITE, overwrite))
                .hasStackTraceContaining(
                        options.equals("fileExist=Override") && overwrite.equals("false")
                                ? "already exists"
                                : WestCloudConstants.OVERWRITE);
        assertThat(storedText("steps/a.txt")).isEqualTo("old");
        assertThat(client().exists("steps/tmp-a.txt")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy", "move"})
    void aTargetThatMustBeKeptIsNotReplaced(String operation) {
        store("steps/source.txt", "new");
        store("steps/a.txt", "old");

        assertThatThrownBy(() -> send(
                        "westcloud:demo/steps?sourcePath=steps/source.txt&operation=" + operation,
                        "a.txt",
                        WestCloudConstants.OVERWRITE,
                        false))
                .hasStackTraceContaining(
                        dialect() == DialectName.S3
                                ? "The header CamelWestCloudOverwrite=false has no effect with operation=" + operation
                                : "already exists");
        assertThat(storedText("steps/a.txt")).isEqualTo("old");
    }

    /** An expression that found nothing names nothing; it is not the wish for all that there is. */
    @ParameterizedTest
    @ValueSource(strings = {"", ".", "/", "a/.."})
    void anEmptyNameDeletesNothing(String name) {
        store("steps/a.txt", "a");

        assertThatThrownBy(() ->
                        send("westcloud:demo/steps?operation=deleteDirectory&recursive=true", name, "ignored", "x"))
                .hasStackTraceContaining("starting directory");
        assertThatThrownBy(() -> template()
                        .sendBodyAndHeader(
                                "westcloud:demo/steps?operation=deleteDirectory&recursive=true&fileName=${header.dir}",
                                null,
                                "dir",
                                name))
                .hasStackTraceContaining("starting directory");
        assertThat(storedText("steps/a.txt")).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"westcloud:demo/steps", "westcloud:demo"})
    void anEmptyPathDeletesNothing(String uri) {
        store("steps/a.txt", "a");

        assertThatThrownBy(() -> template()
                        .sendBodyAndHeader(
                                uri + "?operation=deleteDirectory&recursive=true&jailStartingDirectory=false",
                                null,
                                WestCloudConstants.PATH,
                                ""))
                .hasStackTraceContaining("The header CamelWestCloudPath is empty");
        assertThat(storedText("steps/a.txt")).isEqualTo("a");
    }

    @Test
    void theSourceOfACopyIsNotADirectoryToDelete() {
        store("steps/a.txt", "a");

        assertThatThrownBy(() -> template()
                        .sendBodyAndHeader(
                                "westcloud:demo/steps?operation=deleteDirectory&recursive=true",
                                null,
                                WestCloudConstants.SOURCE_PATH,
                                "steps/b"))
                .hasStackTraceContaining("The header CamelWestCloudSourcePath does not name the directory to delete");
        assertThat(storedText("steps/a.txt")).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({"x-west-meta-ttl, CamelWestCloudTtlDays", "X-West-Meta-Directive, CamelWestCloudMetadataMode"})
    void anInstructionAmongTheMetadataIsRefused(String header, String instead) {
        assertThatThrownBy(() -> send("westcloud:demo/steps", "a.txt", header, "7"))
                .hasStackTraceContaining("Set the header " + instead + " instead");
        assertThat(requests()).isEmpty();
    }

    private void consumeTo(String uri) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/steps/in?repeatCount=1&" + FAST).to(uri);
            }
        });
    }

    private void send(String uri, String name, String header, Object value) {
        template().sendBodyAndHeaders(uri, "new", Map.of(WestCloudConstants.FILE_NAME, name, header, value));
    }

    private static void storeWith(String path, String... metadata) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < metadata.length; i += 2) {
            values.put(metadata[i], metadata[i + 1]);
        }
        client().upload(UploadRequest.builder(ObjectPath.of(path), Content.of(path.getBytes(StandardCharsets.UTF_8)))
                .metadata(new Metadata(values))
                .automkdir(true)
                .build());
    }

    private static Map<String, String> metadata(String path) {
        return client().head(HeadRequest.of(ObjectPath.of(path))).metadata().values();
    }
}
