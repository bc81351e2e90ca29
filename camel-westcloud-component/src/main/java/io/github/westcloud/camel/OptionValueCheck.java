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

import io.github.westcloud.camel.internal.operations.DownloadLinks;
import io.github.westcloud.camel.internal.operations.MetadataValues;
import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.protocol.ListToken;
import io.github.westcloud.protocol.Md5;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.RequestTarget;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;

/** Checks the values of options before anything is sent. Each message names the option, its value and what is allowed. */
final class OptionValueCheck {

    private OptionValueCheck() {}

    /** @throws IllegalArgumentException for the first option that cannot work */
    static void check(WestCloudConfiguration options, OptionSyntax syntax) {
        legal("bucketName", options.getBucketName(), BucketName::new);
        legal("directory", options.getDirectory(), ObjectPath::of);
        requirePresent(options, syntax);
        legal("sourcePath", options.getRequest().getSourcePath(), ObjectPath::of);
        legal("range", options.getRequest().getRange(), ByteRange::parse);
        legal("contentType", options.getRequest().getContentType(), OptionValueCheck::requireHeaderValue);
        legal("contentMd5", options.getRequest().getContentMd5(), OptionValueCheck::requireMd5);
        legal("ttlDays", options.getRequest().getTtlDays(), ChunkRules::requireTtlDays);
        legal("spoolDirectory", options.getTransfer().getSpoolDirectory(), OptionValueCheck::requireDirectory);
        legal("resumeDirectory", options.getTransfer().getResumeDirectory(), Path::of);
        legal("metadata", options.getRequest().getMetadata(), MetadataValues::of);
        within(
                "maxConcurrentRequests",
                options.getTransfer().getMaxConcurrentRequests(),
                1,
                ClientConfig.MAX_UPDATES_IN_FLIGHT);
        requireThreshold(options.getTransfer());
        if (options.getRequest().getListLimit() != null) {
            within("listLimit", options.getRequest().getListLimit(), 1, ListToken.MAX_LIMIT);
        }
        atLeast("transferLoggingIntervalSeconds", options.getTransferLogging().getTransferLoggingIntervalSeconds(), 0);
        requireSecret("contentSecret", options.getRequest().getContentSecret());
        requireSecret("newContentSecret", options.getRequest().getNewContentSecret());
        DialectSupportCheck.check(options);
        legal("endpointUrl", options.getEndpointUrl(), url -> requireEndpoint(url, options));
        options.toClientConfig();
    }

    /** Names all missing options at once, so that one attempt to start shows them all. */
    private static void requirePresent(WestCloudConfiguration options, OptionSyntax syntax) {
        var required = new LinkedHashMap<String, String>();
        required.put("endpointUrl", options.getEndpointUrl());
        required.put("username", options.getUsername());
        required.put("password", options.getPassword());
        required.values().removeIf(value -> value != null && !value.isBlank());
        if (!required.isEmpty()) {
            throw new MissingOptionException(List.copyOf(required.keySet()), syntax);
        }
    }

    /** @throws IllegalArgumentException if a consumer could not work with an option */
    static void checkConsumer(int readAhead, long readAheadBytes) {
        within("readAhead", readAhead, 0, ClientConfig.MAX_UPDATES_IN_FLIGHT);
        atLeast("readAheadBytes", readAheadBytes, 0);
    }

    /** @throws IllegalArgumentException if a producer could not work with an option */
    static void checkProducer(WestCloudConfiguration options) {
        requireResumeDirectory(options.getTransfer());
        DownloadLinks.requireStyle(options.getRequest().getDownloadLinkStyle(), URI.create(options.getEndpointUrl()));
    }

    private static void requireResumeDirectory(WestCloudTransferConfiguration transfer) {
        if (transfer.isResume() && transfer.getResumeDirectory() == null) {
            throw new IllegalArgumentException("The option resume=true needs the option resumeDirectory, the local"
                    + " directory for the progress of uploads");
        }
    }

    private static <T> void legal(String option, T value, Consumer<T> check) {
        if (value == null) {
            return;
        }
        try {
            check.accept(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Invalid value of the option " + option + ": " + e.getMessage(), e);
        }
    }

    private static void requireThreshold(WestCloudTransferConfiguration transfer) {
        long bytes = transfer.multipartThresholdBytes();
        if (bytes < ChunkRules.CHUNK_SIZE || bytes > ChunkRules.MAX_SINGLE_UPLOAD) {
            throw new IllegalArgumentException("The option multipartThreshold must be from 1MB to 1GB, which is from "
                    + ChunkRules.CHUNK_SIZE + " to " + ChunkRules.MAX_SINGLE_UPLOAD + " bytes, but is "
                    + transfer.getMultipartThreshold());
        }
    }

    private static void within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "The option " + option + " must be from " + least + " to " + most + ", but is " + value);
        }
    }

    private static void atLeast(String option, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "The option " + option + " must be " + least + " or more, but is " + value);
        }
    }

    /** With nothing else that could be illegal; the whole configuration says itself which of its values is. */
    private static void requireEndpoint(String url, WestCloudConfiguration options) {
        ClientConfig.builder()
                .endpoint(uri(url))
                .bucket(options.getBucketName())
                .credentials(options.getUsername(), options.getPassword())
                .build();
    }

    /** Java's own message would repeat the URL as it is, and with it a password that somebody wrote into it. */
    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The endpoint must be a URL such as https://s3.example.com or"
                    + " http://127.0.0.1:9000, but is '" + url.replaceFirst("^([^/]*//)?[^/]*@", "$1...@") + "'");
        }
    }

    private static void requireHeaderValue(String value) {
        if (value.isBlank() || value.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
            throw new IllegalArgumentException("it must be printable ASCII and not empty");
        }
    }

    private static void requireMd5(String value) {
        if (!Md5.isHex(value)) {
            throw new IllegalArgumentException("'" + value + "' must be 32 lowercase hexadecimal digits");
        }
    }

    private static void requireDirectory(String value) {
        if (!Files.isDirectory(Path.of(value))) {
            throw new IllegalArgumentException("'" + value + "' is not a directory");
        }
    }

    /** Without the value: it is a secret. */
    private static void requireSecret(String option, String value) {
        try {
            if (value != null) {
                RequestTarget.requireContentSecret(value);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Invalid value of the option " + option + ": it must consist of letters and digits");
        }
    }
}
