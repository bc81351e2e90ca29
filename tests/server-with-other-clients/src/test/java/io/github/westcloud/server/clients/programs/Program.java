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
package io.github.westcloud.server.clients.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs of Debian's packages.
 *
 * @param folder where they run; their home too
 * @param environment what they find in their environment, and nothing else that speaks of AWS or of a proxy
 */
record Program(Path folder, Map<String, String> environment) {

    /** What a program printed, and how it ended. */
    record Result(int exitCode, String output) {

        List<String> lines() {
            return output.lines().toList();
        }
    }

    /**
     * Runs a program that has to succeed.
     *
     * @return what it printed
     * @throws IllegalStateException with all that it printed if it fails */
    Result run(List<String> command) {
        var result = attempt(command);
        if (result.exitCode() != 0) {
            throw new IllegalStateException(command + " ended with " + result.exitCode() + ":\n" + result.output());
        }
        return result;
    }

    /** Like {@link #run}, of a program that may fail; what it printed includes its standard error. */
    Result attempt(List<String> command) {
        try {
            var output = Files.createTempFile(folder, "output", ".txt");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.matches("(?i)AWS_.*|.*_PROXY"));
            builder.environment().put("HOME", folder.toString());
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " does not end:\n" + Files.readString(output));
            }
            return new Result(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command + " was interrupted", e);
        }
    }
}
