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

import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an operator has written into a configuration, without what Karaf adds to it. */
final class ConfigurationProperties {

    private static final List<String> OF_KARAF = List.of("service.", "felix.", "org.apache.karaf.");

    private ConfigurationProperties() {}

    /** @param properties null for none */
    static Map<String, String> optionsIn(Dictionary<String, ?> properties) {
        if (properties == null) {
            return Map.of();
        }
        var options = new TreeMap<String, String>();
        for (var name : Collections.list(properties.keys())) {
            if (OF_KARAF.stream().noneMatch(name::startsWith)) {
                options.put(name, String.valueOf(properties.get(name)));
            }
        }
        return Collections.unmodifiableMap(options);
    }
}
