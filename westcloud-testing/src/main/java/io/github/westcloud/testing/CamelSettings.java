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
package io.github.westcloud.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a test wants of its CamelContext.
 *
 * @param routes classes of Camel, which need not be there
 * @param properties values of placeholders
 */
record CamelSettings(List<Class<?>> routes, Map<String, String> properties) {

    /** Those of the annotation of the outermost class. */
    static CamelSettings of(Class<?> test) {
        var outermost = test;
        while (outermost.getEnclosingClass() != null
                && !AnnotationSupport.isAnnotated(outermost, WestCloudTest.class)) {
            outermost = outermost.getEnclosingClass();
        }
        return AnnotationSupport.findAnnotation(outermost, WestCloudTest.class)
                .map(wanted -> new CamelSettings(List.of(wanted.routes()), properties(wanted.properties())))
                .orElse(new CamelSettings(List.of(), Map.of()));
    }

    boolean isEmpty() {
        return routes.isEmpty() && properties.isEmpty();
    }

    private static Map<String, String> properties(String[] texts) {
        var properties = new LinkedHashMap<String, String>();
        for (var text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new ExtensionConfigurationException(
                        "A property of @WestCloudTest is \"name=value\", not \"" + text + "\"");
            }
            properties.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return properties;
    }
}
