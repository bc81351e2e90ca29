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
package io.github.westcloud.client.internal.wire;

import java.util.function.LongConsumer;

/**
 * How one attempt is sent.
 *
 * @param sent is told how many bytes of the body went out, piece by piece
 * @param deadline when the call has to end that it belongs to
 * @param refusalExpected whether the service may refuse it because of an earlier attempt: it is asked before the body is sent, since a
 *     refusal may be lost when the connection is closed in the middle of a body
 */
public record Sending(LongConsumer sent, Deadline deadline, boolean refusalExpected) {}
