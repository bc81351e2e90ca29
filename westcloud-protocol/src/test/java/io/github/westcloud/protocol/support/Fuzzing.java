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
package io.github.westcloud.protocol.support;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a target with made-up input, guided by the code that it reaches: Jazzer, in a process of its own with a small heap. Its input begins
 * with the committed examples of the module in {@code src/test/fuzz}; what it finds interesting stays in {@code target/fuzz}.
 */
public final class Fuzzing {

    private static final Path EXAMPLES = Path.of("src", "test", "fuzz");
    private static final Path WORK = Path.of("target", "fuzz");
    private static final int LONGEST_INPUT = 8192;
    private static final int SECONDS_PER_INPUT = 30;
    private static final int TAIL = 60;
    /** On the machine of a build with one core this is many times what is needed. */
    private static final long HOURS = 12;

    private Fuzzing() {}

    /**
     * Fails if an input makes the target throw, take longer than 30 seconds, or need more than 256 MiB of heap.
     *
     * @param target has a method {@code public static void fuzzerTestOneInput(byte[])}
     * @param runs how many inputs to try
     * @return the last line of the report: how many inputs, and how much code they reached
     */
    public static String run(Class<?> target, long runs) throws IOException, InterruptedException {
        var work = WORK.resolve(target.getSimpleName());
        Files.createDirectories(work.resolve("corpus"));
        var log = work.resolve("log.txt");
        var process = new ProcessBuilder(command(target, work, runs))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(HOURS, TimeUnit.HOURS)) {
                throw new AssertionError("The fuzzer did not end within " + HOURS + " hours; see " + log);
            }
        } finally {
            process.destroyForcibly();
        }
        var lines = Files.readAllLines(log);
        if (process.exitValue() != 0) {
            var tail = lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
            throw new AssertionError("An input was found that fails: " + String.join("\n", tail));
        }
        lines.stream()
                .filter(line -> line.contains("[Fatal Error]"))
                .findFirst()
                .ifPresent(line -> {
                    throw new AssertionError("A parser writes to the error stream: " + line);
                });
        return lines.stream().filter(line -> line.contains("DONE")).findFirst().orElseThrow();
    }

    /** The committed inputs of a target. */
    public static List<Path> examples(Class<?> target) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(target.getSimpleName()))) {
            return files.sorted().toList();
        }
    }

    private static List<String> command(Class<?> target, Path work, long runs) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.add("-XX:+UseSerialGC");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("com.code_intelligence.jazzer.Jazzer");
        command.add("--target_class=" + target.getName());
        command.add("--instrumentation_includes=io.github.westcloud.**");
        command.add("--reproducer_path=" + work);
        command.add("-artifact_prefix=" + work + File.separator);
        command.add("-runs=" + runs);
        command.add("-max_len=" + LONGEST_INPUT);
        command.add("-timeout=" + SECONDS_PER_INPUT);
        command.add("-rss_limit_mb=0");
        command.add("-seed=1");
        command.add(work.resolve("corpus").toString());
        command.add(EXAMPLES.resolve(target.getSimpleName()).toString());
        return command;
    }
}
