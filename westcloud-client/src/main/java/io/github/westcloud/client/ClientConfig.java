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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The settings of a client. Immutable and thread-safe; made by {@link #builder()}, which has the defaults, and changed by
 * {@link #toBuilder()}.
 */
public final class ClientConfig {

    /** The number of requests that may change a bucket at once: what the operator allows. */
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
    private final int maximumRetries;
    private final Duration retryDelay;
    private final Duration maxRetryDelay;
    private final Duration connectTimeout;
    private final Duration responseTimeout;
    private final Duration requestTimeout;
    private final TransferListener listener;
    private final Executor executor;

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
        maximumRetries = builder.maximumRetries;
        retryDelay = builder.retryDelay;
        maxRetryDelay = builder.maxRetryDelay;
        connectTimeout = builder.connectTimeout;
        responseTimeout = builder.responseTimeout;
        requestTimeout = builder.requestTimeout;
        listener = builder.listener;
        executor = builder.executor;
        ConfigChecks.check(this);
    }

    /** A builder with the defaults. Endpoint, bucket and credentials have none and must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with these settings, to make a configuration that differs in some of them. */
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
        builder.maximumRetries = maximumRetries;
        builder.retryDelay = retryDelay;
        builder.maxRetryDelay = maxRetryDelay;
        builder.connectTimeout = connectTimeout;
        builder.responseTimeout = responseTimeout;
        builder.requestTimeout = requestTimeout;
        builder.listener = listener;
        builder.executor = executor;
        return builder;
    }

    /** Where the service is. */
    public URI endpoint() {
        return endpoint;
    }

    /** The bucket that requests go to. */
    public BucketName bucket() {
        return bucket;
    }

    /** Who sends the requests. */
    public Credentials credentials() {
        return credentials;
    }

    /** Which of its two APIs the service is spoken to in. */
    public DialectName dialect() {
        return dialect;
    }

    /** How a request says who sends it; if none was set, the usual way of the dialect. */
    public Authentication authentication() {
        return authentication == null ? dialect.usualAuthentication() : authentication;
    }

    /** What the HMAC key of a WESTYUN signature is made of; empty if the client finds out what the service accepts. */
    public Optional<SignatureKey> signatureKey() {
        return Optional.ofNullable(signatureKey);
    }

    /** The region in a signature of {@link Authentication#AWS_V4}. */
    public String region() {
        return region;
    }

    /** Whether a signature of {@link Authentication#AWS_V4} covers the body as well. */
    public boolean payloadSigning() {
        return payloadSigning;
    }

    /** The size in bytes above which a file is uploaded in parts. */
    public long multipartThreshold() {
        return multipartThreshold;
    }

    /** How many parts of one upload are in flight at once. */
    public int maxPartsInFlight() {
        return maxPartsInFlight;
    }

    /** How often a request is sent again after a transient failure. */
    public int maximumRetries() {
        return maximumRetries;
    }

    /** The wait before the first retry. */
    public Duration retryDelay() {
        return retryDelay;
    }

    /** The longest wait before a retry. */
    public Duration maxRetryDelay() {
        return maxRetryDelay;
    }

    /** How long a connection may take to be established. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** How long the service may stay silent. */
    public Duration responseTimeout() {
        return responseTimeout;
    }

    /** How long a request may make no progress; if none was set, 5 minutes, or {@link #responseTimeout} if that is longer. */
    public Duration requestTimeout() {
        if (requestTimeout != null) {
            return requestTimeout;
        }
        return responseTimeout.compareTo(DEFAULT_REQUEST_TIMEOUT) > 0 ? responseTimeout : DEFAULT_REQUEST_TIMEOUT;
    }

    /** Where the threads come from that help the calling one; empty if the client makes its own. */
    public Optional<Executor> executor() {
        return Optional.ofNullable(executor);
    }

    /** What hears of everything that the client does. */
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
                maximumRetries,
                retryDelay,
                maxRetryDelay,
                connectTimeout,
                responseTimeout,
                requestTimeout(),
                listener,
                executor());
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
        private int maxPartsInFlight = 16;
        private int maximumRetries = 3;
        private Duration retryDelay = Duration.ofMillis(200);
        private Duration maxRetryDelay = Duration.ofSeconds(20);
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration responseTimeout = Duration.ofMinutes(1);
        private Duration requestTimeout;
        private TransferListener listener = TransferListener.NONE;
        private Executor executor;

        private Builder() {}

        /**
         * Sets where the service is: {@code http} or {@code https}, a host, maybe a port, and no path. Required.
         */
        public Builder endpoint(URI value) {
            endpoint = value;
            return this;
        }

        /**
         * Sets the bucket that requests go to. Required.
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
         * Sets which of its two APIs the service is spoken to in: its own (chapter 2 of the API document), which can express
         * everything, or the one that is compatible with Amazon S3 (chapter 3). Default: {@link DialectName#REST}.
         */
        public Builder dialect(DialectName value) {
            dialect = value;
            return this;
        }

        /**
         * Sets how a request says who sends it (chapters 1 and 3.1 of the API document). It must belong to the dialect.
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
         * The content is then read twice. A stream of more than 1 MiB that goes in one request can be read only once and
         * stays unsigned. Default: {@code false}.
         */
        public Builder payloadSigning(boolean value) {
            payloadSigning = value;
            return this;
        }

        /**
         * Sets the size in bytes above which a file is uploaded in parts of 1 MiB: 1 MiB to 1 GiB (chapters 2.1 and 2.2 of
         * the API document). Default: 16 MiB.
         */
        public Builder multipartThreshold(long value) {
            multipartThreshold = value;
            return this;
        }

        /**
         * Sets how many parts of one upload are sent at once: 1 to {@value ClientConfig#MAX_UPDATES_IN_FLIGHT} (chapter 2.2
         * of the API document). An upload from a stream holds this many MiB in memory, one from a file none. Default: 16.
         */
        public Builder maxPartsInFlight(int value) {
            maxPartsInFlight = value;
            return this;
        }

        /**
         * Sets how often a request is sent again after a transient failure: 0 to 20. Each retry is signed afresh. Default:
         * 3.
         */
        public Builder maximumRetries(int value) {
            maximumRetries = value;
            return this;
        }

        /**
         * Sets the wait before the first retry: more than 0. Each further wait is twice as long, with jitter. Default: 200
         * milliseconds.
         */
        public Builder retryDelay(Duration value) {
            retryDelay = value;
            return this;
        }

        /**
         * Sets the longest wait before a retry, also when the service asks for more with {@code Retry-After}: more than 0.
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
         * Sets how long the service may stay silent, both before an answer and within one: more than 0. Default: 1 minute.
         */
        public Builder responseTimeout(Duration value) {
            responseTimeout = value;
            return this;
        }

        /**
         * Sets how long a request may make no progress, whatever the service sends meanwhile: more than 0. Each stage of an
         * attempt (to connect and send the head, the body, to wait for the answer, to read its body) ends within this time. A body
         * may take longer as long as at least 1 KiB a second of it is transferred, on average over this time. What the caller
         * takes to read a download does not count. Default, also for {@code null}: 5 minutes, or the response timeout if that is
         * longer.
         */
        public Builder requestTimeout(Duration value) {
            requestTimeout = value;
            return this;
        }

        /**
         * Sets what hears of everything that the client does. {@link TransferListener#all} makes one listener of several.
         * Default: {@link TransferListener#NONE}.
         */
        public Builder listener(TransferListener value) {
            listener = value;
            return this;
        }

        /**
         * Sets where the threads come from that send parts beside the calling thread (chapter 2.2 of the API document) and fetch
         * the next page of a listing. Nothing depends on them: what the executor rejects or has not begun in time, the
         * calling thread does. The client does not shut it down. Default, also for {@code null}: up to
         * {@value ClientConfig#MAX_UPDATES_IN_FLIGHT} daemon threads of the client, which end when they are idle for 30 seconds.
         */
        public Builder executor(Executor value) {
            executor = value;
            return this;
        }

        /** @throws IllegalArgumentException if a setting is missing or out of its bounds */
        public ClientConfig build() {
            return new ClientConfig(this);
        }
    }
}
