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
import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.SignatureKey;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * Everything a client needs to know. Immutable; {@link #builder()} has the defaults.
 *
 * @param endpoint where the service is: {@code http} or {@code https}, a host, maybe a port, and no path
 * @param bucket the bucket that requests go to
 * @param credentials who asks
 * @param dialect in which of its two APIs the service is spoken to
 * @param authentication how a request says so; it must belong to the dialect
 * @param signatureKey from what the HMAC key of a signature is made
 * @param region the region in a signature of {@link Authentication#AWS_V4}; the service accepts any, other S3 servers may
 *     not
 * @param payloadSigning whether a signature of {@link Authentication#AWS_V4} covers the body as well. It reads the content
 *     twice; a stream of unknown or large length, which can be read only once, stays unsigned
 * @param multipartThreshold files of more bytes than this are uploaded in chunks; 1 MiB to 1 GiB
 * @param maxPartsInFlight how many chunks of one upload are under way at once, 1 to 100. An upload from a stream holds this
 *     many MiB in memory, an upload from a file holds none
 * @param maximumRetries how often a request that failed in passing is sent again, 0 to 20
 * @param retryDelay how long to wait before the first repetition; each further wait is twice as long, with jitter
 * @param maxRetryDelay the longest wait, also for a service that asks for more
 * @param connectTimeout how long a connection may take to be made
 * @param responseTimeout how long the service may be silent
 * @param listener is told what the client does
 */
public record ClientConfig(
        URI endpoint,
        BucketName bucket,
        Credentials credentials,
        DialectName dialect,
        Authentication authentication,
        SignatureKey signatureKey,
        String region,
        boolean payloadSigning,
        long multipartThreshold,
        int maxPartsInFlight,
        int maximumRetries,
        Duration retryDelay,
        Duration maxRetryDelay,
        Duration connectTimeout,
        Duration responseTimeout,
        TransferListener listener) {

    /** How many requests that change a bucket may be under way at once: what the operator allows. */
    public static final int MAX_UPDATES_IN_FLIGHT = 100;

    /** @throws IllegalArgumentException if a value is missing or out of its bounds */
    public ClientConfig {
        requireEndpoint(endpoint);
        requirePresent("bucket", bucket);
        requirePresent("credentials", credentials);
        Objects.requireNonNull(dialect, "dialect");
        authentication = authentication == null ? defaultOf(dialect) : authentication;
        requireSameDialect(dialect, authentication);
        requireRegion(region);
        Objects.requireNonNull(signatureKey, "signatureKey");
        requireWithin("multipartThreshold", multipartThreshold, ChunkRules.CHUNK_SIZE, ChunkRules.MAX_SINGLE_UPLOAD);
        requireWithin("maxPartsInFlight", maxPartsInFlight, 1, MAX_UPDATES_IN_FLIGHT);
        requireWithin("maximumRetries", maximumRetries, 0, 20);
        requirePositive("retryDelay", retryDelay);
        requirePositive("maxRetryDelay", maxRetryDelay);
        requirePositive("connectTimeout", connectTimeout);
        requirePositive("responseTimeout", responseTimeout);
        Objects.requireNonNull(listener, "listener");
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The same settings for another bucket. */
    public ClientConfig withBucket(BucketName other) {
        return with(other, listener);
    }

    /** The same settings with another listener. */
    public ClientConfig withListener(TransferListener other) {
        return with(bucket, other);
    }

    private ClientConfig with(BucketName otherBucket, TransferListener otherListener) {
        return new ClientConfig(
                endpoint,
                otherBucket,
                credentials,
                dialect,
                authentication,
                signatureKey,
                region,
                payloadSigning,
                multipartThreshold,
                maxPartsInFlight,
                maximumRetries,
                retryDelay,
                maxRetryDelay,
                connectTimeout,
                responseTimeout,
                otherListener);
    }

    private static Authentication defaultOf(DialectName dialect) {
        return dialect == DialectName.S3 ? Authentication.AWS_V4 : Authentication.SIGNATURE;
    }

    private static void requireSameDialect(DialectName dialect, Authentication authentication) {
        if (authentication.dialect() != dialect) {
            throw new IllegalArgumentException("The authentication " + authentication + " does not go with the dialect "
                    + dialect + ". The dialect REST has BASIC and SIGNATURE, and S3 has AWS_V2 and AWS_V4");
        }
    }

    private static void requireRegion(String region) {
        if (region == null || !region.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "A region has letters, digits and '-', as us-east-1 has, not '" + region + "'");
        }
    }

    private static void requireEndpoint(URI endpoint) {
        requirePresent("endpoint", endpoint);
        var scheme = endpoint.getScheme() == null ? "" : endpoint.getScheme().toLowerCase(Locale.ROOT);
        boolean http = scheme.equals("http") || scheme.equals("https");
        if (!http || endpoint.getHost() == null) {
            throw new IllegalArgumentException(
                    "The endpoint is a URL such as https://s3.example.com or http://127.0.0.1:9000");
        }
        var path = endpoint.getRawPath();
        if (endpoint.getRawUserInfo() != null
                || endpoint.getRawQuery() != null
                || path != null && !path.isEmpty() && !path.equals("/")) {
            throw new IllegalArgumentException("The endpoint " + scheme + "://" + endpoint.getHost()
                    + " must have no user, no path and no query; the bucket and the credentials have settings of their"
                    + " own");
        }
    }

    private static void requirePresent(String what, Object value) {
        if (value == null) {
            throw new IllegalArgumentException("The client needs a setting that is missing: " + what);
        }
    }

    private static void requireWithin(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " is " + least + " to " + most + ", not " + value);
        }
    }

    private static void requirePositive(String what, Duration value) {
        requirePresent(what, value);
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(what + " is more than 0 milliseconds, not " + value.toMillis());
        }
    }

    /** Collects the settings of a client. Not thread-safe. */
    public static final class Builder {

        private URI endpoint;
        private BucketName bucket;
        private Credentials credentials;
        private DialectName dialect = DialectName.REST;
        private Authentication authentication;
        private SignatureKey signatureKey = SignatureKey.PASSWORD;
        private String region = "us-east-1";
        private boolean payloadSigning;
        private long multipartThreshold = 16L << 20;
        private int maxPartsInFlight = 16;
        private int maximumRetries = 3;
        private Duration retryDelay = Duration.ofMillis(200);
        private Duration maxRetryDelay = Duration.ofSeconds(20);
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration responseTimeout = Duration.ofMinutes(1);
        private TransferListener listener = TransferListener.NONE;

        private Builder() {}

        public Builder endpoint(URI value) {
            endpoint = value;
            return this;
        }

        /** @throws IllegalArgumentException if the name is not legal */
        public Builder bucket(String value) {
            bucket = new BucketName(value);
            return this;
        }

        /** @throws IllegalArgumentException if the name or the password is not legal */
        public Builder credentials(String username, String password) {
            credentials = new Credentials(username, password);
            return this;
        }

        /** {@link DialectName#REST} if not set. */
        public Builder dialect(DialectName value) {
            dialect = value;
            return this;
        }

        /** {@code us-east-1} if not set. */
        public Builder region(String value) {
            region = value;
            return this;
        }

        /** False if not set. */
        public Builder payloadSigning(boolean value) {
            payloadSigning = value;
            return this;
        }

        /** If not set, {@link Authentication#SIGNATURE} for the REST dialect and {@link Authentication#AWS_V4} for S3. */
        public Builder authentication(Authentication value) {
            authentication = value;
            return this;
        }

        /** {@link SignatureKey#PASSWORD} if not set. */
        public Builder signatureKey(SignatureKey value) {
            signatureKey = value;
            return this;
        }

        /** Bytes; 16 MiB if not set. */
        public Builder multipartThreshold(long value) {
            multipartThreshold = value;
            return this;
        }

        /** 16 if not set. */
        public Builder maxPartsInFlight(int value) {
            maxPartsInFlight = value;
            return this;
        }

        /** 3 if not set. */
        public Builder maximumRetries(int value) {
            maximumRetries = value;
            return this;
        }

        /** 200 milliseconds if not set. */
        public Builder retryDelay(Duration value) {
            retryDelay = value;
            return this;
        }

        /** 20 seconds if not set. */
        public Builder maxRetryDelay(Duration value) {
            maxRetryDelay = value;
            return this;
        }

        /** 10 seconds if not set. */
        public Builder connectTimeout(Duration value) {
            connectTimeout = value;
            return this;
        }

        /** 1 minute if not set. */
        public Builder responseTimeout(Duration value) {
            responseTimeout = value;
            return this;
        }

        /** {@link TransferListener#NONE} if not set; {@link TransferListener#all} makes one of several. */
        public Builder listener(TransferListener value) {
            listener = value;
            return this;
        }

        /** @throws IllegalArgumentException if a value is missing or out of its bounds */
        public ClientConfig build() {
            return new ClientConfig(
                    endpoint,
                    bucket,
                    credentials,
                    dialect,
                    authentication,
                    signatureKey,
                    region,
                    payloadSigning,
                    multipartThreshold,
                    maxPartsInFlight,
                    maximumRetries,
                    retryDelay,
                    maxRetryDelay,
                    connectTimeout,
                    responseTimeout,
                    listener);
        }
    }
}
