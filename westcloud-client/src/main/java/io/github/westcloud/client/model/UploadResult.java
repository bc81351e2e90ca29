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
package io.github.westcloud.client.model;

import io.github.westcloud.protocol.ObjectPath;

/**
 * What an upload did.
 *
 * @param path where the file is now
 * @param length how many bytes it has
 * @param parts how many chunks carried it; 0 if one plain request did
 * @param etag the entity tag without its quotes, or {@code null} if the service sent none
 */
public record UploadResult(ObjectPath path, long length, int parts, String etag) {}
