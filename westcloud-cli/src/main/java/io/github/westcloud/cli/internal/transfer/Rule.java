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
package io.github.westcloud.cli.internal.transfer;

/** What to do about a file that is at the target already. */
public enum Rule {
    /** It is a failure. */
    REFUSE,
    /** It is replaced. */
    REPLACE,
    /** It is left if it has the size of the source and is not older; otherwise it is a failure. */
    CONTINUE,
    /** It is left if it has the size of the source and is not older; otherwise it is replaced. */
    CONTINUE_OR_REPLACE,
    /** It is left if it has the size and the MD5 of the source; otherwise it is replaced. */
    COMPARE;

    boolean looks() {
        return this == CONTINUE || this == CONTINUE_OR_REPLACE || this == COMPARE;
    }

    boolean replaces() {
        return this == REPLACE || this == CONTINUE_OR_REPLACE || this == COMPARE;
    }
}
