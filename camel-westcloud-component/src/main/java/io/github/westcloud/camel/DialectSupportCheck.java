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

import io.github.westcloud.client.Capability;
import io.github.westcloud.client.DialectName;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.MetadataMode;
import io.github.westcloud.protocol.S3Rules;

/**
 * Checks that the dialect of an endpoint supports its options, before anything is sent. The client checks the same for message
 * headers when the message is processed.
 */
final class DialectSupportCheck {

    private final DialectName dialect;

    private DialectSupportCheck(DialectName dialect) {
        this.dialect = dialect;
    }

    /** @throws IllegalArgumentException for the first option; the message names it, and the dialect that can */
    static void check(WestCloudConfiguration options) {
        var checks = new DialectSupportCheck(options.getDialect());
        checks.require(options.getRequest().getTtlDays() != null, Capability.TTL, "ttlDays");
        checks.require(options.getRequest().getContentSecret() != null, Capability.CONTENT_SECRET, "contentSecret");
        checks.require(
                options.getRequest().getNewContentSecret() != null, Capability.CONTENT_SECRET, "newContentSecret");
        checks.require(options.getRequest().isAsync(), Capability.ASYNC, "async");
        checks.require(
                options.getRequest().getOperation() == WestCloudOperation.updateMetadata,
                Capability.METADATA_UPDATE,
                "operation=updateMetadata");
        checks.require(
                options.getRequest().getListOrder() == ListOrder.DESC, Capability.DESCENDING_LISTING, "listOrder=desc");
        var limit = options.getRequest().getListLimit();
        checks.require(limit != null && limit > S3Rules.DEFAULT_MAX_KEYS, Capability.LARGE_PAGES, "listLimit=" + limit);
        checks.checkMetadata(options);
    }

    /** Without a mode, the metadata of a copy or move is merged into what is there. */
    private void checkMetadata(WestCloudConfiguration options) {
        var mode = options.getRequest().getMetadataMode();
        boolean merges = mode == MetadataMode.MERGE || mode == MetadataMode.DELETE;
        require(merges, Capability.METADATA_MERGE, "metadataMode=" + mode);
        boolean transfer = options.getRequest().getOperation() == WestCloudOperation.copy
                || options.getRequest().getOperation() == WestCloudOperation.move;
        boolean metadata = options.getRequest().getMetadata() != null
                && !options.getRequest().getMetadata().isEmpty();
        require(
                transfer && metadata && mode == null,
                Capability.METADATA_MERGE,
                "metadata without metadataMode=replace");
    }

    private void require(boolean asked, Capability capability, String option) {
        if (asked) {
            dialect.require(capability, "the option " + option);
        }
    }
}
