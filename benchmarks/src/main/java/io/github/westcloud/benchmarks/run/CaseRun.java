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
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs one case: each contestant takes a turn, then each again, so that what disturbs the machine disturbs them all. */
final class CaseRun {

    private static final double BYTES_IN_A_MB = 1e6;
    private static final double BYTES_IN_A_MIB = 1 << 20;

    private final Case benchmark;
    private final int rounds;
    private final Map<ServerKind, RunningServer> servers = new EnumMap<>(ServerKind.class);
    private final Map<Lane, RunningContestant> contestants = new LinkedHashMap<>();

    CaseRun(Case benchmark, int rounds) {
        this.benchmark = benchmark;
        this.rounds = rounds;
    }

    CaseResult run() throws IOException {
        var samples = new LinkedHashMap<Lane, List<Sample>>();
        try {
            start();
            for (int round = -benchmark.warmUps(); round < rounds; round++) {
                for (var lane : contestants.keySet()) {
                    var sample = takeTurn(lane);
                    if (round >= 0) {
                        samples.computeIfAbsent(lane, key -> new ArrayList<>()).add(sample);
                    }
                }
            }
        } finally {
            end();
        }
        var results = new ArrayList<LaneResult>();
        samples.forEach((lane, values) -> results.add(new LaneResult(lane.name(), values)));
        boolean counted = counted(benchmark.lanes().get(0).job());
        return new CaseResult(
                benchmark.id(),
                benchmark.title(),
                benchmark.target(),
                counted ? "per second" : "MB/s",
                counted ? "us each" : "ms per MB",
                results);
    }

    private void start() throws IOException {
        for (var lane : benchmark.lanes()) {
            if (!servers.containsKey(lane.server())) {
                servers.put(lane.server(), RunningServer.start(lane.server(), benchmark.roundTripMillis()));
            }
            var server = servers.get(lane.server());
            var job = lane.job().at(server.address(), server.near());
            contestants.put(lane, new RunningContestant(lane.name(), job, lane.jvmOptions()));
        }
    }

    private Sample takeTurn(Lane lane) throws IOException {
        var server = servers.get(lane.server());
        var contestant = contestants.get(lane);
        contestant.prepare();
        double contestantBefore = contestant.cpuSeconds();
        double serverBefore = server.cpuSeconds();
        double distanceBefore = server.distanceCpuSeconds();
        double busyBefore = Machine.busySeconds();
        long start = System.nanoTime();
        var turn = contestant.takeTurn();
        double whole = (System.nanoTime() - start) / 1e9;
        double serverCpu = server.cpuSeconds() - serverBefore;
        double distanceCpu = server.distanceCpuSeconds() - distanceBefore;
        double others = Machine.busySeconds() - busyBefore;
        others -= contestant.cpuSeconds() - contestantBefore + serverCpu + distanceCpu;
        var job = lane.job();
        double units = units(job);
        double scale = counted(job) ? 1e6 : 1e3;
        return new Sample(
                units / turn.seconds(),
                turn.cpuSeconds() * scale / units,
                serverCpu * scale / units,
                Math.max(0, others) / whole,
                turn.peakBytes() / BYTES_IN_A_MIB,
                turn.failure());
    }

    private static boolean counted(Job job) {
        return job.size() < BYTES_IN_A_MIB || job.bytes() == 0;
    }

    private static double units(Job job) {
        return counted(job) ? job.operations() : job.bytes() / BYTES_IN_A_MB;
    }

    private void end() throws IOException {
        for (var contestant : contestants.values()) {
            contestant.close();
        }
        for (var server : servers.values()) {
            server.close();
        }
    }
}
