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

/** An operation on many files was not done for all of them. {@link #result()} names those it failed for. */
public final class BulkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BulkResult result;

    /**
     * @param operation what was done, as the beginning of the message
     * @param result with at least one failure
     */
    public BulkException(String operation, BulkResult result) {
        super(operation + " failed for " + result.failed() + " of " + (result.failed() + result.succeeded())
                + " files, among them "
                + result.failures().entrySet().iterator().next());
        this.result = result;
    }

    /** How many files it was done for, and which ones it failed for. */
    public BulkResult result() {
        return result;
    }
}
