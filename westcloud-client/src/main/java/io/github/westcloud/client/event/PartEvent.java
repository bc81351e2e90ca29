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
 * One part of an upload in parts has arrived.
 *
 * @param transfer of which content
 * @param part the number of the part, from 0; parts arrive in any order
 * @param bytes its length
 * @param duration how long it took, with all attempts and the waits between them
 */
public record PartEvent(Transfer transfer, int part, long bytes, Duration duration) {}
