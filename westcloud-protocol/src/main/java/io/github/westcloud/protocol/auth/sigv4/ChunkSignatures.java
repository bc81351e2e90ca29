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
package io.github.westcloud.protocol.auth.sigv4;

/**
 * The signatures of the chunks of a body. Each covers the previous one, the first that of the request, so chunks can be
 * neither changed nor omitted nor reordered. Not thread-safe.
 */
public final class ChunkSignatures {

    private final SigningKey key;
    private final String timestamp;
    private String previous;

    /**
     * Starts with the signature of the request.
     *
     * @param key the key that signed the request
     * @param timestamp the date of the request, {@code 20130524T000000Z}
     * @param seed the signature of the request
     */
    public ChunkSignatures(SigningKey key, String timestamp, String seed) {
        this.key = key;
        this.timestamp = timestamp;
        this.previous = seed;
    }

    /** Returns the signature of the next chunk. An empty chunk ends the body. */
    public String next(PayloadHash chunk) {
        previous = key.sign(StringToSign.ofChunk(timestamp, key.scope(), previous, chunk.value()));
        return previous;
    }

    /**
     * Returns the signature of the headers that follow the last chunk.
     *
     * @param trailer each header as {@code name:value} and a line feed, the name in lower case, sorted by name
     */
    public String trailer(String trailer) {
        previous = key.sign(StringToSign.ofTrailer(timestamp, key.scope(), previous, trailer));
        return previous;
    }
}
