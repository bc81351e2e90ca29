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
package io.github.westcloud.client.internal.dialect;

import io.github.westcloud.protocol.ObjectPath;
import java.util.Optional;

/**
 * An upload in parts that has been announced.
 *
 * @param path the path of the file to be
 * @param id the service's name for the upload; empty where the path alone identifies it, as the API document has it for the
 *     REST dialect
 */
public record PendingUpload(ObjectPath path, Optional<String> id) {}
