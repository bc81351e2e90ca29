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

import io.github.westcloud.benchmarks.job.ContestantProcess;
import io.github.westcloud.benchmarks.job.Job;
import io.github.westcloud.benchmarks.job.Json;
import io.github.westcloud.benchmarks.job.Turn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A contestant in a JVM of its own, which takes a turn when it is told to. */
final class RunningContestant implements AutoCloseable {

    private final String name;
    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;
    private final Path log;

    RunningContestant(String name, Job job, List<String> jvmOptions) throws IOException {
        this.name = name;
        log = Files.createTempFile("westcloud-benchmark-" + name.replaceAll("[^a-z0-9-]", "_") + "-", ".log");
        process = new ProcessBuilder(Processes.java(jvmOptions, ContestantProcess.class, Json.write(job)))
                .redirectError(log.toFile())
                .start();
        orders = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
        answer();
    }

    /** Lets it do what is not counted. */
    void prepare() throws IOException {
        order("prepare");
        answer();
    }

    Turn takeTurn() throws IOException {
        order("turn");
        return Json.read(answer(), Turn.class);
    }

    /** The CPU time of its process so far. */
    double cpuSeconds() {
        return Processes.cpuSeconds(process.toHandle());
    }

    private void order(String text) throws IOException {
        orders.write(text + "\n");
        orders.flush();
    }

    private String answer() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new IOException("The contestant '" + name + "' has ended; its log is " + log);
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        try {
            orders.close();
        } finally {
            Processes.end(process);
        }
        Files.deleteIfExists(log);
    }
}
