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

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.util.json.DeserializationException;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;

/**
 * Which options are for consumers only and which for producers only: what their labels in the component's metadata say, from
 * which Camel's documentation and tools take it as well. Immutable.
 */
final class OptionSides {

    private static final String METADATA = "/META-INF/io/github/westcloud/camel/westcloud.json";

    /** Used on both sides, whatever the label is that they have in camel-file. */
    private static final Set<String> BOTH = Set.of("exchangePattern", "flatten", "recursive");

    private final Set<String> consumer = new HashSet<>();
    private final Set<String> producer = new HashSet<>();

    private OptionSides(JsonObject options) {
        options.forEach((name, option) -> sort(name, ((JsonObject) option).getStringOrDefault("label", "")));
    }

    /** Those of the component's metadata. Read once, when an endpoint with options is first used. */
    static OptionSides get() {
        return Holder.SIDES;
    }

    boolean isForConsumersOnly(String option) {
        return consumer.contains(option);
    }

    boolean isForProducersOnly(String option) {
        return producer.contains(option);
    }

    private void sort(String name, String label) {
        if (BOTH.contains(name)) {
            return;
        }
        var labels = List.of(label.split(","));
        if (labels.contains("consumer")) {
            consumer.add(name);
        } else if (labels.contains("producer")) {
            producer.add(name);
        }
    }

    /** The names of the options of the component, read anew. */
    static Set<String> namesOfComponentOptions() {
        return read("componentProperties").keySet();
    }

    private static JsonObject read(String kind) {
        try (var json =
                new InputStreamReader(OptionSides.class.getResourceAsStream(METADATA), StandardCharsets.UTF_8)) {
            return ((JsonObject) Jsoner.deserialize(json)).getMap(kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DeserializationException e) {
            throw new IllegalStateException("The metadata of the component cannot be read: " + METADATA, e);
        }
    }

    private static final class Holder {

        private static final OptionSides SIDES = new OptionSides(read("properties"));
    }
}
