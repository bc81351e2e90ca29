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
package io.github.westcloud.server.internal.s3;

import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.server.internal.s3.allow.Allowance;

/** What several operations take. */
final class Inputs {

    /** Conditions on the source of a copy. */
    static final String[] SOURCE_CONDITIONS = {
        "x-amz-copy-source-if-match",
        "x-amz-copy-source-if-none-match",
        "x-amz-copy-source-if-modified-since",
        "x-amz-copy-source-if-unmodified-since"
    };

    private Inputs() {}

    /** An operation that reads a body. */
    static Allowance body(String operation) {
        return Allowance.of(operation).headers(S3Headers.DECODED_CONTENT_LENGTH, S3Headers.TRAILER);
    }

    /** An operation that makes a file with attributes of its own. */
    static Allowance attributes(Allowance input) {
        return input.headers(S3Headers.META_PREFIX);
    }
}
