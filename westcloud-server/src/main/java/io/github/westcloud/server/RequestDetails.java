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
package io.github.westcloud.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of a request.
 *
 * @param received when its headers had arrived, by the server's clock
 * @param duration from then until the response was sent; until now if it is still being sent
 * @param client the address of the client
 * @param dialect how it was understood; empty if a fault answered it
 * @param user the user who is named by its credentials, if the server has such a user; the credentials may be wrong
 * @param requestBytes how many bytes of its body were read
 * @param responseBytes how many bytes of the body of the response were sent
 * @param refusal why it was refused, if it was
 * @param body the beginning of its body, if bodies are recorded and it has one
 */
public record RequestDetails(
        Instant received,
        Duration duration,
        String client,
        Optional<Dialect> dialect,
        Optional<String> user,
        long requestBytes,
        long responseBytes,
        Optional<Refusal> refusal,
        Optional<RequestBody> body) {}
