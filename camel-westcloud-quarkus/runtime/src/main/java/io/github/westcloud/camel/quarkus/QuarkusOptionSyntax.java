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
package io.github.westcloud.camel.quarkus;

import io.github.westcloud.camel.OptionSyntax;
import jakarta.enterprise.context.Dependent;
import org.apache.camel.util.StringHelper;

/** How options of the component are written in {@code application.properties}, for messages about missing ones. */
@Dependent
public class QuarkusOptionSyntax implements OptionSyntax {

    /** Returns {@code camel.component.westcloud.endpoint-url} for {@code endpointUrl}. */
    @Override
    public String whereToSet(String option) {
        return "camel.component.westcloud." + StringHelper.camelCaseToDash(option);
    }
}
