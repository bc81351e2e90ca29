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
package io.github.westcloud.protocol;

/**
 * What went wrong, in the terms in which a caller decides what to do next. Each {@link ErrorCode} has one kind.
 */
public enum ErrorKind {
    /** The file, directory or bucket is not there. */
    NOT_FOUND,
    /** Something stands at the path already and the request did not ask to overwrite it. */
    ALREADY_EXISTS,
    /** The credentials, the signature or its date were not accepted. */
    UNAUTHENTICATED,
    /** The user is known and may not do this. */
    FORBIDDEN,
    /** The request itself is wrong; sending it again gives the same answer. */
    INVALID_REQUEST,
    /** The state of the path does not allow the request now: a directory with files in it, an unfinished upload. */
    CONFLICT,
    /** The bucket has no room left. */
    QUOTA,
    /** The service or the dialect does not offer this. */
    UNSUPPORTED,
    /** Requests come faster than the service takes them; it wants to be asked again later. */
    THROTTLED,
    /** No answer came: the connection was refused, broke, or timed out. */
    UNREACHABLE,
    /** The calling thread was interrupted, so the client stopped waiting and did not retry. */
    INTERRUPTED,
    /** The service failed, or answered in a way that the API document does not know. */
    UNEXPECTED;

    /** What an HTTP status says when no documented code came with it. */
    public static ErrorKind ofStatus(int status) {
        return switch (status) {
            case 400, 411, 413, 416 -> INVALID_REQUEST;
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405, 501 -> UNSUPPORTED;
            case 409, 412 -> CONFLICT;
            case 429, 503 -> THROTTLED;
            case 507 -> QUOTA;
            default -> UNEXPECTED;
        };
    }
}
