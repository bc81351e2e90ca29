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

import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.RequestTarget;
import java.io.IOException;
import java.util.Map;

/**
 * A request together with what to make of its answer.
 *
 * @param operation what is attempted, one of a few names, for listeners and meters
 * @param description the same for messages, which may say more: which part it is
 * @param target the bucket and path that it is about; a listing names its directory elsewhere than in the path
 * @param source what is copied or moved to the target, or {@code null}
 * @param request what to send
 * @param decoder what a successful answer means
 * @param keepsAnswer whether the result reads the answer further, so that the answer stays open
 * @param codeless whether a refusal has no body, and so no code that tells an expired signature from a missing right
 * @param carriedOut the refusals by which a retried request learns that its lost attempt was carried out, each with the
 *     result that the lost answer meant
 * @param <R> the result
 */
public record Call<R>(
        String operation,
        String description,
        RequestTarget target,
        RequestTarget source,
        WireRequest request,
        Decoder<R> decoder,
        boolean keepsAnswer,
        boolean codeless,
        Map<ErrorKind, R> carriedOut) {

    public Call {
        carriedOut = Map.copyOf(carriedOut);
    }

    /** A call whose answer is read at once, and whose refusals mean what they say. */
    public Call(String operation, String description, RequestTarget target, WireRequest request, Decoder<R> decoder) {
        this(operation, description, target, null, request, decoder, false, false, Map.of());
    }

    /** A call that is about the path it is sent to. */
    public Call(String operation, String description, WireRequest request, Decoder<R> decoder) {
        this(operation, description, request.target(), request, decoder);
    }

    /** A call whose description is its operation. */
    public Call(String operation, WireRequest request, Decoder<R> decoder) {
        this(operation, operation, request, decoder);
    }

    /** The same call, which copies or moves something to its target. */
    public Call<R> from(RequestTarget other) {
        return new Call<>(operation, description, target, other, request, decoder, keepsAnswer, codeless, carriedOut);
    }

    /** The same call with a result that keeps the answer open. Whoever gets the result closes it. */
    public Call<R> keepingAnswer() {
        return new Call<>(operation, description, target, source, request, decoder, true, codeless, carriedOut);
    }

    /** The same call, whose refusals have no body. */
    public Call<R> withoutErrorBody() {
        return new Call<>(operation, description, target, source, request, decoder, keepsAnswer, true, carriedOut);
    }

    /** The same call; this refusal of a retry means that an attempt without an answer was carried out. */
    public Call<R> carriedOutIf(ErrorKind refusal, R result) {
        return new Call<>(
                operation,
                description,
                target,
                source,
                request,
                decoder,
                keepsAnswer,
                codeless,
                Map.of(refusal, result));
    }

    /** The same call with another reading of its answer. */
    public Call<R> decodedBy(Decoder<R> other) {
        return new Call<>(operation, description, target, source, request, other, keepsAnswer, codeless, carriedOut);
    }

    /** The same call, which another thread can cancel. */
    public Call<R> cancelledBy(Cancellation cancellation) {
        return new Call<>(
                operation,
                description,
                target,
                source,
                request.cancelledBy(cancellation),
                decoder,
                keepsAnswer,
                codeless,
                carriedOut);
    }

    /** Makes a result of a successful answer. Whoever called it closes the answer, unless the call keeps it open. */
    @FunctionalInterface
    public interface Decoder<R> {

        /** @throws IOException if the body breaks off or is not what the API document says */
        R decode(WireResponse response) throws IOException;
    }

    /** The bucket and path, for messages; never a content secret. */
    public String path() {
        return target.toString();
    }

    /** Whether the request changes the bucket. */
    public boolean updates() {
        return !request.method().equals("GET") && !request.method().equals("HEAD");
    }
}
