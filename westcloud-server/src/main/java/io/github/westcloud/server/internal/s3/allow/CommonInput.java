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

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What every operation takes: it belongs to the signature, or changes nothing that this service does. */
final class CommonInput {

    /** Some SDKs write the operation's name into the URL, for logs. */
    static final Set<String> PARAMETERS = Set.of("x-id");

    /** Headers by name, with the values that change nothing. */
    static final Map<String, Predicate<String>> HEADERS = Map.ofEntries(
            any("x-amz-date"),
            any("x-amz-content-sha256"),
            any("x-amz-security-token"),
            any("x-amz-expected-bucket-owner"),
            // The checksum of the body. Some SDKs send that of nothing with requests that have none.
            any("x-amz-checksum-crc32"),
            any("x-amz-checksum-crc32c"),
            any("x-amz-checksum-crc64nvme"),
            any("x-amz-checksum-sha1"),
            any("x-amz-checksum-sha256"),
            // Who pays, who calls, and through which proxy.
            any("x-amz-request-payer"),
            any("x-amz-user-agent"),
            any("x-amz-cf-id"),
            // Which checksum follows; the checksum itself is what counts.
            any("x-amz-sdk-checksum-algorithm"),
            // Asks for a checksum behind the body of the answer, and allows one without it.
            any("x-amz-te"),
            // Nothing is retained, archived or tagged that these could be about.
            any("x-amz-bypass-governance-retention"),
            any("x-amz-optional-object-attributes"),
            one("x-amz-tagging", ""),
            one("x-amz-object-lock-legal-hold", "OFF"),
            one("x-amz-bucket-object-lock-enabled", "false"),
            // What everything is here anyway. The owner of the bucket is the owner of its files.
            one("x-amz-acl", "private|bucket-owner-full-control"),
            one("x-amz-storage-class", "STANDARD"),
            one("x-amz-object-ownership", "BucketOwnerEnforced"));

    private CommonInput() {}

    private static Map.Entry<String, Predicate<String>> any(String name) {
        return Map.entry(name, value -> true);
    }

    private static Map.Entry<String, Predicate<String>> one(String name, String values) {
        return Map.entry(name, value -> value.matches("(?i)(?:" + values + ")"));
    }
}
