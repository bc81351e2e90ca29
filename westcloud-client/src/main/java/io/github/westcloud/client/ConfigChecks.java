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

import io.github.westcloud.protocol.ChunkRules;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** Refuses settings that are missing or out of their bounds. */
final class ConfigChecks {

    private static final Pattern REGION = Pattern.compile("[A-Za-z0-9-]+");

    private ConfigChecks() {}

    /** @throws IllegalArgumentException if a setting is missing or out of its bounds */
    static void check(ClientConfig config) {
        requireEndpoint(config.endpoint());
        requirePresent("bucket", config.bucket());
        requirePresent("credentials", config.credentials());
        requirePresent("dialect", config.dialect());
        requireSameDialect(config.dialect(), config.authentication());
        requireRegion(config.region());
        requirePresent("listener", config.listener());
        requireWithin(
                "multipartThreshold", config.multipartThreshold(), ChunkRules.CHUNK_SIZE, ChunkRules.MAX_SINGLE_UPLOAD);
        requireWithin("maxPartsInFlight", config.maxPartsInFlight(), 1, ClientConfig.MAX_UPDATES_IN_FLIGHT);
        config.parallelDownloadThreshold()
                .ifPresent(value ->
                        requireWithin("parallelDownloadThreshold", value, ChunkRules.CHUNK_SIZE, Long.MAX_VALUE));
        requireWithin("maxRangesInFlight", config.maxRangesInFlight(), 1, ClientConfig.MAX_UPDATES_IN_FLIGHT);
        requireWithin("maximumRetries", config.maximumRetries(), 0, 20);
        requirePositive("retryDelay", config.retryDelay());
        requirePositive("maxRetryDelay", config.maxRetryDelay());
        requirePositive("connectTimeout", config.connectTimeout());
        requirePositive("responseTimeout", config.responseTimeout());
        requirePositive("requestTimeout", config.requestTimeout());
        requirePositive("apiCallTimeout", config.apiCallTimeout());
    }

    private static void requireSameDialect(DialectName dialect, Authentication authentication) {
        if (authentication.dialect() != dialect) {
            throw new IllegalArgumentException(
                    "The authentication " + authentication + " is not supported by the dialect " + dialect
                            + ". The dialect REST has BASIC and SIGNATURE, and S3 has AWS_V2 and AWS_V4");
        }
    }

    private static void requireRegion(String region) {
        if (region == null || !REGION.matcher(region).matches()) {
            throw new IllegalArgumentException(
                    "A region consists of letters, digits and '-', such as us-east-1, but is '" + region + "'");
        }
    }

    private static void requireEndpoint(URI endpoint) {
        requirePresent("endpoint", endpoint);
        var scheme = endpoint.getScheme() == null ? "" : endpoint.getScheme().toLowerCase(Locale.ROOT);
        boolean http = scheme.equals("http") || scheme.equals("https");
        if (!http || endpoint.getHost() == null) {
            throw new IllegalArgumentException(
                    "The endpoint must be a URL such as https://s3.example.com or http://127.0.0.1:9000, but is '"
                            + withoutUser(endpoint) + "'");
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

    /** A user that was written into the URL comes with a password. */
    private static String withoutUser(URI endpoint) {
        return endpoint.toString().replaceFirst("^([^/]*//)?[^/]*@", "$1...@");
    }

    private static void requirePresent(String what, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "The client needs a setting that is missing: set " + what + "(...) of ClientConfig.Builder");
        }
    }

    private static void requireWithin(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be from " + least + " to " + most + ", but is " + value);
        }
    }

    private static void requirePositive(String what, Duration value) {
        requirePresent(what, value);
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(what + " must be more than 0 milliseconds, but is " + value.toMillis());
        }
    }
}
