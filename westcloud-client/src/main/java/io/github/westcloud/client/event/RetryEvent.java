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
 * A request that will be retried.
 *
 * @param operation as in {@link RequestEvent#operation()}
 * @param bucket the bucket
 * @param path the path, without a content secret
 * @param attempt the number of the next attempt, 2 or more
 * @param delay the delay before it; zero if only the time of the signature was wrong
 * @param failure what went wrong in the previous attempt
 */
public record RetryEvent(
        String operation, BucketName bucket, ObjectPath path, int attempt, Duration delay, ErrorKind failure) {}
