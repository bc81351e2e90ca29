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
package io.github.westcloud.server;

import java.util.Locale;

/** How a request was understood. */
public enum Dialect {
    /** The REST API, chapters 1 and 2 of the API document. */
    REST,
    /** The S3-compatible API, chapter 3 of the API document. */
    S3,
    /** A link without credentials, with the bucket in the host name. */
    LINK;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
