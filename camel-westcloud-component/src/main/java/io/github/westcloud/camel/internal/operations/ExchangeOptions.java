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
package io.github.westcloud.camel.internal.operations;

import io.github.westcloud.camel.WestCloudConfiguration;
import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.camel.WestCloudOperation;
import io.github.westcloud.camel.WestCloudRequestConfiguration;
import io.github.westcloud.camel.internal.body.HeaderValue;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.MetadataMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/** The options of one operation: a header of the message where there is one, else the endpoint's option. */
final class ExchangeOptions {

    private final WestCloudConfiguration configuration;
    private final WestCloudRequestConfiguration request;
    private final Exchange exchange;

    ExchangeOptions(WestCloudConfiguration configuration, Exchange exchange) {
        this.configuration = configuration;
        this.request = configuration.getRequest();
        this.exchange = exchange;
    }

    /** @throws IllegalArgumentException if the header names no operation */
    WestCloudOperation operation() {
        var header = exchange.getMessage().getHeader(WestCloudConstants.OPERATION);
        if (header == null) {
            return request.getOperation();
        }
        return Arrays.stream(WestCloudOperation.values())
                .filter(operation -> operation.name().equalsIgnoreCase(header.toString()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Invalid value '" + header + "' of the header "
                        + WestCloudConstants.OPERATION + ". The value must be one of "
                        + Arrays.toString(WestCloudOperation.values())));
    }

    String bucketName() {
        return header(WestCloudConstants.BUCKET_NAME, String.class).orElseGet(configuration::getBucketName);
    }

    Optional<String> contentType() {
        return text(WestCloudConstants.CONTENT_TYPE, request.getContentType());
    }

    Optional<String> contentMd5() {
        return text(WestCloudConstants.CONTENT_MD5, request.getContentMd5());
    }

    Optional<String> contentSecret() {
        return text(WestCloudConstants.CONTENT_SECRET, request.getContentSecret());
    }

    Optional<String> newContentSecret() {
        return text(WestCloudConstants.NEW_CONTENT_SECRET, request.getNewContentSecret());
    }

    Optional<Integer> ttlDays() {
        return header(WestCloudConstants.TTL_DAYS, Integer.class)
                .map(ExchangeOptions::legalTtl)
                .or(() -> Optional.ofNullable(request.getTtlDays()));
    }

    /** In the client, 0 stands for no lifetime. */
    private static int legalTtl(int days) {
        try {
            return ChunkRules.requireTtlDays(days);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Invalid value of the header " + WestCloudConstants.TTL_DAYS + ": " + e.getMessage()
                            + ". To keep the file, remove the header",
                    e);
        }
    }

    /** Options, then the map header, then {@code x-west-meta-} headers; a later one replaces one of the same name. */
    Metadata metadata() {
        var options = request.getMetadata();
        var header = metadataHeader();
        return MetadataValues.of(options == null ? Map.of() : options)
                .merge(MetadataValues.of(header instanceof ResultMetadata ? Map.of() : header))
                .merge(MetadataValues.ofHeaders(exchange.getMessage().getHeaders()));
    }

    /** The same on top of the metadata of the file whose content is the body. */
    Metadata metadataOfUpload() {
        return metadataHeader() instanceof ResultMetadata result && result.isOfBody()
                ? MetadataValues.of(result).merge(metadata())
                : metadata();
    }

    private Map<?, ?> metadataHeader() {
        return header(WestCloudConstants.METADATA, Map.class).orElse(Map.of());
    }

    Optional<MetadataMode> metadataMode() {
        return header(WestCloudConstants.METADATA_MODE, String.class)
                .map(MetadataMode::parse)
                .or(() -> Optional.ofNullable(request.getMetadataMode()));
    }

    boolean async() {
        return header(WestCloudConstants.ASYNC, Boolean.class).orElseGet(request::isAsync);
    }

    Optional<ByteRange> range() {
        return text(WestCloudConstants.RANGE, request.getRange()).map(ByteRange::parse);
    }

    Optional<Integer> listLimit() {
        return header(WestCloudConstants.LIST_LIMIT, Integer.class)
                .or(() -> Optional.ofNullable(request.getListLimit()));
    }

    ListOrder listOrder() {
        return header(WestCloudConstants.LIST_ORDER, String.class)
                .map(ListOrder::parse)
                .orElseGet(request::getListOrder);
    }

    Optional<String> listIterator() {
        return header(WestCloudConstants.LIST_ITERATOR, String.class);
    }

    boolean listAllPages() {
        return header(WestCloudConstants.LIST_ALL_PAGES, Boolean.class).orElseGet(request::isListAllPages);
    }

    /**
     * A header of the message as the given type.
     *
     * @throws IllegalArgumentException if it cannot be converted to the type
     */
    <T> Optional<T> header(String name, Class<T> type) {
        return HeaderValue.of(exchange.getMessage(), name, type);
    }

    private Optional<String> text(String header, String option) {
        return header(header, String.class).or(() -> Optional.ofNullable(option));
    }
}
