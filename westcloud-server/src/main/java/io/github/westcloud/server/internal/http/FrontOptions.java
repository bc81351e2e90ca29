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
package io.github.westcloud.server.internal.http;

import io.github.westcloud.server.internal.tls.KeyMaterial;
import java.util.Optional;

/**
 * How a port listens.
 *
 * @param host the name or address to listen on
 * @param port the port, 0 for any free one
 * @param limits what a client may take of the server
 * @param origins the web pages that may send requests
 * @param tls the keys for HTTPS; none for plain HTTP
 */
public record FrontOptions(String host, int port, ClientLimits limits, Origins origins, Optional<KeyMaterial> tls) {}
