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
import java.util.List;

/**
 * The results of one contestant: medians, and the lowest and highest rate.
 *
 * @param peakMemory in MiB
 * @param othersCpu processors
 */
record MeasuredLane(
        String name,
        double rate,
        double lowest,
        double highest,
        double clientCpu,
        double serverCpu,
        double peakMemory,
        double othersCpu) {

    private static final List<String> FLOORS = List.of("sockets", "httpclient5");
    private static final List<String> OTHERS = List.of("camel-", "aws-", "nginx", "s3proxy", "s3mock");

    static MeasuredLane of(JsonNode node) {
        return new MeasuredLane(
                node.path("name").asText(),
                node.path("rate").asDouble(),
                node.path("lowestRate").asDouble(),
                node.path("highestRate").asDouble(),
                node.path("clientCpu").asDouble(),
                node.path("serverCpu").asDouble(),
                node.path("peakMemory").asDouble(),
                node.path("othersCpu").asDouble());
    }

    boolean isFloor() {
        return FLOORS.stream().anyMatch(name::startsWith);
    }

    boolean isOurs() {
        return !isFloor() && OTHERS.stream().noneMatch(name::startsWith);
    }
}
