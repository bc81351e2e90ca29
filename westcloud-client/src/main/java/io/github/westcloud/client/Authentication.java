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

/** How a request says who sends it (chapters 1 and 3.1 of the API document). Each way belongs to one dialect. */
public enum Authentication {
    /** Name and password with every request. Use it over HTTPS only. */
    BASIC(DialectName.REST),
    /** A WESTYUN signature over method, path and date; the password itself is never sent. */
    SIGNATURE(DialectName.REST),
    /** An AWS signature of version 2 over method, path, date and the {@code x-amz-} headers. */
    AWS_V2(DialectName.S3),
    /** An AWS signature of version 4, which covers the query and more headers as well, and the body when asked. */
    AWS_V4(DialectName.S3);

    private final DialectName dialect;

    Authentication(DialectName dialect) {
        this.dialect = dialect;
    }

    /** The dialect that it belongs to. */
    public DialectName dialect() {
        return dialect;
    }
}
