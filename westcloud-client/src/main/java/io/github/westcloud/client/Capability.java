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
 * What one {@link DialectName dialect} can do and the other cannot. What is asked for and cannot be expressed is refused
 * before a request is sent; what merely happens in another way is said here.
 */
public enum Capability {
    /** A lifetime in days. */
    TTL("a lifetime (ttlDays)"),
    /** A key without which a file cannot be read. */
    CONTENT_SECRET("a content secret"),
    /** An answer before the work is done. */
    ASYNC("asynchronous work (async)"),
    /** A change of what is stored beside a file. */
    METADATA_UPDATE("the operation updateMetadata"),
    /** A copy or move that merges metadata into that of its source, or takes some away; copying and replacing always work. */
    METADATA_MERGE("metadata of a copy or move that is merged or deleted (metadataMode); replace works"),
    /** A listing in descending order. */
    DESCENDING_LISTING("a listing in descending order"),
    /** A page of a listing with more than 1,000 entries. */
    LARGE_PAGES("a page of a listing with more than 1000 entries"),
    /** Files of more than 10,000 MiB. */
    LARGE_FILES("a file of more than 10,000 MiB (10,000 parts of 1 MiB)"),
    /** An empty file through an upload in parts; without it the file travels in one request. */
    EMPTY_CHUNKED_UPLOAD("an upload in parts without a part"),
    /**
     * Refusing to replace a file in the same request that stores it. Without it the client looks first, and a file that
     * somebody stores between the two requests is replaced.
     */
    ATOMIC_CREATE("an upload that refuses to replace a file in one request"),
    /** A move in one request. Without it the client copies, then deletes. */
    NATIVE_MOVE("a move in one request"),
    /**
     * Directories that exist or do not: a missing one can be neither listed nor uploaded into, and one that exists cannot be
     * created. Without it a directory is what keys have before a slash: listing a missing one gives nothing, an upload needs
     * none, and creating one twice is no error.
     */
    DIRECTORY_ENTRIES("directories that are entries of their own"),
    /** Telling that there was nothing to delete. Without it the deletion of nothing succeeds. */
    MISSING_FILE_TOLD("a deletion that reports a missing file"),
    /** A copy or move onto a path that exists replaces the file there. Without it the request is refused. */
    REPLACING_COPY("a copy or move that replaces a file");

    private final String description;

    Capability(String description) {
        this.description = description;
    }

    /** The capability in words, as it stands in messages. */
    public String description() {
        return description;
    }
}
