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
package io.github.westcloud.server;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.server.fault.Faults;
import io.github.westcloud.server.internal.admin.AdminPort;
import io.github.westcloud.server.internal.fault.ActiveFaults;
import io.github.westcloud.server.internal.fault.SkewedClock;
import io.github.westcloud.server.internal.http.HttpFront;
import io.github.westcloud.server.internal.http.RequestLog;
import io.github.westcloud.server.internal.rest.AsyncWork;
import io.github.westcloud.server.internal.storage.Quota;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.engine.DiskOptions;
import io.github.westcloud.server.internal.storage.engine.StorageEngines;
import io.github.westcloud.server.internal.tls.KeyMaterial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A running server. Thread-safe.
 *
 * <pre>{@code
 * try (var server = WestCloudServer.builder().bucket("demo").user("alice", "secret").start()) {
 *     URI endpoint = server.uri();
 * }
 * }</pre>
 */
public final class WestCloudServer implements AutoCloseable {

    private final HttpFront front;
    private final Optional<HttpFront> admin;
    private final RequestLog requestLog;
    private final Faults faults;
    private final SkewedClock clock;
    private final StorageEngine engine;
    private final Optional<KeyMaterial> keys;
    /** In the order in which they are closed. */
    private final AutoCloseable[] parts;

    private WestCloudServer(
            HttpFront front,
            Optional<HttpFront> admin,
            RequestLog requestLog,
            Faults faults,
            SkewedClock clock,
            StorageEngine engine,
            Optional<KeyMaterial> keys,
            AutoCloseable... parts) {
        this.front = front;
        this.admin = admin;
        this.requestLog = requestLog;
        this.faults = faults;
        this.clock = clock;
        this.engine = engine;
        this.keys = keys;
        this.parts = parts;
    }

    /** Returns a builder. By default the server listens on a free port of 127.0.0.1 and keeps everything in memory. */
    public static WestCloudServerBuilder builder() {
        return new WestCloudServerBuilder();
    }

    /** Returns where the server listens, for example {@code http://127.0.0.1:9000}; a bucket's name follows as the path. */
    public URI uri() {
        return front.uri();
    }

    /** Returns where the server is administered, for example {@code http://127.0.0.1:9001}; empty if it has no admin port. */
    public Optional<URI> adminUri() {
        return admin.map(HttpFront::uri);
    }

    /** Returns the certificate with which the server speaks HTTPS, for clients that are to trust it; empty for plain HTTP. */
    public Optional<X509Certificate> certificate() {
        return keys.map(material -> material.chain().get(0));
    }

    /**
     * Returns the latest requests that were answered, oldest first, at most 10,000. A request is in the list
     * before its client has the answer. The values of headers that carry secrets are left out.
     */
    public List<RequestRecord> requests() {
        return requestLog.snapshot();
    }

    /** Clears {@link #requests()}. */
    public void clearRequests() {
        requestLog.clear();
    }

    /**
     * Returns how many connections of clients are open now, idle ones among them: none, soon after a client that leaks nothing was
     * closed.
     */
    public int openConnections() {
        return front.openConnections();
    }

    /**
     * Returns the files of a bucket.
     *
     * @throws IllegalArgumentException if the server has no such bucket
     */
    public Bucket bucket(String name) {
        var bucket = new BucketName(name);
        if (!engine.hasBucket(bucket)) {
            throw new IllegalArgumentException("There is no bucket '" + name + "'. The server has: " + names());
        }
        return new Bucket(engine, bucket);
    }

    /**
     * Makes the server as it was after its start, in milliseconds: empties all buckets, drops uploads that are not complete,
     * switches faults off, puts the clock right and clears {@link #requests()}. On disk this deletes the data.
     *
     * <p>Requests that are running are not waited for.
     */
    public void reset() {
        faults.clear();
        skewClock(Duration.ZERO);
        engine.buckets().forEach(bucket -> engine.clear(bucket.name()));
        clearRequests();
    }

    /**
     * Returns what all buckets have now, for {@link #restore}. To be closed, or it keeps what is deleted from them.
     *
     * <p>Requests that are running are not waited for.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    public Snapshot snapshot() {
        return Snapshot.of(engine);
    }

    /**
     * Does what {@link #reset()} does, and then puts back what the buckets had when the snapshot was taken, with the same dates and
     * entity tags, in milliseconds if it is little. Buckets that were created since then are removed. Users stay as they are.
     *
     * @throws IllegalArgumentException if it is a snapshot of another server
     * @throws UncheckedIOException if a file cannot be read or written, for example because there is no room
     */
    public void restore(Snapshot snapshot) {
        snapshot.requireOf(engine);
        reset();
        snapshot.restore();
    }

    /** Returns the faults of this server, to inject some or to remove them. */
    public Faults faults() {
        return faults;
    }

    /**
     * Sets the server's clock ahead by this duration, or back if it is negative.
     *
     * @throws IllegalArgumentException if it is more than 3,650 days
     */
    public void skewClock(Duration ahead) {
        clock.skew(ahead);
    }

    /**
     * Stops listening, lets requests and asynchronous work that are under way finish for some seconds, closes the data, and ends
     * all threads. Closing again does nothing.
     *
     * @throws UncheckedIOException if something did not close cleanly; the rest is closed all the same
     */
    @Override
    public void close() {
        closeAll(parts);
    }

    static WestCloudServer start(WestCloudServerBuilder builder) throws IOException {
        var adminAccess = builder.adminAccess();
        var keys = builder.keys();
        var parts = new ArrayDeque<AutoCloseable>();
        try {
            var clock = new SkewedClock(builder.clock());
            var engine = started(openEngine(builder, clock), parts);
            builder.buckets().forEach(engine::createBucket);
            builder.quotas().forEach((bucket, quota) -> limit(engine, bucket, quota));
            started(new Maintenance(engine::sweep, builder.sweepInterval()), parts);
            var asyncWork = started(new AsyncWork(), parts);
            var faults = new ActiveFaults();
            var handlers = new Handlers(builder, engine, asyncWork, clock, faults);
            var front = started(HttpFront.start(builder.storageFront(keys), handlers.storagePort(), clock), parts);
            started(handlers.injector(), parts);
            Optional<HttpFront> admin = adminAccess.isPresent()
                    ? Optional.of(startAdmin(builder, keys, handlers, front, parts))
                    : Optional.empty();
            return new WestCloudServer(
                    front, admin, handlers.log(), faults, clock, engine, keys, parts.toArray(AutoCloseable[]::new));
        } catch (IOException | RuntimeException e) {
            closeAfter(e, parts.toArray(AutoCloseable[]::new));
            throw e;
        }
    }

    private static HttpFront startAdmin(
            WestCloudServerBuilder builder,
            Optional<KeyMaterial> keys,
            Handlers handlers,
            HttpFront front,
            Deque<AutoCloseable> parts)
            throws IOException {
        var access = builder.adminAccess().orElseThrow();
        var info = ServerDescription.of(builder, front.uri());
        var port = new AdminPort(handlers.administered(info, front::openConnections), access.host(), access.key());
        var admin = started(HttpFront.start(builder.adminFront(access, keys), port, handlers.clock()), parts);
        started(port, parts);
        handlers.consoleAt(admin.uri());
        return admin;
    }

    private static void limit(StorageEngine engine, BucketName bucket, Quota quota) {
        if (!engine.hasBucket(bucket)) {
            throw new IllegalArgumentException(
                    "There is no bucket '" + bucket + "' for which a quota could be set. Add it with bucket(\"" + bucket
                            + "\"), --bucket on the command line");
        }
        engine.limitUntilClosed(bucket, quota.or(engine.quota(bucket)));
    }

    /** What is started last is closed first. */
    private static <T extends AutoCloseable> T started(T part, Deque<AutoCloseable> parts) {
        parts.addFirst(part);
        return part;
    }

    private static StorageEngine openEngine(WestCloudServerBuilder builder, Clock clock) throws IOException {
        var directory = builder.dataDirectory();
        return directory.isPresent()
                ? StorageEngines.onDisk(
                        new DiskOptions(directory.get(), builder.durability(), builder.isRebuilding()),
                        clock,
                        builder.uploadLifetime())
                : StorageEngines.inMemory(clock, builder.uploadLifetime());
    }

    String names() {
        return engine.buckets().stream().map(bucket -> bucket.name().value()).collect(Collectors.joining(", "));
    }

    private static void closeAll(AutoCloseable... parts) {
        var failure = new IOException("The server did not stop cleanly");
        closeAfter(failure, parts);
        if (failure.getSuppressed().length > 0) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void closeAfter(Exception failure, AutoCloseable... parts) {
        for (var part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                failure.addSuppressed(e);
            }
        }
    }
}
