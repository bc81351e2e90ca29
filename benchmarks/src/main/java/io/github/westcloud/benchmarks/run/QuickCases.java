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

import io.github.westcloud.benchmarks.job.Job;
import io.github.westcloud.benchmarks.job.Work;

/** Shorter forms of cases, with about the same ratios. */
final class QuickCases {

    private static final int MANY = 1_000;
    private static final long LARGEST = 256L << 20;

    /** What moves a few megabytes a second over one connection needs a quarter of a minute for each turn. */
    private static final long LARGEST_OVER_ONE_CONNECTION = 64L << 20;

    private QuickCases() {}

    static Case of(Case each) {
        var lanes = each.lanes().stream()
                .filter(lane -> !isSlow(lane, each.roundTripMillis()))
                .map(QuickCases::of)
                .toList();
        return new Case(
                each.id(), each.title() + ", short form", each.roundTripMillis(), each.warmUps(), each.target(), lanes);
    }

    private static boolean isSlow(Lane lane, int roundTripMillis) {
        return roundTripMillis > 0
                && lane.job().contestant().equals("camel-http")
                && lane.job().size() > LARGEST_OVER_ONE_CONNECTION;
    }

    private static Lane of(Lane lane) {
        return new Lane(lane.name(), of(lane.job()), lane.server(), lane.jvmOptions());
    }

    private static Job of(Job job) {
        boolean shorter = job.operations() >= MANY && job.work() != Work.LIST;
        int operations = shorter ? job.operations() / 4 : job.operations();
        return job.sized(Math.min(job.size(), LARGEST), operations);
    }
}
