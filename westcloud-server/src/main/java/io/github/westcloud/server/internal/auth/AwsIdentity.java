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
package io.github.westcloud.server.internal.auth;

import io.github.westcloud.protocol.auth.sigv4.ChunkSignatures;
import io.github.westcloud.protocol.auth.sigv4.PayloadHash;
import java.util.Optional;

/**
 * Who signed a request, and what the signature says of the body, which is still to be read.
 *
 * @param user the user
 * @param payload the hash of the body, or how it comes
 * @param chunks goes on with the signatures of the pieces of the body, if they have any
 */
public record AwsIdentity(User user, PayloadHash payload, Optional<ChunkSignatures> chunks) {}
