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
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.util.json.DeserializationException;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;

/** Which options the component has, as its own metadata in its jar says. */
final class OptionNames {

    private static final String METADATA = "/META-INF/io/github/westcloud/camel/westcloud.json";

    private OptionNames() {}

    static Set<String> all() {
        try (var json = WestCloudComponent.class.getResourceAsStream(METADATA)) {
            var component = (JsonObject) Jsoner.deserialize(new InputStreamReader(json, StandardCharsets.UTF_8));
            Map<String, Object> properties = component.getMap("componentProperties");
            return new TreeSet<>(properties.keySet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + METADATA, e);
        } catch (DeserializationException e) {
            throw new IllegalStateException(METADATA + " is no JSON", e);
        }
    }
}
