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

import java.util.List;
import java.util.Optional;

/**
 * A request that was answered.
 *
 * @param id the id of the request, which its answer carries as well
 * @param method the method
 * @param rawPath the path as sent, less a content secret
 * @param rawQuery the query as sent, less the signature of a presigned URL
 * @param headers the headers as sent, in order, less the values of those that carry secrets
 * @param status the HTTP status of the answer
 * @param details when it came, from whom, and what became of it
 */
public record RequestRecord(
        String id,
        String method,
        String rawPath,
        String rawQuery,
        List<Header> headers,
        int status,
        RequestDetails details) {

    /** Returns the value of a header, whatever the case of its name; the first one if it was sent several times. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** Method and path, for example {@code PUT /demo/a.txt}. */
    public String line() {
        return method + " " + rawPath;
    }
}
