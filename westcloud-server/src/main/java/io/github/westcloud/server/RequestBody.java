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

import java.util.Arrays;

/**
 * What was recorded of the body of a request.
 *
 * @param first the first bytes, at most 4,096
 * @param sha256 the SHA-256 digest of all bytes that the server has read, in 64 lowercase hexadecimal digits
 */
public record RequestBody(byte[] first, String sha256) {

    public RequestBody {
        first = first.clone();
    }

    @Override
    public byte[] first() {
        return first.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RequestBody body && Arrays.equals(first, body.first) && sha256.equals(body.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return "RequestBody[first " + first.length + " bytes, sha256=" + sha256 + "]";
    }
}
