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
package io.github.westcloud.protocol;

import java.util.Locale;
import java.util.Optional;

/**
 * The header names of the S3 dialect (chapter 3 of the API document). HTTP ignores the case of header names.
 * The one header that both dialects share is {@link WestHeaders#MULTI_LENGTH}.
 */
public final class S3Headers {

    /** 3.1: the hash of the body, or the way it is sent; see {@code auth.sigv4.PayloadHash}. */
    public static final String CONTENT_SHA256 = "x-amz-content-sha256";
    /** 3.1: the date of the signature; it takes precedence over {@code Date}. */
    public static final String DATE = "x-amz-date";
    /** 3.1: the token of temporary credentials, which the service does not support. */
    public static final String SECURITY_TOKEN = "x-amz-security-token";
    /** 3.1: the ID of the request, on every response. */
    public static final String REQUEST_ID = "x-amz-request-id";
    /** 3.1 and others: the MD5 of the body, here in Base64 (RFC 1864). */
    public static final String CONTENT_MD5 = "Content-MD5";
    /** 3.1 and 3.7: the entity tag in quotes, which changes with the content. */
    public static final String ETAG = "ETag";

    /** The prefix of metadata headers; the rest is the name of the metadata. */
    public static final String META_PREFIX = "x-amz-meta-";
    /** 3.4: {@code /bucket/path} of the file to copy, percent-encoded. */
    public static final String COPY_SOURCE = "x-amz-copy-source";
    /** Not in the document: the entity tag that the file to copy must have. */
    public static final String COPY_SOURCE_IF_MATCH = "x-amz-copy-source-if-match";
    /** Not in the document: whether a copy keeps the metadata of its source, {@code COPY} or {@code REPLACE}. */
    public static final String METADATA_DIRECTIVE = "x-amz-metadata-directive";

    /** Bodies in signed chunks: the length of the content in bytes, without the signatures between the chunks. */
    public static final String DECODED_CONTENT_LENGTH = "x-amz-decoded-content-length";
    /** Bodies in chunks: the name of the header that follows the last chunk. */
    public static final String TRAILER = "x-amz-trailer";
    /** The signature of the headers that follow the last chunk. */
    public static final String TRAILER_SIGNATURE = "x-amz-trailer-signature";
    /** The prefix of checksum headers: {@code crc32}, {@code crc32c}, {@code crc64nvme}, {@code sha1}, {@code sha256}. */
    public static final String CHECKSUM_PREFIX = "x-amz-checksum-";
    /** The content encoding of bodies in chunks, which is not stored. */
    public static final String AWS_CHUNKED = "aws-chunked";

    private S3Headers() {}

    /** Returns the metadata name in the name of a header, in lower case; empty if the header is not metadata. */
    public static Optional<String> metadataNameOf(String header) {
        var lower = header.toLowerCase(Locale.ROOT);
        return lower.startsWith(META_PREFIX) ? Optional.of(lower.substring(META_PREFIX.length())) : Optional.empty();
    }
}
