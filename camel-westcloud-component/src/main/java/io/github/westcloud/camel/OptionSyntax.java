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

/**
 * Tells how an option of the component is set in the runtime that Camel is embedded in, so that messages about missing options
 * can say so. The component uses the instance in the registry of its CamelContext, and by default writes options as Camel Main
 * reads them. Implementations are thread-safe, do not block and do not throw.
 */
@FunctionalInterface
public interface OptionSyntax {

    /** {@code camel.component.westcloud.endpointUrl}: a property of Camel Main, in a file or in the environment. */
    OptionSyntax CAMEL_MAIN = option -> "camel.component.westcloud." + option;

    /**
     * Describes where to set the option for all endpoints.
     *
     * @param option the name as in the documentation, such as {@code endpointUrl}
     * @return the end of a sentence that begins with "set", such as {@code camel.component.westcloud.endpoint-url}
     */
    String whereToSet(String option);
}
