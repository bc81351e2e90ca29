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
package io.github.westcloud.benchmarks.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.westcloud.benchmarks.job.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was measured.
 *
 * @param cases by id
 * @param machines as text, each once
 */
record Results(Map<String, MeasuredCase> cases, Set<String> machines) {

    static Results read(List<Path> files) throws IOException {
        var cases = new LinkedHashMap<String, MeasuredCase>();
        var machines = new LinkedHashSet<String>();
        for (var file : files) {
            var run = Json.MAPPER.readTree(file.toFile());
            machines.add(machine(run.path("machine")));
            for (var each : run.path("cases")) {
                var measured = MeasuredCase.of(
                        each, run.path("date").asText(), run.path("rounds").asInt());
                cases.put(measured.id(), measured);
            }
        }
        return new Results(cases, machines);
    }

    private static String machine(JsonNode facts) {
        var known = Json.MAPPER.convertValue(facts, new TypeReference<Map<String, String>>() {});
        return known.get("processors") + " processors (" + known.get("model") + "), " + known.get("system") + ", "
                + known.get("java");
    }

    Optional<MeasuredCase> of(String id) {
        return Optional.ofNullable(cases.get(id));
    }

    /** Fails if there are results of a case that does not exist any more. */
    void requireKnown(List<String> ids) {
        var unknown = new LinkedHashSet<>(cases.keySet());
        ids.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There are results of cases that do not exist: " + unknown);
        }
    }
}
