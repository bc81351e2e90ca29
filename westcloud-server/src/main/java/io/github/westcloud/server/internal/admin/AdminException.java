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

/** A request that is right and still cannot be carried out. The message is for the user. */
final class AdminException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private AdminException(int status, String message) {
        super(message);
        this.status = status;
    }

    static AdminException notFound(String message) {
        return new AdminException(404, message);
    }

    static AdminException conflict(String message) {
        return new AdminException(409, message);
    }

    static AdminException tooMany(String message) {
        return new AdminException(429, message);
    }

    int status() {
        return status;
    }
}
