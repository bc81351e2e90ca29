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
 * A part of an upload was stored.
 *
 * @param transfer the upload
 * @param part the number of the part, starting with 0; parts are stored in any order
 * @param bytes its length in bytes
 * @param duration the time it took, including all attempts and the delays between them
 */
public record PartEvent(Transfer transfer, int part, long bytes, Duration duration) {}
