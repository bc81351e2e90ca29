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
package io.github.westcloud.server.internal.admin;

import io.github.westcloud.server.internal.http.HttpResponse;
import java.io.IOException;

/** Answers one kind of request. Thread-safe. */
@FunctionalInterface
interface AdminHandler {

    /**
     * Answers a request.
     *
     * @throws IllegalArgumentException if the request is wrong; its message says so to the user
     * @throws AdminException if the request meets a state of the server in which it cannot be carried out
     */
    HttpResponse answer(AdminCall call) throws IOException;
}
