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
package io.github.westcloud.server.internal.admin;

import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.internal.http.Body;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** Counts requests for Prometheus. Thread-safe. */
final class Metrics implements Consumer<RequestRecord> {

    private static final double NANOSECONDS = TimeUnit.SECONDS.toNanos(1);
    /** A client can make up as many methods as it likes, but not as many time series. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT", "POST", "DELETE", "PATCH", "OPTIONS");

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests = Counter.builder()
            .name("westcloud_requests_total")
            .help("Requests by method, dialect and status of the response; status 0 stands for no response")
            .labelNames("method", "dialect", "status")
            .register(registry);
    private final Counter refusals = Counter.builder()
            .name("westcloud_refusals_total")
            .help("Refused requests by error code")
            .labelNames("code")
            .register(registry);
    private final Histogram duration = Histogram.builder()
            .name("westcloud_request_duration_seconds")
            .help("Time from the headers of a request to the end of its response, in seconds")
            .labelNames("method")
            .classicOnly()
            .classicUpperBounds(0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60)
            .register(registry);
    private final Counter requestBytes = Counter.builder()
            .name("westcloud_request_bytes_total")
            .help("Bytes of request bodies that were read")
            .register(registry);
    private final Counter responseBytes = Counter.builder()
            .name("westcloud_response_bytes_total")
            .help("Bytes of response bodies that were sent")
            .register(registry);

    /** @param connections how many connections are open */
    Metrics(DoubleSupplier connections, DoubleSupplier buckets) {
        gauge("westcloud_open_connections", "Open connections of clients", connections);
        gauge("westcloud_buckets", "Buckets", buckets);
        gauge("westcloud_heap_bytes", "Bytes of the Java heap in use", Metrics::heap);
    }

    void addTo(AdminRoutes routes) {
        routes.add("GET", "/-/metrics", this::show);
    }

    @Override
    public void accept(RequestRecord request) {
        var details = request.details();
        var method = METHODS.contains(request.method()) ? request.method() : "other";
        var dialect = details.dialect().map(Object::toString).orElse("none");
        requests.labelValues(method, dialect, Integer.toString(request.status()))
                .inc();
        duration.labelValues(method).observe(details.duration().toNanos() / NANOSECONDS);
        requestBytes.inc(details.requestBytes());
        responseBytes.inc(details.responseBytes());
        details.refusal().ifPresent(why -> refusals.labelValues(Long.toString(why.code()))
                .inc());
    }

    private HttpResponse show(AdminCall call) throws IOException {
        call.requireNoQuery();
        var text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, registry.scrape());
        return HttpResponse.of(200)
                .with("Content-Type", PrometheusTextFormatWriter.CONTENT_TYPE)
                .with(Body.of(text.toByteArray()));
    }

    private void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
    }

    private static double heap() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - (double) runtime.freeMemory();
    }
}
