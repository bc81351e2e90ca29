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
package io.github.westcloud.server.internal.storage;

import java.time.Instant;
import java.util.Optional;

/**
 * A part of an upload that has arrived.
 *
 * @param part its number, from 0
 * @param length its size in bytes
 * @param md5 the MD5 of its content in 32 hexadecimal digits, if it is known
 * @param checksum a checksum of its content, if it is known
 * @param arrived when it arrived
 */
public record UploadedPart(int part, long length, Optional<String> md5, Optional<Checksum> checksum, Instant arrived) {}
