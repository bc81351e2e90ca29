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
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.server.internal.auth.User;
import io.github.westcloud.server.internal.http.ClientLimits;
import io.github.westcloud.server.internal.http.FrontOptions;
import io.github.westcloud.server.internal.http.Origins;
import io.github.westcloud.server.internal.http.RequestLog;
import io.github.westcloud.server.internal.rest.LinkHosts;
import io.github.westcloud.server.internal.s3.S3Options;
import io.github.westcloud.server.internal.storage.Quota;
import io.github.westcloud.server.internal.tls.KeyMaterial;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The options of a server. Each method checks its arguments at once and throws {@link IllegalArgumentException} if they are
 * not legal. Not thread-safe.
 */
public final class WestCloudServerBuilder {

    private static final int MAX_PORT = 65_535;
    private static final String SETTING_ACCESS = "setting its access";

    private final Set<BucketName> buckets = new LinkedHashSet<>();
    private final Set<BucketName> publicBuckets = new LinkedHashSet<>();
    private final Set<String> administrators = new LinkedHashSet<>();
    private final Map<String, User> users = new LinkedHashMap<>();
    private String host = "127.0.0.1";
    private int port;
    private Path dataDirectory;
    private Durability durability = Durability.POWER;
    private boolean rebuilding;
    private SignatureKeys signatureKeys = SignatureKeys.PASSWORD;
    private Clock clock = Clock.systemUTC();
    private Duration uploadLifetime = Duration.ofHours(24);
    private Duration sweepInterval = Duration.ofSeconds(10);
    private final Set<String> corsOrigins = new LinkedHashSet<>();
    private Tls tls;
    private final Map<BucketName, Quota> quotas = new LinkedHashMap<>();
    private S3Options s3Options = S3Options.documented();
    private ClientLimits clientLimits = ClientLimits.defaults();
    private int rememberedRequests = RequestLog.CAPACITY;
    private final List<Consumer<RequestRecord>> requestListeners = new ArrayList<>();
    private boolean explaining;
    private String adminHost = "127.0.0.1";
    private OptionalInt adminPort = OptionalInt.empty();
    private Optional<String> adminKey = Optional.empty();

    WestCloudServerBuilder() {}

    /** Adds a bucket. One that already exists in the data directory is left as it is. */
    public WestCloudServerBuilder bucket(String name) {
        buckets.add(new BucketName(name));
        return this;
    }

    /**
     * Adds a bucket whose files anybody can read without credentials, at {@code http://<bucket>.<host>:<port>/<path>}, where the
     * host is that of the server or {@code localhost}. A file with a content secret still needs it at the end of the link.
     */
    public WestCloudServerBuilder publicBucket(String name) {
        publicBuckets.add(new BucketName(name));
        return bucket(name);
    }

    /**
     * Sets how many bytes the files of a bucket, added before or in the data directory, may have together. What would be more is refused with
     * 400000015. Default: as many as there is room for.
     */
    public WestCloudServerBuilder quota(String bucket, long bytes) {
        quotas.merge(new BucketName(bucket), Quota.NONE.withBytes(bytes), (old, more) -> old.withBytes(bytes));
        return this;
    }

    /** Sets how many files a bucket may have. One more is refused with 400000014. Default: as many as there is room for. */
    public WestCloudServerBuilder fileQuota(String bucket, long files) {
        quotas.merge(new BucketName(bucket), Quota.NONE.withFiles(files), (old, more) -> old.withFiles(files));
        return this;
    }

    /** Adds a user with full access to every bucket. */
    public WestCloudServerBuilder user(String name, String password) {
        var credentials = new Credentials(name, password);
        if (users.putIfAbsent(name, new User(credentials)) != null) {
            throw new IllegalArgumentException("The user '" + name + "' is added twice");
        }
        return this;
    }

    /** Sets the access of a user, added before, to all buckets for which no other access is set. */
    public WestCloudServerBuilder access(String user, Access access) {
        users.put(user, requireUser(user, SETTING_ACCESS).with(access));
        return this;
    }

    /** Sets the access of a user, added before, to one bucket. */
    public WestCloudServerBuilder access(String user, String bucket, Access access) {
        users.put(user, requireUser(user, SETTING_ACCESS).with(new BucketName(bucket), access));
        return this;
    }

    /** Sets the host name or address to listen on. Default: 127.0.0.1, which other machines cannot reach. */
    public WestCloudServerBuilder host(String name) {
        host = Objects.requireNonNull(name, "host");
        return this;
    }

    /** Sets the port to listen on, 0 to 65,535. Default: 0, which picks a free one. */
    public WestCloudServerBuilder port(int number) {
        port = requirePort(number);
        return this;
    }

    /**
     * Sets the port on which the server is administered, 0 to 65,535; 0 picks a free one. There are health, metrics, the latest
     * requests, faults, the clock, buckets, users and unfinished uploads. Default: none.
     */
    public WestCloudServerBuilder adminPort(int number) {
        adminPort = OptionalInt.of(requirePort(number));
        return this;
    }

    /**
     * Sets the host name or address on which the admin port listens. Default: 127.0.0.1. Any other than one of this machine alone
     * needs a key.
     */
    public WestCloudServerBuilder adminHost(String name) {
        adminHost = Objects.requireNonNull(name, "host");
        return this;
    }

    /**
     * Sets the key of the admin port, at least 16 characters. Clients send it as a Bearer token, or as the password of Basic
     * authorization with any user name. Default: none; everybody on this machine can administer the server.
     */
    public WestCloudServerBuilder adminKey(String key) {
        adminKey = Optional.of(key);
        return this;
    }

    /** Sets the directory that keeps the data; it is created if it is missing. Default: in memory. */
    public WestCloudServerBuilder dataDirectory(Path directory) {
        dataDirectory = Objects.requireNonNull(directory, "directory");
        return this;
    }

    /**
     * Sets what an acknowledged change survives if there is a data directory. Default: {@link Durability#POWER}, a power failure.
     */
    public WestCloudServerBuilder durability(Durability level) {
        durability = Objects.requireNonNull(level, "level");
        return this;
    }

    /**
     * Sets whether to recover what is left of a damaged data directory. What cannot be recovered is kept in its directory
     * {@code lost-and-found} and listed there. Default: off; a damaged directory is left as it is, and the start fails.
     */
    public WestCloudServerBuilder rebuild(boolean on) {
        rebuilding = on;
        return this;
    }

    /** Sets the keys of WESTYUN signatures that are accepted. Default: the password, as the API document says. */
    public WestCloudServerBuilder signatureKey(SignatureKeys keys) {
        signatureKeys = Objects.requireNonNull(keys, "keys");
        return this;
    }

    /** Sets which requests for a file with a content secret need that secret. Default: downloads. */
    public WestCloudServerBuilder contentSecrets(ContentSecrets rule) {
        s3Options = s3Options.with(Objects.requireNonNull(rule, "rule"));
        return this;
    }

    /**
     * Sets whether a response to a refused request says why, in the header {@code x-west-explain} and in the error, also to those who
     * are not authenticated. It then tells a wrong password from an unknown user. Default: off.
     */
    public WestCloudServerBuilder explain(boolean on) {
        explaining = on;
        return this;
    }

    /** Sets the clock for signatures, dates and lifetimes. Default: the system's clock. */
    public WestCloudServerBuilder clock(Clock time) {
        clock = Objects.requireNonNull(time, "time");
        return this;
    }

    /** Sets how long an incomplete multipart upload is kept. Default: 24 hours. */
    public WestCloudServerBuilder uploadLifetime(Duration lifetime) {
        uploadLifetime = requirePositive(lifetime, "upload lifetime");
        return this;
    }

    /** Sets how often expired files and uploads are removed. Default: every 10 seconds. */
    public WestCloudServerBuilder sweepInterval(Duration interval) {
        sweepInterval = requirePositive(interval, "sweep interval");
        return this;
    }

    /**
     * Lets a user, added before, inject faults and set the clock over HTTP, below {@code /-/}. Default: nobody can, and there is nothing
     * at these paths.
     */
    public WestCloudServerBuilder administrator(String user) {
        administrators.add(
                requireUser(user, "making it an administrator").credentials().username());
        return this;
    }

    /**
     * Lets web pages of an origin send requests from a browser (CORS), to both dialects; can be called for several. Default: none.
     *
     * @param origin as browsers send it, for example {@code http://localhost:5173}, or {@code *} for all
     */
    public WestCloudServerBuilder corsOrigin(String origin) {
        Origins.of(Set.of(origin));
        corsOrigins.add(origin);
        return this;
    }

    /**
     * Lets the server speak HTTPS, on the admin port too if other machines can reach it. Default: plain HTTP.
     */
    public WestCloudServerBuilder tls(Tls keys) {
        tls = Objects.requireNonNull(keys, "keys");
        return this;
    }

    /** Sets how many requests {@link WestCloudServer#requests()} remembers, 0 to 10,000. Default: 10,000. */
    public WestCloudServerBuilder rememberedRequests(int count) {
        if (count < 0 || count > RequestLog.CAPACITY) {
            throw new IllegalArgumentException(
                    "The number of remembered requests must be from 0 to " + RequestLog.CAPACITY + ", not " + count);
        }
        rememberedRequests = count;
        return this;
    }

    /**
     * Adds a listener that is told of every request when its response was sent, or with status 0 when it is clear that there will be none.
     * It is called by the thread that answers the request, by several at once, and should return quickly.
     */
    public WestCloudServerBuilder requestListener(Consumer<RequestRecord> listener) {
        requestListeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /** Sets how many connections may be open at the same time, at least 1. One more is closed at once. Default: 4,096. */
    public WestCloudServerBuilder maxConnections(int count) {
        clientLimits = clientLimits.withConnections(count);
        return this;
    }

    /** Sets how many connections may be open from one client address, at least 1. One more is closed at once. Default: 2,048. */
    public WestCloudServerBuilder maxConnectionsPerClient(int count) {
        clientLimits = clientLimits.withConnectionsPerAddress(count);
        return this;
    }

    /**
     * Sets how long the headers of a request may take from their first byte, at most 365 days. Then the connection is closed.
     * Default: 30 seconds.
     */
    public WestCloudServerBuilder headerTimeout(Duration timeout) {
        clientLimits = clientLimits.withHeaderTimeout(timeout);
        return this;
    }

    /**
     * Sets the minimum data rate of request and response bodies in bytes per second, on average over each 10 seconds in which the
     * server waits for the client; 0 for no minimum. The connection of a slower client is closed, after 1 second already
     * while more than 512 clients are waited for. Default: 240.
     */
    public WestCloudServerBuilder minimumDataRate(long bytesPerSecond) {
        clientLimits = clientLimits.withMinimumDataRate(bytesPerSecond);
        return this;
    }

    /**
     * Sets how long the server waits for the client in one request altogether, while it reads the request body and sends the response
     * body, at most 365 days. Then the connection is closed. Default: 6 hours.
     */
    public WestCloudServerBuilder transferTimeout(Duration timeout) {
        clientLimits = clientLimits.withTransferTimeout(timeout);
        return this;
    }

    /**
     * Sets all that stock S3 tools such as {@code aws}, {@code rclone} and {@code s3cmd} need: errors in XML, parts of any size, and
     * directories as in S3. Each can be set to another value afterwards.
     */
    public WestCloudServerBuilder stockS3Tools() {
        return s3Errors(S3ErrorFormat.XML).s3Multipart(S3Multipart.LENIENT).s3Directories(S3Directories.LENIENT);
    }

    /** Sets the format of error responses in the S3 dialect. Default: JSON, as the API document has it. */
    public WestCloudServerBuilder s3Errors(S3ErrorFormat format) {
        s3Options = s3Options.with(Objects.requireNonNull(format, "format"));
        return this;
    }

    /** Sets the rules for multipart uploads in the S3 dialect. Default: those of the API document, with parts of 1 MiB. */
    public WestCloudServerBuilder s3Multipart(S3Multipart rule) {
        s3Options = s3Options.with(Objects.requireNonNull(rule, "rule"));
        return this;
    }

    /** Sets what becomes of the directories that S3 uploads create. Default: they exist until they are deleted. */
    public WestCloudServerBuilder s3Directories(S3Directories rule) {
        s3Options = s3Options.with(Objects.requireNonNull(rule, "rule"));
        return this;
    }

    /**
     * Sets the domain of S3 requests in virtual-hosted style: with {@code s3.local}, the host {@code demo.s3.local} names the
     * bucket {@code demo}. Default: none; the bucket is taken from the path.
     */
    public WestCloudServerBuilder s3Domain(String domain) {
        s3Options = s3Options.withDomain(domain);
        return this;
    }

    /**
     * Starts the server. It answers requests when this method has returned.
     *
     * @throws IllegalArgumentException if the admin port needs a key, or has one that is too short, or a bucket with a quota does not exist
     * @throws IOException if the port is taken, or the data directory cannot be written or is in use by another server
     */
    public WestCloudServer start() throws IOException {
        return WestCloudServer.start(this);
    }

    /** @throws IllegalArgumentException if the admin port needs a key, or has one that is too short */
    Optional<AdminAccess> adminAccess() {
        return adminPort.isPresent()
                ? Optional.of(new AdminAccess(adminHost, adminPort.getAsInt(), adminKey))
                : Optional.empty();
    }

    /** @throws IOException in one sentence, if there are no such keys */
    Optional<KeyMaterial> keys() throws IOException {
        return tls == null ? Optional.empty() : Optional.of(tls.load(host));
    }

    FrontOptions storageFront(Optional<KeyMaterial> keys) {
        return new FrontOptions(host, port, clientLimits, origins(), keys);
    }

    /** Without CORS: a web page of another origin can do nothing there. */
    FrontOptions adminFront(AdminAccess access, Optional<KeyMaterial> keys) {
        var needed = access.isLocal() ? Optional.<KeyMaterial>empty() : keys;
        return new FrontOptions(access.host(), access.port(), clientLimits, Origins.none(), needed);
    }

    Origins origins() {
        return Origins.of(corsOrigins);
    }

    Map<BucketName, Quota> quotas() {
        return Map.copyOf(quotas);
    }

    List<Consumer<RequestRecord>> requestListeners() {
        return List.copyOf(requestListeners);
    }

    boolean isExplaining() {
        return explaining;
    }

    Set<BucketName> buckets() {
        return Set.copyOf(buckets);
    }

    Set<BucketName> publicBuckets() {
        return Set.copyOf(publicBuckets);
    }

    ContentSecrets contentSecrets() {
        return s3Options.contentSecrets();
    }

    /** The hosts below which a bucket has a link: the server's own, and all names of this machine. */
    LinkHosts linkHosts() {
        return new LinkHosts(Stream.concat(s3Options.domain().stream(), Stream.of(host, "localhost"))
                .toList());
    }

    Map<String, User> users() {
        return Map.copyOf(users);
    }

    String host() {
        return host;
    }

    Optional<Path> dataDirectory() {
        return Optional.ofNullable(dataDirectory);
    }

    Durability durability() {
        return durability;
    }

    boolean isRebuilding() {
        return rebuilding;
    }

    SignatureKeys signatureKeys() {
        return signatureKeys;
    }

    Clock clock() {
        return clock;
    }

    Duration uploadLifetime() {
        return uploadLifetime;
    }

    Duration sweepInterval() {
        return sweepInterval;
    }

    Set<String> administrators() {
        return Set.copyOf(administrators);
    }

    S3Options s3Options() {
        return s3Options;
    }

    int rememberedRequests() {
        return rememberedRequests;
    }

    private User requireUser(String name, String before) {
        var user = users.get(name);
        if (user == null) {
            throw new IllegalArgumentException("There is no user '" + name + "'. Add the user before " + before);
        }
        return user;
    }

    private static int requirePort(int number) {
        if (number < 0 || number > MAX_PORT) {
            throw new IllegalArgumentException("A port must be from 0 to " + MAX_PORT + ", not " + number);
        }
        return number;
    }

    private static Duration requirePositive(Duration value, String what) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("The " + what + " must be positive, not " + value);
        }
        return value;
    }
}
