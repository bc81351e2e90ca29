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
 * The kinds of failures, to decide what to do next. Each {@link ErrorCode} has one kind.
 */
public enum ErrorKind {
    /** The file, directory or bucket does not exist. */
    NOT_FOUND,
    /** The path exists already, and the request did not ask to overwrite it. */
    ALREADY_EXISTS,
    /** The credentials, the signature or its date were not accepted. */
    UNAUTHENTICATED,
    /** The user is known, but lacks the permission. */
    FORBIDDEN,
    /** The request is invalid; sending it again gets the same response. */
    INVALID_REQUEST,
    /** The state of the path does not allow the request: the directory is not empty, or an upload is not complete. */
    CONFLICT,
    /** The quota of the bucket is exceeded. */
    QUOTA,
    /** The service or the dialect does not support the request. */
    UNSUPPORTED,
    /** The service limits the rate of requests; try again later. */
    THROTTLED,
    /** There was no response: the connection was refused, broke, or timed out. */
    UNREACHABLE,
    /** The calling thread was interrupted, so the client stopped waiting and did not retry. */
    INTERRUPTED,
    /** The service failed, or sent a response that the API document does not describe. */
    UNEXPECTED;

    /** Returns the kind for an HTTP status without a documented code. */
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
