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
package io.github.westcloud.client.internal.upload;

/**
 * A part that the service has acknowledged.
 *
 * @param part its number, from 0
 * @param tag the tag that the service gave it, or {@code null}
 * @param md5 of its bytes, in hexadecimal digits; {@code null} if it was not computed
 */
record Sent(int part, String tag, String md5) {}
