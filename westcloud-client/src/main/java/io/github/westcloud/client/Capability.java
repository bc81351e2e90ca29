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

/**
 * The differences between the two {@link DialectName dialects}. What a dialect cannot express is refused before a request
 * is sent; where it only behaves differently, the capability says how.
 */
public enum Capability {
    /** Files with a lifetime in days. */
    TTL("a lifetime (ttlDays)"),
    /** Files that cannot be read without a content secret. */
    CONTENT_SECRET("a content secret"),
    /** Requests to which the service responds before the work is done. */
    ASYNC("asynchronous work (async)"),
    /** Changing the metadata, the mime type or the content secret of a file. */
    METADATA_UPDATE("the operation updateMetadata"),
    /** Merging or deleting metadata in a copy or move; keeping and replacing the metadata always work. */
    METADATA_MERGE("metadata of a copy or move that is merged or deleted (metadataMode); replace works"),
    /** Listings in descending order. */
    DESCENDING_LISTING("a listing in descending order"),
    /** Listings with more than 1,000 entries in a page. */
    LARGE_PAGES("a page of a listing with more than 1000 entries"),
    /** Files of more than 10,000 MiB. */
    LARGE_FILES("a file of more than 10,000 MiB (10,000 parts of 1 MiB)"),
    /** Uploading an empty file in parts; without it, the file is sent in one request. */
    EMPTY_CHUNKED_UPLOAD("an upload in parts without a part"),
    /**
     * Refusing to replace a file in the request that stores it. Without it, the client checks first, and a file that
     * another client stores between the two requests is replaced.
     */
    ATOMIC_CREATE("an upload that refuses to replace a file in one request"),
    /** Moving a file in one request. Without it, the client copies and then deletes. */
    NATIVE_MOVE("a move in one request"),
    /**
     * Directories that exist independently of files: a missing one can be neither listed nor uploaded to, and an existing
     * one cannot be created. Without it, a directory is a common prefix of keys: listing a missing one gives no entries, an
     * upload needs none, and creating one twice succeeds.
     */
    DIRECTORY_ENTRIES("directories that are entries of their own"),
    /** Failing if there is nothing to delete. Without it, such a deletion succeeds. */
    MISSING_FILE_TOLD("a deletion that reports a missing file"),
    /** Replacing an existing file with a copy or move. Without it, the request fails. */
    REPLACING_COPY("a copy or move that replaces a file");

    private final String description;

    Capability(String description) {
        this.description = description;
    }

    /** Returns the text that messages use for it. */
    public String description() {
        return description;
    }
}
