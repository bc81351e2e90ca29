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

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The results of one case.
 *
 * @param unit of the rates
 * @param cpuUnit of CPU time
 * @param date when it was measured
 */
record MeasuredCase(
        String id, String title, String unit, String cpuUnit, String date, int rounds, List<MeasuredLane> lanes) {

    static MeasuredCase of(JsonNode node, String date, int rounds) {
        var lanes = new ArrayList<MeasuredLane>();
        node.path("lanes").forEach(lane -> lanes.add(MeasuredLane.of(lane)));
        return new MeasuredCase(
                node.path("id").asText(),
                node.path("title").asText(),
                node.path("unit").asText(),
                node.path("cpuUnit").asText(),
                date.substring(0, Math.min(10, date.length())),
                rounds,
                List.copyOf(lanes));
    }

    /** The contestant of this repository that a user gets with defaults: the first one. */
    Optional<MeasuredLane> ours() {
        return lanes.stream().filter(MeasuredLane::isOurs).findFirst();
    }

    /** The fastest of what a user could take instead. */
    Optional<MeasuredLane> bestOther() {
        return lanes.stream()
                .filter(lane -> !lane.isOurs() && !lane.isFloor())
                .max(Comparator.comparingDouble(MeasuredLane::rate));
    }

    /** The fastest one without any library for object storage. */
    Optional<MeasuredLane> floor() {
        return lanes.stream().filter(MeasuredLane::isFloor).max(Comparator.comparingDouble(MeasuredLane::rate));
    }

    /** How many processors were busy with other things, in the turns in which they were most. */
    double othersCpu() {
        return lanes.stream().mapToDouble(MeasuredLane::othersCpu).max().orElse(0);
    }
}
