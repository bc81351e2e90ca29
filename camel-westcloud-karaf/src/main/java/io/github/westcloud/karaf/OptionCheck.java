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
package io.github.westcloud.karaf;

import io.github.westcloud.camel.WestCloudComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Tries options on a component that nobody else sees, so that what is wrong is known when an operator sets it, and not when
 * a route starts. Opens no connection.
 */
final class OptionCheck {

    private static final Map<String, String> IN_PLACE_OF_MISSING =
            Map.of("endpointUrl", "http://localhost", "username", "nobody", "password", "none");

    private final CamelContext context;
    private final Set<String> names = OptionNames.all();

    /** @param context is built and never started; its owner closes it */
    OptionCheck(CamelContext context) {
        this.context = context;
    }

    /** @throws IllegalArgumentException with one sentence, which has no value of a secret */
    void require(Map<String, String> options) {
        requireNames(options.keySet());
        var component = new WestCloudComponent(context);
        ServiceHelper.buildService(component);
        OptionBinding.bind(component, IN_PLACE_OF_MISSING);
        for (var option : options.entrySet()) {
            if (isKnownHere(option.getValue())) {
                requireValue(component, option.getKey(), option.getValue());
            }
        }
        requireWhole(component);
    }

    private void requireNames(Set<String> given) {
        var unknown = new TreeSet<>(given);
        unknown.removeIf(name -> names.contains(name.startsWith("metadata.") ? "metadata" : name));
        if (!unknown.isEmpty()) {
            var first = unknown.first();
            throw new IllegalArgumentException(
                    "there is no option " + String.join(" and ", unknown) + ". " + like(first));
        }
    }

    /** Not all there are: Karaf cuts a line of its log after 500 characters. */
    private String like(String unknown) {
        var alike = names.stream()
                .filter(name -> name.regionMatches(true, 0, unknown, 0, 1))
                .toList();
        return alike.isEmpty()
                ? "The options are those of the component, such as endpointUrl"
                : "The ones that begin with " + unknown.charAt(0) + " are " + String.join(", ", alike);
    }

    /** Beans and placeholders are the route's own, and resolved when it starts. */
    private static boolean isKnownHere(String value) {
        return !value.startsWith("#") && !value.contains("{{");
    }

    private static void requireValue(WestCloudComponent component, String name, String value) {
        try {
            OptionBinding.bind(component, Map.of(name, value));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "the option " + name + " cannot take its value: "
                            + rootOf(e).getMessage(),
                    e);
        }
    }

    /** What an endpoint would say of these options when it starts. */
    private void requireWhole(WestCloudComponent component) {
        try {
            var endpoint = component.createEndpoint("westcloud:bucket");
            ServiceHelper.initService(endpoint);
            ServiceHelper.stopAndShutdownService(endpoint);
        } catch (Exception e) {
            throw new IllegalArgumentException(refusalIn(e).getMessage(), e);
        }
    }

    /** The component's own sentence, which names the option; what it was caused by need not. */
    private static Throwable refusalIn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException) {
                return cause;
            }
        }
        return rootOf(failure);
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
