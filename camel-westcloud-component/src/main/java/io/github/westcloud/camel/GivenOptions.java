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
package io.github.westcloud.camel;

import io.github.westcloud.camel.internal.operations.OperationInputs;
import java.util.Set;
import java.util.TreeSet;

/**
 * The options in the URI of an endpoint. One that has no effect there is refused, because the author of the route expects one.
 * Options of the component are defaults for many endpoints, and not among them. Immutable; values are not kept, since they
 * may be secrets.
 */
final class GivenOptions {

    private static final GivenOptions NONE = new GivenOptions(Set.of());

    private final Set<String> names = new TreeSet<>();

    private GivenOptions(Set<String> parameters) {
        for (var parameter : parameters) {
            // An option with many values, such as metadata.author.
            int dot = parameter.indexOf('.');
            names.add(dot < 0 ? parameter : parameter.substring(0, dot));
        }
    }

    /** An endpoint that was made without a URI. */
    static GivenOptions none() {
        return NONE;
    }

    /** @param parameters the names in the URI, before Camel takes them out */
    static GivenOptions of(Set<String> parameters) {
        return new GivenOptions(parameters);
    }

    /** @throws IllegalArgumentException for the first option that only producers use */
    void checkConsumer() {
        for (var option : names) {
            refuse(OptionSides.get().isForProducersOnly(option), option, "a producer", "a consumer (from)");
        }
    }

    /**
     * Checks that the options are those of a producer, and of its operation. If the URI does not name the operation, headers
     * may, so that any option of a producer may be used.
     *
     * @throws IllegalArgumentException for the first option that has no effect
     */
    void checkProducer(WestCloudRequestConfiguration request) {
        for (var option : names) {
            refuse(OptionSides.get().isForConsumersOnly(option), option, "a consumer", "a producer (to)");
            if (names.contains("operation") && !request.isPojoRequest()) {
                OperationInputs.requireUsed(option, request.getOperation());
            }
        }
    }

    private static void refuse(boolean wrong, String option, String side, String endpoint) {
        if (wrong) {
            throw new IllegalArgumentException("The option " + option + " is an option of " + side
                    + " and has no effect in " + endpoint + ". Remove it from the URI of this endpoint");
        }
    }
}
