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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.telemetry.Span;
import org.apache.camel.telemetry.SpanContextPropagationExtractor;
import org.apache.camel.telemetry.SpanContextPropagationInjector;
import org.apache.camel.telemetry.SpanLifecycleManager;
import org.apache.camel.telemetry.Tracer;
import org.junit.jupiter.api.Test;

/** The tags of spans, made by camel-telemetry's own tracer, which finds the decorator by itself. */
class SpansTest extends ServerTestSupport {

    private final RecordingTracer tracer = new RecordingTracer();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        tracer.setCamelContext(context);
        tracer.init(context);
        return context;
    }

    @Test
    void anUploadSaysBucketPathOperationAndRequestId() {
        template()
                .sendBodyAndHeader(
                        "westcloud:demo/spans?contentSecret=sesame1", "hello", WestCloudConstants.FILE_NAME, "a.txt");

        assertThat(onlySpan())
                .containsEntry("westcloud.bucket", "demo")
                .containsEntry("westcloud.path", "spans/a.txt")
                .containsEntry("westcloud.operation", "upload")
                .containsEntry("westcloud.request_id", records().get(0).id())
                .containsEntry("component", "camel-westcloud")
                .doesNotContainKey("westcloud.error_code");
        assertThat(tracer.spans.toString()).doesNotContain("sesame1").doesNotContain("secret=sec");
    }

    @Test
    void aRefusalSaysTheServicesCode() {
        var exchange = template().request("westcloud:demo/spans?operation=delete", e -> e.getIn()
                .setHeader(WestCloudConstants.PATH, "spans/nowhere.txt"));

        assertThat(exchange.isFailed()).isTrue();
        assertThat(onlySpan())
                .containsEntry("westcloud.operation", "delete")
                .containsEntry("westcloud.path", "spans/nowhere.txt")
                .containsEntry("westcloud.error_code", "404000001")
                .containsEntry("westcloud.error_kind", "NOT_FOUND")
                .containsEntry("http.status_code", "404")
                .containsEntry("westcloud.request_id", records().get(0).id())
                .containsEntry("error", "true");
    }

    @Test
    void aNameIsCompletedToThePathFromTheRootOfTheBucket() {
        store("spans/deep/d.txt", "x");
        template()
                .sendBodyAndHeader(
                        "westcloud:demo/spans/deep?operation=head", "", WestCloudConstants.FILE_NAME, "d.txt");

        assertThat(onlySpan()).containsEntry("westcloud.path", "spans/deep/d.txt");
    }

    @Test
    void headersOverrideOptionsAsTheyDoInTheProducer() {
        store("spans/h.txt", "x");
        template().send("westcloud:demo", e -> {
            e.getIn().setHeader(WestCloudConstants.OPERATION, "createDirectory");
            e.getIn().setHeader(WestCloudConstants.BUCKET_NAME, "other");
            e.getIn().setHeader(WestCloudConstants.PATH, "made");
        });

        assertThat(onlySpan())
                .containsEntry("westcloud.bucket", "other")
                .containsEntry("westcloud.operation", "createDirectory")
                .containsEntry("westcloud.path", "made");
    }

    @Test
    void aConsumedFileSaysWhichOneItIs() throws Exception {
        store("traced/in/a.txt", "hello");
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/traced?recursive=true&delay=10&initialDelay=0&repeatCount=1")
                        .to("westcloud:other/copies?fileExist=Override")
                        .to("mock:out");
            }
        });
        var mock = getMockEndpoint("mock:out");
        mock.expectedMessageCount(1);
        mock.assertIsSatisfied();
        await(() -> tracer.closed.size() == 3);

        assertThat(tracer.spans)
                .filteredOn(span -> "consume".equals(span.get("westcloud.operation")))
                .singleElement()
                .satisfies(span -> assertThat(span)
                        .containsEntry("westcloud.bucket", "demo")
                        .containsEntry("westcloud.path", "traced/in/a.txt")
                        .containsEntry("file.name", "in/a.txt")
                        .doesNotContainKey("westcloud.request_id"));
        assertThat(tracer.spans)
                .filteredOn(span -> "upload".equals(span.get("westcloud.operation")))
                .singleElement()
                .satisfies(span -> assertThat(span)
                        .containsEntry("westcloud.bucket", "other")
                        .containsEntry("westcloud.path", "copies/in/a.txt")
                        .containsKey("westcloud.request_id"));
    }

    @Test
    void theRequestIdIsAHeaderAndDoesNotOutliveTheNextOperation() {
        var sent = template().request("westcloud:demo/ids", e -> {
            e.getIn().setBody("x");
            e.getIn().setHeader(WestCloudConstants.FILE_NAME, "a.txt");
        });
        assertThat(sent.getMessage().getHeader(WestCloudConstants.REQUEST_ID))
                .isEqualTo(records().get(0).id());

        var refused = template().request("westcloud:demo?operation=copy", e -> {
            e.getIn().setHeader(WestCloudConstants.REQUEST_ID, "old");
            e.getIn().setHeader(WestCloudConstants.PATH, "b.txt");
        });
        assertThat(refused.getException()).isInstanceOf(IllegalArgumentException.class);
        assertThat(refused.getMessage().getHeader(WestCloudConstants.REQUEST_ID))
                .isNull();
    }

    @Test
    void longPathsAreCutAsCamelCutsLongNames() {
        var path = "spans/" + "long/".repeat(60);
        template()
                .sendBodyAndHeader("westcloud:demo?operation=createDirectory", "", WestCloudConstants.PATH, path + "a");

        assertThat(records()).singleElement().satisfies(r -> assertThat(r.rawPath())
                .endsWith(path + "a"));
        assertThat(onlySpan()).containsEntry("westcloud.path", path.substring(0, 250));
    }

    private Map<String, String> onlySpan() {
        assertThat(tracer.spans).hasSize(1);
        return tracer.spans.get(0);
    }

    /** Keeps the tags of each span in a map. */
    private static final class RecordingTracer extends Tracer {

        private final List<Map<String, String>> spans = new CopyOnWriteArrayList<>();
        private final List<Span> closed = new CopyOnWriteArrayList<>();

        @Override
        protected void initTracer() {
            setSpanLifecycleManager(new Recording());
        }

        private final class Recording implements SpanLifecycleManager {

            @Override
            public Span create(String name, Span parent, SpanContextPropagationExtractor extractor) {
                var span = new RecordedSpan();
                spans.add(span.tags);
                return span;
            }

            @Override
            public void activate(Span span) {}

            @Override
            public void deactivate(Span span) {}

            @Override
            public void close(Span span) {
                closed.add(span);
            }

            @Override
            public void inject(Span span, SpanContextPropagationInjector injector, boolean withHeaders) {}

            /** What Camel 4.14 calls instead. */
            public void inject(Span span, SpanContextPropagationInjector injector) {}
        }
    }

    private static final class RecordedSpan implements Span {

        private final Map<String, String> tags = new ConcurrentHashMap<>();

        @Override
        public void log(Map<String, String> fields) {
            new HashMap<>(fields).forEach((name, value) -> tags.put("log." + name, String.valueOf(value)));
        }

        @Override
        public void setTag(String key, String value) {
            tags.put(key, value);
        }

        @Override
        public void setComponent(String component) {
            tags.put("component", component);
        }

        @Override
        public void setError(boolean isError) {
            tags.put("error", String.valueOf(isError));
        }
    }
}
