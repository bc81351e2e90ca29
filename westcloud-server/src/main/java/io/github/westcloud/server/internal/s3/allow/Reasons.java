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
package io.github.westcloud.server.internal.s3.allow;

import java.util.LinkedHashMap;
import java.util.Map;

/** Why a parameter or a header that S3 has is not implemented, where there is more to say than that. */
final class Reasons {

    /** By the beginning of the name. */
    private static final Map<String, String> BY_PREFIX = new LinkedHashMap<>();

    static {
        BY_PREFIX.put("version", "a file has no versions");
        BY_PREFIX.put("x-amz-server-side-encryption", "contents are stored as they are sent");
        BY_PREFIX.put("x-amz-copy-source-server-side-encryption", "contents are stored as they are sent");
        BY_PREFIX.put("x-amz-object-lock", "files cannot be locked");
        BY_PREFIX.put("x-amz-bucket-object-lock", "files cannot be locked");
        BY_PREFIX.put("x-amz-acl", "access to a bucket is access to all of its files; private is taken");
        BY_PREFIX.put("x-amz-grant", "access to a bucket is access to all of its files");
        BY_PREFIX.put("x-amz-object-ownership", "access to a bucket is access to all of its files");
        BY_PREFIX.put("x-amz-storage-class", "the one storage class is STANDARD");
        BY_PREFIX.put("x-amz-tagging", "a file has metadata and no tags");
        BY_PREFIX.put("tagging", "a file has metadata and no tags");
        BY_PREFIX.put("x-amz-website", "there are no web sites and no redirects");
        BY_PREFIX.put("x-amz-write-offset-bytes", "a file is written as a whole");
        BY_PREFIX.put("renameObject", "copy the file, then delete it");
        BY_PREFIX.put("x-amz-rename", "copy the file, then delete it");
        BY_PREFIX.put("x-amz-if-match", "use If-Match and If-Unmodified-Since");
        BY_PREFIX.put("x-west-", "it belongs to the REST dialect");
    }

    private Reasons() {}

    /** One clause, empty if there is none. */
    static String of(String name) {
        return BY_PREFIX.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
