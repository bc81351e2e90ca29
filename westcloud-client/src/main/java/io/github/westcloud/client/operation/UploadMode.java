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
package io.github.westcloud.client.operation;

/** How an upload travels. */
public enum UploadMode {
    /** In one request below the client's threshold, in parts above it. */
    AUTO,
    /** In one request (chapter 2.1 of the API document), up to 1 GiB. */
    SINGLE,
    /** In parts of 1 MiB, the chunks of chapter 2.2, up to 13 TiB. */
    CHUNKED
}
