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

/** The ways to authenticate a request (chapters 1 and 3.1 of the API document). Each belongs to one dialect. */
public enum Authentication {
    /** Sends the user name and the password with every request. Use it with HTTPS only. */
    BASIC(DialectName.REST),
    /** Sends a WESTYUN signature of method, path and date. The password is never sent. */
    SIGNATURE(DialectName.REST),
    /** Sends an AWS signature of version 2 of method, path, date and the {@code x-amz-} headers. */
    AWS_V2(DialectName.S3),
    /** Sends an AWS signature of version 4, which also covers the query and all headers, and optionally the body. */
    AWS_V4(DialectName.S3);

    private final DialectName dialect;

    Authentication(DialectName dialect) {
        this.dialect = dialect;
    }

    /** Returns the dialect that it belongs to. */
    public DialectName dialect() {
        return dialect;
    }
}
