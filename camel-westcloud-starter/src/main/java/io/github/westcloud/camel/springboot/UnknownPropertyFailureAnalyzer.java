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
package io.github.westcloud.camel.springboot;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.camel.util.StringHelper;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says which property is misspelt, where it stands and which ones there are. It comes before Spring Boot's own analyzer, which
 * shows the value: a misspelt {@code password} has the password.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnknownPropertyFailureAnalyzer extends AbstractFailureAnalyzer<UnboundConfigurationPropertiesException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnboundConfigurationPropertiesException cause) {
        var ours = cause.getUnboundProperties().stream()
                .filter(property -> property.getName().toString().startsWith(PropertyNames.PREFIX + "."))
                .toList();
        if (ours.isEmpty()) {
            return null;
        }
        return new FailureAnalysis(
                ours.stream().map(UnknownPropertyFailureAnalyzer::describe).collect(Collectors.joining("\n")),
                "Correct the name. After " + PropertyNames.PREFIX + ". comes one of " + names(),
                rootFailure);
    }

    private static String describe(ConfigurationProperty property) {
        var origin = property.getOrigin();
        return property.getName() + (origin == null ? "" : ", from " + origin + ",")
                + " is no option of the component westcloud";
    }

    private static TreeSet<String> names() {
        return Arrays.stream(WestCloudComponentConfiguration.class.getMethods())
                .filter(method -> method.getName().startsWith("set"))
                .map(method -> StringHelper.camelCaseToDash(method.getName().substring(3)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
