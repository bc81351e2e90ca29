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
package io.github.westcloud.camel.internal.operations;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.protocol.ErrorKind;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sends requests to files of which some may be protected and others not: those of a tree, and those that camel-file asks
 * for by itself. A file without a content secret refuses one, so what is refused is sent once more without it.
 */
public final class ContentSecret {

    private ContentSecret() {}

    /**
     * Sends a request, with the content secret first.
     *
     * @param secret the secret, or {@code null} for none
     * @param request is given the secret to send, or {@code null}
     */
    public static <R> R offer(String secret, Function<String, R> request) {
        try {
            return request.apply(secret);
        } catch (WestCloudException e) {
            if (secret == null || e.kind() != ErrorKind.FORBIDDEN) {
                throw e;
            }
            return withoutSecret(request, e);
        }
    }

    /** As {@link #offer}, for a request without a result. */
    public static void offerTo(String secret, Consumer<String> request) {
        offer(secret, value -> {
            request.accept(value);
            return null;
        });
    }

    private static <R> R withoutSecret(Function<String, R> request, WestCloudException refusal) {
        try {
            return request.apply(null);
        } catch (WestCloudException e) {
            e.addSuppressed(refusal);
            throw e;
        }
    }
}
