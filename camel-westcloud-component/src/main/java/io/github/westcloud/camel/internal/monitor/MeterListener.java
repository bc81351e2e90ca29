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
package io.github.westcloud.camel.internal.monitor;

import io.github.westcloud.client.event.ListPageEvent;
import io.github.westcloud.client.event.PartEvent;
import io.github.westcloud.client.event.RequestEvent;
import io.github.westcloud.client.event.RetryEvent;
import io.github.westcloud.client.event.Transfer;
import io.github.westcloud.client.event.TransferEnd;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.event.TransferProgress;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;

/**
 * Feeds Micrometer. No tag has a path: each value of a tag is a time series of its own. Thread-safe.
 */
final class MeterListener implements TransferListener {

    /** The name under which Camel's Micrometer component looks for a registry and keeps its own. */
    private static final String REGISTRY_NAME = "metricsRegistry";

    private final MeterRegistry registry;
    private final String context;
    /** Asked for at every piece of a content, where a look-up in the registry would show. */
    private final Map<BucketName, Counter> bytesSent = new ConcurrentHashMap<>();

    private final Map<BucketName, Counter> bytesReceived = new ConcurrentHashMap<>();

    private MeterListener(MeterRegistry registry, String context) {
        this.registry = registry;
        this.context = context;
    }

    static TransferListener find(CamelContext context) {
        var named = context.getRegistry().lookupByNameAndType(REGISTRY_NAME, MeterRegistry.class);
        var registry = named != null ? named : context.getRegistry().findSingleByType(MeterRegistry.class);
        return registry == null ? NONE : new MeterListener(registry, context.getName());
    }

    @Override
    public void requestEnded(RequestEvent event) {
        timer("camel.westcloud.requests", "Requests, including retries")
                .tags(tags(event.bucket())
                        .and(
                                "operation",
                                event.operation(),
                                "outcome",
                                event.failure().map(MeterListener::name).orElse("success")))
                .register(registry)
                .record(event.duration());
    }

    @Override
    public void requestRetried(RetryEvent event) {
        Counter.builder("camel.westcloud.retries")
                .description("Retried requests")
                .tags(tags(event.bucket()).and("operation", event.operation(), "reason", name(event.failure())))
                .register(registry)
                .increment();
    }

    @Override
    public void bytesMoved(TransferProgress progress) {
        var transfer = progress.transfer();
        bytes(transfer.direction(), transfer.bucket()).increment(progress.bytes());
    }

    @Override
    public void partSent(PartEvent event) {
        timer("camel.westcloud.parts", "Parts of uploads, including retries and waiting time")
                .tags(tags(event.transfer().bucket()))
                .register(registry)
                .record(event.duration());
    }

    @Override
    public void transferEnded(TransferEnd end) {
        var direction = end.transfer().direction().name().toLowerCase(Locale.ROOT);
        timer("camel.westcloud.transfers", "Uploads and downloads")
                .tags(tags(end.transfer().bucket())
                        .and("direction", direction, "outcome", end.failure().isEmpty() ? "success" : "failure"))
                .register(registry)
                .record(end.duration());
    }

    @Override
    public void pageListed(ListPageEvent event) {
        Counter.builder("camel.westcloud.list.pages")
                .description("Pages of listings that were fetched")
                .tags(tags(event.bucket()))
                .register(registry)
                .increment();
    }

    private Counter bytes(Transfer.Direction direction, BucketName bucket) {
        return direction == Transfer.Direction.UPLOAD
                ? bytesSent.computeIfAbsent(bucket, name -> bytes("camel.westcloud.bytes.sent", name))
                : bytesReceived.computeIfAbsent(bucket, name -> bytes("camel.westcloud.bytes.received", name));
    }

    private Counter bytes(String name, BucketName bucket) {
        return Counter.builder(name)
                .description("Bytes of content transferred")
                .baseUnit("bytes")
                .tags(tags(bucket))
                .register(registry);
    }

    private static Timer.Builder timer(String name, String description) {
        return Timer.builder(name).description(description);
    }

    private Tags tags(BucketName bucket) {
        return Tags.of("camelContext", context, "bucket", bucket.value());
    }

    private static String name(ErrorKind failure) {
        return failure.name().toLowerCase(Locale.ROOT);
    }
}
