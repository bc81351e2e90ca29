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

import java.util.Map;

/**
 * The result of an operation on many files.
 *
 * @param succeeded the number of files for which the operation succeeded
 * @param failures the error messages by path, relative to the root of the bucket; at most {@value #MOST_FAILURES}
 * @param failed the number of files for which the operation failed
 */
public record BulkResult(long succeeded, Map<String, String> failures, long failed) {

    /** The maximum number of entries in {@link #failures()}. */
    public static final int MOST_FAILURES = 100;

    public BulkResult {
        failures = Map.copyOf(failures);
    }
}
