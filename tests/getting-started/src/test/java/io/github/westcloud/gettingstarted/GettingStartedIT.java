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
package io.github.westcloud.gettingstarted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.pages.Repository;
import io.github.westcloud.protocol.support.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A newcomer who does what docs/getting-started.md says, in an empty folder for each place. Only three things differ: the port is a
 * free one, "mvn install" was done by the build, and each command runs in the folder of its place.
 */
class GettingStartedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Deque<Shell> running = new ArrayDeque<>();

    @TempDir
    Path folder;

    private Maven maven;
    private Path project;
    private int port;
    private Step.Run last;

    @BeforeEach
    void startTheServer() throws Exception {
        maven = new Maven(folder);
        project = Files.createDirectory(folder.resolve("project"));
        port = FreePort.find();
        var commands =
                (Step.Run) Step.of("The service on your own machine", port).get(0);
        var start = commands.command()
                .lines()
                .filter(line -> line.startsWith("java "))
                .findFirst();
        var server = new Shell(folder, "cd '" + Repository.ROOT + "' && exec " + start.orElseThrow());
        running.push(server);
        await().atMost(PATIENCE).until(() -> server.output().contains("http://127.0.0.1:" + port));
    }

    @AfterEach
    void stopEverything() {
        running.forEach(Shell::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Camel Main, routes in YAML", "Camel Main, routes in Java", "Spring Boot", "Plain Java"})
    void eachPlaceWorksAsThePageSays(String place) throws Exception {
        var steps = Step.of(place, port);
        assertThat(steps).hasAtLeastOneElementOfType(Step.Expect.class);
        for (var step : steps) {
            take(step);
        }
    }

    private void take(Step step) throws Exception {
        if (step instanceof Step.WriteFile file) {
            write(file);
        } else if (step instanceof Step.Run run) {
            run(run);
        } else if (step instanceof Step.Expect expected) {
            expect(expected);
        }
    }

    private void write(Step.WriteFile file) throws IOException {
        var target = project.resolve(file.path());
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.content());
    }

    /** A route goes on running in its terminal; whatever else is typed ends by itself. */
    private Shell run(Step.Run run) throws Exception {
        last = run;
        var shell = new Shell(project, maven.in(run.command()));
        running.push(shell);
        if (!run.command().startsWith("mvn ")) {
            shell.finish();
        }
        return shell;
    }

    private void expect(Step.Expect expected) {
        var lines = expected.lines().lines().map(String::strip).toList();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> assertThat(printed())
                .contains(lines));
    }

    /** A command that only asks is asked again until it answers so, for the route may be a moment behind. */
    private String printed() throws Exception {
        running.forEach(Shell::requireNotFailed);
        if (last.command().startsWith("curl ")) {
            return run(last).output();
        }
        return running.stream().map(Shell::output).collect(Collectors.joining());
    }
}
