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
package io.github.westcloud.client.event;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.time.Duration;

/**
 * One attempt at one request.
 *
 * @param operation what was attempted: {@code upload}, {@code initiate}, {@code uploadPart}, {@code complete},
 *     {@code download}, {@code head}, {@code delete}, {@code createDirectory}, {@code copy}, {@code move},
 *     {@code updateMetadata} or {@code list}
 * @param bucket in which bucket
 * @param path on which path; never with a content secret
 * @param attempt from 1
 * @param status the HTTP status, 0 if no answer came
 * @param code the service's number for an error, 0 if it sent none
 * @param requestId the service's own name for the request, or {@code null} if it sent none
 * @param failure what went wrong, or {@code null} if nothing did
 * @param duration from sending until the answer was read; for a download, until its content begins
 * @param bytesSent how many bytes of a body went out
 */
public record RequestEvent(
        String operation,
        BucketName bucket,
        ObjectPath path,
        int attempt,
        int status,
        long code,
        String requestId,
        ErrorKind failure,
        Duration duration,
        long bytesSent) {

    public boolean succeeded() {
        return failure == null;
    }
}
