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
package io.github.westcloud.benchmarks.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a contestant has done in all its turns. */
record LaneResult(String name, List<Sample> samples) {

    @JsonProperty
    double rate() {
        return median(Sample::rate);
    }

    @JsonProperty
    double lowestRate() {
        return good().stream().mapToDouble(Sample::rate).min().orElse(0);
    }

    @JsonProperty
    double highestRate() {
        return good().stream().mapToDouble(Sample::rate).max().orElse(0);
    }

    @JsonProperty
    double clientCpu() {
        return median(Sample::clientCpu);
    }

    @JsonProperty
    double serverCpu() {
        return median(Sample::serverCpu);
    }

    @JsonProperty
    double othersCpu() {
        return median(Sample::othersCpu);
    }

    @JsonProperty
    double peakMemory() {
        return samples.stream().mapToDouble(Sample::peakMemory).max().orElse(0);
    }

    /** The first thing that went wrong, or null. */
    @JsonProperty
    String failure() {
        return samples.stream()
                .map(Sample::failure)
                .filter(failure -> failure != null)
                .findFirst()
                .orElse(null);
    }

    private List<Sample> good() {
        return samples.stream().filter(sample -> sample.failure() == null).toList();
    }

    private double median(ToDoubleFunction<Sample> value) {
        var values = good().stream().mapToDouble(value).sorted().toArray();
        if (values.length == 0) {
            return 0;
        }
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
