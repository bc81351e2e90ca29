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

import java.time.Duration;

/**
 * A content has moved, or will not move any further.
 *
 * @param transfer which content
 * @param bytes how many bytes of it have moved; fewer than its length for a download that was closed before its end
 * @param duration since it started
 * @param failure what ended it, or {@code null} if it ended well
 */
public record TransferEnd(Transfer transfer, long bytes, Duration duration, Throwable failure) {}
