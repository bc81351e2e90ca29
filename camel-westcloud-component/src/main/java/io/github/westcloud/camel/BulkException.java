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

/** An operation on many files failed for some of them, which {@link #result()} names. */
public final class BulkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BulkResult result;

    /**
     * @param operation what was done, as the beginning of the message
     * @param result with at least one failure
     */
    public BulkException(String operation, BulkResult result) {
        super(operation + " failed for " + result.failed() + " of " + (result.failed() + result.succeeded())
                + " files, for example "
                + result.failures().entrySet().iterator().next());
        this.result = result;
    }

    /** The number of files for which the operation succeeded and failed, and the failures. */
    public BulkResult result() {
        return result;
    }
}
