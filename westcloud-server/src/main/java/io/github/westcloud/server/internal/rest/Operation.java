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
package io.github.westcloud.server.internal.rest;

import io.github.westcloud.server.internal.http.HttpResponse;
import java.io.IOException;

/** One operation of chapter 2 of the API document. Called by many threads at once. */
interface Operation {

    /**
     * Answers a request whose user is known, whose bucket exists, and whose user may do this.
     *
     * @throws io.github.westcloud.server.internal.http.RefusedException if the request is wrong
     * @throws io.github.westcloud.server.internal.storage.StorageException if the engine refuses it
     * @throws IOException if the request's body cannot be read or the disk failed
     */
    HttpResponse answer(Call call) throws IOException;

    /** What it reads beside the path, the body and the headers of HTTP. */
    Input input();

    /** Whether the request's body means something. One that does not may have 1 MiB, and is dropped. */
    default boolean readsBody() {
        return false;
    }
}
