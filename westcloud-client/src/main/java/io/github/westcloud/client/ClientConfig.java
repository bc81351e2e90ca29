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
package io.github.westcloud.client;

import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.SignatureKey;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;

/**
 * The settings of a client. Immutable and thread-safe; made by {@link #builder()}, which has the defaults, and changed by
 * {@link #toBuilder()}.
 */
public final class ClientConfig {

    /** The maximum number of concurrent requests that change a bucket, as the operator of the service limits them. */
    public static final int MAX_UPDATES_IN_FLIGHT = 100;

    private static final Duration DEFAULT_REQUEST_TIMEOUT = Duration.ofMinutes(5);

    private final URI endpoint;
    private final BucketName bucket;
    private final Credentials credentials;
    private final DialectName dialect;
    private final Authentication authentication;
    private final SignatureKey signatureKey;
    private final String region;
    private final boolean payloadSigning;
    private final long multipartThreshold;
    private final int maxPartsInFlight;
    private final Long parallelDownloadThreshold;
    private final int maxRangesInFlight;
    private final Path spoolDirectory;
    private final int maximumRetries;
    private final Duration retryDelay;
    private final Duration maxRetryDelay;
    private final Duration connectTimeout;
    private final Duration responseTimeout;
    private final Duration requestTimeout;
    private final Duration apiCallTimeout;
    private final TransferListener listener;
    private final Executor executor;
    private final Path resumeDirectory;

    private ClientConfig(Builder builder) {
        endpoint = builder.endpoint;
        bucket = builder.bucket;
        credentials = builder.credentials;
        dialect = builder.dialect;
        authentication = builder.authentication;
        signatureKey = builder.signatureKey;
        region = builder.region;
        payloadSigning = builder.payloadSigning;
        multipartThreshold = builder.multipartThreshold;
        maxPartsInFlight = builder.maxPartsInFlight;
        parallelDownloadThreshold = builder.parallelDownloadThreshold;
        maxRangesInFlight = builder.maxRangesInFlight;
        spoolDirectory = builder.spoolDirectory;
        maximumRetries = builder.maximumRetries;
        retryDelay = builder.retryDelay;
        maxRetryDelay = builder.maxRetryDelay;
        connectTimeout = builder.connectTimeout;
        responseTimeout = builder.responseTimeout;
        requestTimeout = builder.requestTimeout;
        apiCallTimeout = builder.apiCallTimeout;
        listener = builder.listener;
        executor = builder.executor;
        resumeDirectory = builder.resumeDirectory;
        ConfigChecks.check(this);
    }

    /** Returns a builder with the defaults. Endpoint, bucket and credentials have no default and are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with these settings, to create a configuration that differs in some of them. */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.endpoint = endpoint;
        builder.bucket = bucket;
        builder.credentials = credentials;
        builder.dialect = dialect;
        builder.authentication = authentication;
        builder.signatureKey = signatureKey;
        builder.region = region;
        builder.payloadSigning = payloadSigning;
        builder.multipartThreshold = multipartThreshold;
        builder.maxPartsInFlight = maxPartsInFlight;
        builder.parallelDownloadThreshold = parallelDownloadThreshold;
        builder.maxRangesInFlight = maxRangesInFlight;
        builder.spoolDirectory = spoolDirectory;
        builder.maximumRetries = maximumRetries;
        builder.retryDelay = retryDelay;
        builder.maxRetryDelay = maxRetryDelay;
        builder.connectTimeout = connectTimeout;
        builder.responseTimeout = responseTimeout;
        builder.requestTimeout = requestTimeout;
        builder.apiCallTimeout = apiCallTimeout;
        builder.listener = listener;
        builder.executor = executor;
        builder.resumeDirectory = resumeDirectory;
        return builder;
    }

    /** Returns the URL of the service. */
    public URI endpoint() {
        return endpoint;
    }

    /** Returns the bucket that requests are sent to. */
    public BucketName bucket() {
        return bucket;
    }

    /** Returns the user name and the password that requests are authenticated with. */
    public Credentials credentials() {
        return credentials;
    }

    /** Returns the API of the service that the client uses. */
    public DialectName dialect() {
        return dialect;
    }

    /** Returns how requests are authenticated; if it was not set, the default of the dialect. */
    public Authentication authentication() {
        return authentication == null ? dialect.usualAuthentication() : authentication;
    }

    /**
     *
     * Returns what the HMAC key of a WESTYUN signature is made of; empty if the client finds out what the service accepts.
     *
     */
    public Optional<SignatureKey> signatureKey() {
        return Optional.ofNullable(signatureKey);
    }

    /** Returns the region in a signature of {@link Authentication#AWS_V4}. */
    public String region() {
        return region;
    }

    /** Returns whether a signature of {@link Authentication#AWS_V4} covers the body as well. */
    public boolean payloadSigning() {
        return payloadSigning;
    }

    /** Returns the size in bytes above which a file is uploaded in parts. */
    public long multipartThreshold() {
        return multipartThreshold;
    }

    /** Returns the maximum number of parts of one upload that are sent concurrently. */
    public int maxPartsInFlight() {
        return maxPartsInFlight;
    }

    /** Returns the size in bytes above which a file is downloaded in ranges; empty to decide by its size and the distance. */
    public OptionalLong parallelDownloadThreshold() {
        return parallelDownloadThreshold == null ? OptionalLong.empty() : OptionalLong.of(parallelDownloadThreshold);
    }

    /** Returns the maximum number of ranges of one download that are requested concurrently. */
    public int maxRangesInFlight() {
        return maxRangesInFlight;
    }

    /** Returns the directory that streams are copied to before they are sent in one request; if none was set, the directory for temporary files. */
    public Path spoolDirectory() {
        return spoolDirectory == null ? Path.of(System.getProperty("java.io.tmpdir")) : spoolDirectory;
    }

    /** Returns the maximum number of retries of a request after transient failures. */
    public int maximumRetries() {
        return maximumRetries;
    }

    /** Returns the delay before the first retry. */
    public Duration retryDelay() {
        return retryDelay;
    }

    /** Returns the maximum delay before a retry. */
    public Duration maxRetryDelay() {
        return maxRetryDelay;
    }

    /** Returns how long a connection may take to be established. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** Returns how long the service may send nothing while the client waits for it. */
    public Duration responseTimeout() {
        return responseTimeout;
    }

    /**
     *
     * Returns how long a request may make no progress; if it was not set, 5 minutes, or {@link #responseTimeout} if that is longer.
     *
     */
    public Duration requestTimeout() {
        if (requestTimeout != null) {
            return requestTimeout;
        }
        return responseTimeout.compareTo(DEFAULT_REQUEST_TIMEOUT) > 0 ? responseTimeout : DEFAULT_REQUEST_TIMEOUT;
    }

    /** Returns how long a call may take with all of its retries; if it was not set, three times {@link #requestTimeout}. */
    public Duration apiCallTimeout() {
        return apiCallTimeout == null ? requestTimeout().multipliedBy(3) : apiCallTimeout;
    }

    /** Returns the executor for additional threads; empty if the client creates its own threads. */
    public Optional<Executor> executor() {
        return Optional.ofNullable(executor);
    }

    /** Returns the directory for the progress of uploads that may be resumed; empty if none may. */
    public Optional<Path> resumeDirectory() {
        return Optional.ofNullable(resumeDirectory);
    }

    /** Returns the listener that is notified of what the client does. */
    public TransferListener listener() {
        return listener;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClientConfig config && settings().equals(config.settings());
    }

    @Override
    public int hashCode() {
        return settings().hashCode();
    }

    /** Without the password, which {@link Credentials} does not print. */
    @Override
    public String toString() {
        return "ClientConfig" + settings();
    }

    private List<Object> settings() {
        return List.of(
                endpoint,
                bucket,
                credentials,
                dialect,
                authentication(),
                signatureKey(),
                region,
                payloadSigning,
                multipartThreshold,
                maxPartsInFlight,
                parallelDownloadThreshold(),
                maxRangesInFlight,
                spoolDirectory(),
                maximumRetries,
                retryDelay,
                maxRetryDelay,
                connectTimeout,
                responseTimeout,
                requestTimeout(),
                apiCallTimeout(),
                listener,
                executor(),
                resumeDirectory());
    }

    /** Collects the settings of a client. Not thread-safe. */
    public static final class Builder {

        private URI endpoint;
        private BucketName bucket;
        private Credentials credentials;
        private DialectName dialect = DialectName.REST;
        private Authentication authentication;
        private SignatureKey signatureKey;
        private String region = "us-east-1";
        private boolean payloadSigning;
        private long multipartThreshold = 16L << 20;
        private int maxPartsInFlight = 64;
        private Long parallelDownloadThreshold;
        private int maxRangesInFlight = 64;
        private Path spoolDirectory;
        private int maximumRetries = 3;
        private Duration retryDelay = Duration.ofMillis(200);
        private Duration maxRetryDelay = Duration.ofSeconds(20);
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration responseTimeout = Duration.ofMinutes(1);
        private Duration requestTimeout;
        private Duration apiCallTimeout;
        private TransferListener listener = TransferListener.NONE;
        private Executor executor;
        private Path resumeDirectory;

        private Builder() {}

        /**
         * Sets the URL of the service: {@code http} or {@code https}, a host, optionally a port, and no path. Required.
         */
        public Builder endpoint(URI value) {
            endpoint = value;
            return this;
        }

        /**
         * Sets the bucket that requests are sent to. Required.
         *
         * @throws IllegalArgumentException if the name is not legal
         */
        public Builder bucket(String value) {
            bucket = new BucketName(value);
            return this;
        }

        /**
         * Sets the user name and the password (chapter 1 of the API document). Required.
         *
         * @throws IllegalArgumentException if one of them is not legal; the message does not repeat the password
         */
        public Builder credentials(String username, String password) {
            credentials = new Credentials(username, password);
            return this;
        }

        /**
         * Sets the API of the service that the client uses: its own REST API (chapter 2 of the API document), or the one that
         * is compatible with Amazon S3 (chapter 3). {@link Capability} lists their differences. Default:
         * {@link DialectName#REST}.
         */
        public Builder dialect(DialectName value) {
            dialect = value;
            return this;
        }

        /**
         * Sets how requests are authenticated (chapters 1 and 3.1 of the API document). It must belong to the dialect.
         * Default, also for {@code null}: {@link Authentication#SIGNATURE} in the REST dialect, {@link Authentication#AWS_V4}
         * in S3.
         */
        public Builder authentication(Authentication value) {
            authentication = value;
            return this;
        }

        /**
         * Sets what the HMAC key of {@link Authentication#SIGNATURE} is made of (chapter 1.2 of the API document). Other ways
         * to authenticate do not use it. Default, also for {@code null}: the client tries the password, and if the service
         * refuses it (401000002), the Base64 form of the password, and from then on uses what the service accepted.
         */
        public Builder signatureKey(SignatureKey value) {
            signatureKey = value;
            return this;
        }

        /**
         * Sets the region that a signature of {@link Authentication#AWS_V4} names: letters, digits and {@code -}. The service
         * has no regions and accepts any (chapter 3.1 of the API document); other S3 servers may not. Default:
         * {@code us-east-1}.
         */
        public Builder region(String value) {
            region = value;
            return this;
        }

        /**
         * Sets whether a signature of {@link Authentication#AWS_V4} covers the body as well (chapter 3.1 of the API document).
         * The content is then read twice. Default: {@code false}.
         */
        public Builder payloadSigning(boolean value) {
            payloadSigning = value;
            return this;
        }

        /**
         * Sets the size in bytes above which a file is uploaded in parts of 1 MiB: 1 MiB to 1 GiB (chapters 2.1 and 2.2 of
         * the API document). In the REST dialect a stream that can be read only once goes in parts from 1 MiB on. Default:
         * 16 MiB.
         */
        public Builder multipartThreshold(long value) {
            multipartThreshold = value;
            return this;
        }

        /**
         * Sets the maximum number of parts of one upload that are sent concurrently: 1 to {@value ClientConfig#MAX_UPDATES_IN_FLIGHT} (chapter 2.2
         * of the API document). An upload starts with up to 16, sends more as long as that makes it faster, and less when
         * the service is overloaded. One from a stream holds as many MiB in memory, up to a quarter of the heap; one from a
         * file none. Default: 64.
         */
        public Builder maxPartsInFlight(int value) {
            maxPartsInFlight = value;
            return this;
        }

        /**
         * Sets the size in bytes above which a file is downloaded in ranges of 1 MiB, several concurrently: at least 1 MiB. A
         * download fetches up to 64 MiB ahead of its reader, and all downloads of the JVM together up to a quarter of its heap.
         * The file must have an entity tag or a date, by which the ranges are checked to be of the same version. Default, also for
         * {@code null}: 8 MiB if the service takes at least 10 milliseconds to respond, and never if it responds sooner.
         */
        public Builder parallelDownloadThreshold(Long value) {
            parallelDownloadThreshold = value;
            return this;
        }

        /**
         * Sets the maximum number of ranges of one download that are requested concurrently: 1 to
         * {@value ClientConfig#MAX_UPDATES_IN_FLIGHT}. A download starts with 32, and uses more if that makes it faster. 1 means
         * that files are downloaded in one request. Default: 64.
         */
        public Builder maxRangesInFlight(int value) {
            maxRangesInFlight = value;
            return this;
        }

        /**
         * Sets an existing directory for temporary files. A stream of more than 1 MiB that can be read only once is copied there
         * if it has to go in one request, so that the request can be repeated. The file is deleted after the upload. Default,
         * also for {@code null}: the JVM's directory for temporary files.
         */
        public Builder spoolDirectory(Path value) {
            spoolDirectory = value;
            return this;
        }

        /**
         * Sets the maximum number of retries of a request after transient failures: 0 to 20. Each retry has a new signature.
         * Default: 3.
         */
        public Builder maximumRetries(int value) {
            maximumRetries = value;
            return this;
        }

        /**
         * Sets the delay before the first retry: more than 0. Each further delay is twice as long, with jitter. Default: 200
         * milliseconds.
         */
        public Builder retryDelay(Duration value) {
            retryDelay = value;
            return this;
        }

        /**
         * Sets the maximum delay before a retry, also if {@code Retry-After} says more: more than 0.
         * Default: 20 seconds.
         */
        public Builder maxRetryDelay(Duration value) {
            maxRetryDelay = value;
            return this;
        }

        /**
         * Sets how long a connection may take to be established: more than 0. It has no effect on a client that is given an
         * HttpClient of your own, which has this setting itself. Default: 10 seconds.
         */
        public Builder connectTimeout(Duration value) {
            connectTimeout = value;
            return this;
        }

        /**
         * Sets how long the service may send nothing, both before a response and within one: more than 0. Default: 1 minute.
         */
        public Builder responseTimeout(Duration value) {
            responseTimeout = value;
            return this;
        }

        /**
         * Sets how long a request may make no progress, whatever the service sends meanwhile: more than 0. Each stage of an
         * attempt (to connect and send the head, the body, to wait for the response, to read its body) ends within this time. A body
         * may take longer as long as at least 1 KiB a second of it is transferred, on average over this time. What the caller
         * takes to read a download does not count. Default, also for {@code null}: 5 minutes, or the response timeout if that is
         * longer.
         */
        public Builder requestTimeout(Duration value) {
            requestTimeout = value;
            return this;
        }

        /**
         * Sets how long a call may take with all of its attempts and the delays between them, whatever the service sends: more
         * than 0. If there is no time for another attempt, the call fails with the last failure. The time to send a body does not
         * count, nor what follows after a download was opened; see {@link #requestTimeout} for these. Waiting until other updates
         * of the bucket by this process have ended does not count either. An operation that needs several calls, such as an
         * upload in parts, has this time for each of them. Default, also for {@code null}: three times the request timeout, 15
         * minutes.
         */
        public Builder apiCallTimeout(Duration value) {
            apiCallTimeout = value;
            return this;
        }

        /**
         * Sets the listener that is notified of what the client does. {@link TransferListener#all} combines several.
         * Default: {@link TransferListener#NONE}.
         */
        public Builder listener(TransferListener value) {
            listener = value;
            return this;
        }

        /**
         * Sets the executor whose threads send parts in addition to the calling thread (chapter 2.2 of the API document),
         * request the next page of a listing and delete the files of a directory. If the executor rejects a task or has not started it in time, the calling
         * thread does the work. The client does not shut the executor down. Default, also for {@code null}: up to
         * {@value ClientConfig#MAX_UPDATES_IN_FLIGHT} daemon threads of the client, which end when they are idle for 30 seconds.
         */
        public Builder executor(Executor value) {
            executor = value;
            return this;
        }

        /**
         * Sets the local directory for the progress of uploads with
         * {@link io.github.westcloud.client.operation.UploadRequest.Builder#resume}: one small file for each unfinished upload,
         * which is deleted when the upload is complete. It is created if it does not exist. Processes on the same machine may
         * share it. Default, also for {@code null}: none.
         */
        public Builder resumeDirectory(Path value) {
            resumeDirectory = value;
            return this;
        }

        /**
         * Creates the configuration.
         *
         * @throws IllegalArgumentException if a setting is missing or out of its bounds
         */
        public ClientConfig build() {
            return new ClientConfig(this);
        }
    }
}
