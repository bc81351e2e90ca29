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
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.S3Rules;

/** Refuses, before anything is sent, what a request asks for and the dialect cannot express. Thread-safe. */
public record Requirements(DialectName dialect) {

    public void check(UploadRequest upload) {
        var path = upload.path();
        require(upload.ttlDays() != 0, Capability.TTL, "the upload of ", path);
        require(upload.contentSecret().isPresent(), Capability.CONTENT_SECRET, "the upload of ", path);
        require(upload.async(), Capability.ASYNC, "the upload of ", path);
        long length = upload.content().length();
        if (length > S3Rules.MAX_MULTIPART_UPLOAD) {
            dialect.require(Capability.LARGE_FILES, "the upload of " + path + ", which has " + length + " bytes");
        }
    }

    public void check(DownloadRequest download) {
        require(download.contentSecret().isPresent(), Capability.CONTENT_SECRET, "the download of ", download.path());
    }

    public void check(HeadRequest head) {
        require(head.contentSecret().isPresent(), Capability.CONTENT_SECRET, "head of ", head.path());
    }

    public void check(DeleteRequest delete) {
        require(delete.async(), Capability.ASYNC, "the deletion of ", delete.path());
        require(delete.contentSecret().isPresent(), Capability.CONTENT_SECRET, "the deletion of ", delete.path());
    }

    public void check(TransferRequest transfer) {
        var mode = transfer.metadataMode();
        require(
                transfer.contentSecret().isPresent(),
                Capability.CONTENT_SECRET,
                "the copy or move of ",
                transfer.source());
        require(
                mode == MetadataMode.MERGE || mode == MetadataMode.DELETE,
                Capability.METADATA_MERGE,
                "metadataMode=" + mode.wire() + " for the copy or move of ",
                transfer.source());
    }

    public void check(ListRequest list) {
        if (list.order() == ListOrder.DESC) {
            dialect.require(Capability.DESCENDING_LISTING, listing(list));
        }
        int limit = list.limit().orElse(S3Rules.DEFAULT_MAX_KEYS);
        if (limit > S3Rules.DEFAULT_MAX_KEYS) {
            dialect.require(Capability.LARGE_PAGES, listing(list) + " with " + limit);
        }
    }

    private static String listing(ListRequest list) {
        return "the listing of '" + list.path() + "'";
    }

    /** The text of the refusal is only made for a refusal: most requests ask for nothing of this. */
    private void require(boolean asked, Capability capability, String attempt, ObjectPath path) {
        if (asked) {
            dialect.require(capability, attempt + path);
        }
    }
}
