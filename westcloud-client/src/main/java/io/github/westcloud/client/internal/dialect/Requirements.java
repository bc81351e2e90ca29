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
package io.github.westcloud.client.internal.dialect;

import io.github.westcloud.client.Capability;
import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.MetadataMode;
import io.github.westcloud.protocol.S3Rules;

/** Refuses, before anything is sent, what a request asks for and the dialect cannot express. Thread-safe. */
public record Requirements(DialectName dialect) {

    public void check(UploadRequest upload) {
        var attempt = "the upload of " + upload.path();
        require(upload.ttlDays() != 0, Capability.TTL, attempt);
        require(upload.contentSecret().isPresent(), Capability.CONTENT_SECRET, attempt);
        require(upload.async(), Capability.ASYNC, attempt);
        long length = upload.content().length();
        require(
                length > S3Rules.MAX_MULTIPART_UPLOAD,
                Capability.LARGE_FILES,
                attempt + ", which has " + length + " bytes");
    }

    public void check(DownloadRequest download) {
        require(download.contentSecret().isPresent(), Capability.CONTENT_SECRET, "the download of " + download.path());
    }

    public void check(HeadRequest head) {
        require(head.contentSecret().isPresent(), Capability.CONTENT_SECRET, "head of " + head.path());
    }

    public void check(DeleteRequest delete) {
        var attempt = "the deletion of " + delete.path();
        require(delete.async(), Capability.ASYNC, attempt);
        require(delete.contentSecret().isPresent(), Capability.CONTENT_SECRET, attempt);
    }

    public void check(TransferRequest transfer) {
        var mode = transfer.metadataMode();
        require(
                transfer.contentSecret().isPresent(),
                Capability.CONTENT_SECRET,
                "the copy or move of " + transfer.source());
        require(
                mode == MetadataMode.MERGE || mode == MetadataMode.DELETE,
                Capability.METADATA_MERGE,
                "metadataMode=" + mode.wire() + " for the copy or move of " + transfer.source());
    }

    public void check(ListRequest list) {
        var attempt = "the listing of '" + list.path() + "'";
        require(list.order() == ListOrder.DESC, Capability.DESCENDING_LISTING, attempt);
        int limit = list.limit().orElse(S3Rules.DEFAULT_MAX_KEYS);
        require(limit > S3Rules.DEFAULT_MAX_KEYS, Capability.LARGE_PAGES, attempt + " with " + limit);
    }

    private void require(boolean asked, Capability capability, String attempt) {
        if (asked) {
            dialect.require(capability, attempt);
        }
    }
}
