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
package io.github.westcloud.client.internal.engine;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.internal.auth.SignerSearch;
import io.github.westcloud.client.internal.dialect.Dialect;
import io.github.westcloud.client.internal.dialect.rest.RestDialect;
import io.github.westcloud.client.internal.dialect.s3.S3Dialect;
import io.github.westcloud.client.internal.download.ParallelDownloads;
import io.github.westcloud.client.internal.download.ServiceTraits;
import io.github.westcloud.client.internal.exchange.Exchange;
import io.github.westcloud.client.internal.exchange.ServiceClock;
import io.github.westcloud.client.internal.http.HttpTransport;
import io.github.westcloud.client.internal.retry.Backoff;
import io.github.westcloud.client.internal.retry.BucketCalls;
import io.github.westcloud.client.internal.retry.CallExecutor;
import io.github.westcloud.client.internal.retry.UpdateLimit;
import io.github.westcloud.client.internal.upload.PartLine;
import io.github.westcloud.client.internal.upload.UploadIds;
import io.github.westcloud.protocol.BucketName;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the clients of several buckets share: connections, the service's clock, threads, and one limit for each
 * bucket. Thread-safe.
 */
public final class ClientResources implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(ClientResources.class);
    private static final long IDLE_SECONDS = 30;

    private final URI endpoint;
    private final HttpTransport transport;
    private final Dialect dialect;
    private final CallExecutor executor;
    private final Executor helpers;
    private final ExecutorService ownHelpers;
    private final ServiceTraits traits = new ServiceTraits(ParallelDownloads.START);
    private final UploadIds uploadIds = new UploadIds();
    private final PartLine partLine;
    private final Map<BucketName, BucketCalls> buckets = new ConcurrentHashMap<>();

    private ClientResources(
            URI endpoint, HttpTransport transport, Dialect dialect, CallExecutor executor, Optional<Executor> helpers) {
        this.endpoint = endpoint;
        this.transport = transport;
        this.dialect = dialect;
        this.executor = executor;
        this.ownHelpers = helpers.isPresent() ? null : newHelpers();
        this.helpers = helpers.orElse(ownHelpers);
        this.partLine = new PartLine(transport, this.helpers);
    }

    /** Those of the clients that this configuration is for, over one transport. */
    public static ClientResources of(ClientConfig config, HttpTransport transport) {
        var dialect = dialectOf(config.dialect());
        var backoff = new Backoff(config.retryDelay(), config.maxRetryDelay(), () -> ThreadLocalRandom.current()
                .nextDouble());
        var exchange = new Exchange(transport, dialect, new ServiceClock(Clock.systemUTC()));
        var calls = new CallExecutor(
                exchange, SignerSearch.of(config), backoff, config.maximumRetries(), config.apiCallTimeout());
        return new ClientResources(config.endpoint(), transport, dialect, calls, config.executor());
    }

    private static Dialect dialectOf(DialectName name) {
        return switch (name) {
            case REST -> new RestDialect();
            case S3 -> new S3Dialect();
        };
    }

    /** Sends the requests. */
    public HttpTransport transport() {
        return transport;
    }

    /** How operations are written. */
    public Dialect dialect() {
        return dialect;
    }

    /** The calls on one bucket; all clients for it share its limit. */
    public BucketCalls calls(BucketName bucket) {
        return buckets.computeIfAbsent(bucket, name -> new BucketCalls(name, executor, UpdateLimit.of(endpoint, name)));
    }

    /** What is known of the service's ids for uploads in parts. */
    public UploadIds uploadIds() {
        return uploadIds;
    }

    /** How uploads in parts use the way to the service. */
    public PartLine partLine() {
        return partLine;
    }

    /** What downloads have learnt of the service. */
    public ServiceTraits traits() {
        return traits;
    }

    /** The threads that help the caller's own. */
    public Executor helpers() {
        return helpers;
    }

    /** Threads come when they are needed, up to the operator's limit, and go when they are idle. */
    private static ExecutorService newHelpers() {
        var number = new AtomicInteger();
        return new ThreadPoolExecutor(
                0,
                ClientConfig.MAX_UPDATES_IN_FLIGHT,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> {
                    var thread = new Thread(task, "westcloud-part-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public void close() {
        if (ownHelpers != null) {
            ownHelpers.shutdownNow();
        }
        try {
            transport.close();
        } catch (IOException e) {
            LOG.debug("The connections could not be closed cleanly", e);
        }
    }
}
