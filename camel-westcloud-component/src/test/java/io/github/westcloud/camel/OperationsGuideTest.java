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
package io.github.westcloud.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What docs/operations.md says is what there is. */
@Tag("repository")
class OperationsGuideTest extends ServerTestSupport {

    private static final Pattern LOG_CALL = Pattern.compile("\\bLOG\\.(?!is)\\w+\\(");
    private static final Pattern LINE_OF_A_CHOSEN_LEVEL =
            Pattern.compile("CamelLogger\\.log\\(\\s*LOG,\\s*[^,]+,\\s*([^;]+)\\);");

    private static final Path GUIDE = Path.of("../docs/operations.md");
    private static final Path COMPONENT = Path.of("src/main/java");
    private static final Path CLIENT = Path.of("../westcloud-client/src/main/java");
    private static final Path MONITOR = COMPONENT.resolve("io/github/westcloud/camel/internal/monitor");

    private static final String LITERAL = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern LOG_LINE =
            Pattern.compile("LOG\\.(trace|debug|info|warn|error)\\(\\s*((?:" + LITERAL + "\\s*\\+?\\s*)+)");

    @Test
    void itsSettingsWorkInCamelMain() throws Exception {
        var main = new Main();
        settings().forEach((name, value) -> main.addInitialProperty(name.toString(), value.toString()));
        main.addInitialProperty(
                "camel.component.westcloud.endpointUrl", server().uri().toString());
        main.addInitialProperty("camel.component.westcloud.username", "alice");
        main.addInitialProperty("camel.component.westcloud.password", "secret");
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("westcloud:demo/guide");
            }
        });
        main.start();
        try {
            var context = main.getCamelContext();
            var options = ((WestCloudEndpoint) context.getEndpoint("westcloud:demo/guide")).getConfiguration();
            var consoles = context.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class);

            assertThat(options.getTransferLoggingLevel()).isEqualTo(LoggingLevel.INFO);
            assertThat(options.getTransferLoggingIntervalSeconds()).isEqualTo(10);
            assertThat(consoles.getConsole("westcloud")).isPresent();
            assertThat(HealthCheckHelper.invoke(context))
                    .filteredOn(result -> result.getCheck().getId().equals("producer:westcloud-demo/guide"))
                    .singleElement()
                    .satisfies(result -> assertThat(result.getState()).isEqualTo(State.UP));
        } finally {
            main.stop();
        }
    }

    @Test
    void itExplainsEveryLineOfTheLog() throws IOException {
        var guide = Files.readString(GUIDE);
        var lines = new ArrayList<String>();
        long written = 0;
        for (var source : sources()) {
            written += LOG_CALL.matcher(source).results().count();
            var calls = LOG_LINE.matcher(source);
            while (calls.find()) {
                lines.add("| " + calls.group(1).toUpperCase(Locale.ROOT) + " | `" + joined(calls.group(2)) + "` |");
            }
        }

        assertThat(lines).hasSizeGreaterThan(15);
        assertThat(lines)
                .as("lines that could be read, of those that are written")
                .hasSize((int) written);
        assertThat(lines).allSatisfy(line -> assertThat(guide).contains(line));
    }

    /** A line may be put together of pieces; the transfer log, which is made elsewhere, has a section of its own. */
    @Test
    void itExplainsLinesWhoseLevelIsAnOption() throws IOException {
        var guide = Files.readString(GUIDE);
        var pieces = sources().stream()
                .flatMap(source -> LINE_OF_A_CHOSEN_LEVEL.matcher(source).results())
                .flatMap(call -> Pattern.compile(LITERAL).matcher(call.group(1)).results())
                .map(literal -> literal.group(1))
                .toList();

        assertThat(pieces).hasSizeGreaterThan(2);
        assertThat(pieces).allSatisfy(piece -> assertThat(guide).contains(piece));
    }

    @Test
    void itNamesEveryMeterTagAndAttribute() throws IOException {
        var guide = Files.readString(GUIDE);
        var names = new ArrayList<String>();
        names.addAll(found("\"(camel\\.westcloud\\.[a-z.]+)\"", MONITOR.resolve("MeterListener.java")));
        names.addAll(found("\"(westcloud\\.[a-z_]+)\"", MONITOR.resolve("WestCloudSpanDecorator.java")));
        names.addAll(found("\"(westcloud\\.[a-z.]+)\"", MONITOR.resolve("BucketHealthCheck.java")));
        names.addAll(found(
                "@ManagedAttribute[^\\n]*\\n    public \\S+ (?:get|is|set)(\\w+)\\(",
                COMPONENT.resolve("io/github/westcloud/camel/WestCloudEndpoint.java")));

        assertThat(names).hasSizeGreaterThan(30);
        assertThat(names).allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }

    private static Properties settings() throws IOException {
        var block = found("(?s)```properties\\n(.*?)```", GUIDE);
        assertThat(block).hasSize(1);
        var settings = new Properties();
        settings.load(new StringReader(block.get(0)));
        return settings;
    }

    private static List<String> found(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static String joined(String literals) {
        return Pattern.compile(LITERAL)
                .matcher(literals)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.joining());
    }

    private static List<String> sources() throws IOException {
        var sources = new ArrayList<String>();
        for (var root : List.of(COMPONENT, CLIENT)) {
            try (var files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> sources.add(text(file)));
            }
        }
        return sources;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
