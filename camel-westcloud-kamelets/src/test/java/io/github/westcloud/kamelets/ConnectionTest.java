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
package io.github.westcloud.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a Kamelet learns what it must know, what is said when it does not, and what is not said. */
class ConnectionTest extends KameletTestSupport {

    @TempDir
    Path folder;

    /** What it requires beside a bucket, and a file for each message. */
    @BeforeEach
    void gatherOneMessage() {
        property("camel.kamelet.westcloud-gather-sink.workDirectory", folder.toString());
        property("camel.kamelet.westcloud-gather-sink.batchMessageNumber", "1");
    }

    static Stream<String> kamelets() {
        return KameletFile.all().map(KameletFile::name);
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void withoutABucketNothingStarts(String kamelet) {
        configureComponent();
        assertThatThrownBy(() -> run(route(kamelet, "directory: inbox")))
                .hasStackTraceContaining(kamelet)
                .hasStackTraceContaining("mandatory parameters must be provided: bucketName");
        assertThat(context.isStarted()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void withoutAnEndpointOneSentenceSaysWhereToSetIt(String kamelet) {
        assertThatThrownBy(() -> run(route(kamelet, "bucketName: invoices")))
                .hasStackTraceContaining("missing: set camel.component.westcloud.endpointUrl");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void aPasswordInTheRouteIsTakenAsItIsInRaw(String kamelet) throws Exception {
        property("secret", PASSWORD);
        worksWith(kamelet, "endpointUrl: '{{service}}'", "username: alice", "password: RAW({{secret}})");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void aPasswordInThePropertiesOfTheKameletIsTakenAsItIs(String kamelet) throws Exception {
        property("camel.kamelet." + kamelet + ".endpointUrl", server.uri().toString());
        property("camel.kamelet." + kamelet + ".username", USER);
        property("camel.kamelet." + kamelet + ".password", PASSWORD);
        worksWith(kamelet);
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void aPasswordInThePropertiesOfTheComponentIsTakenAsItIs(String kamelet) throws Exception {
        property("camel.component.westcloud.endpointUrl", server.uri().toString());
        property("camel.component.westcloud.username", USER);
        property("camel.component.westcloud.password", PASSWORD);
        worksWith(kamelet);
    }

    /** On Windows there is an environment variable USERNAME, and an application may have properties of any name. */
    @ParameterizedTest
    @MethodSource("kamelets")
    void propertiesOfTheSameShortNameAreNotTaken(String kamelet) throws Exception {
        KameletFile.all()
                .filter(file -> file.name().equals(kamelet))
                .flatMap(file -> file.properties().keySet().stream())
                .forEach(name -> property(name, "of-something-else"));
        configureComponent();
        worksWith(kamelet);
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void aRefusedPasswordIsNotShown(String kamelet) throws Exception {
        var log = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            run(route(
                    kamelet,
                    "bucketName: invoices",
                    "endpointUrl: '{{service}}'",
                    "username: alice",
                    "password: RAW(hunter2&hunter3)",
                    "contentSecret: hunter4"));
            send(kamelet);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> log.toString(StandardCharsets.UTF_8).contains("HTTP 401"));
        } finally {
            System.setErr(before);
        }
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("hunter");
        assertThat(context.getEndpoints().toString()).contains("westcloud:").doesNotContain("hunter");
        assertThat(context.getRoutes().toString()).doesNotContain("hunter");
    }

    private void worksWith(String kamelet, String... properties) throws Exception {
        store("invoices/inbox/a.txt", "one");
        var all = Stream.concat(Stream.of("bucketName: invoices", "directory: inbox"), Stream.of(properties));
        run(route(kamelet, all.toArray(String[]::new)));
        send(kamelet);
        received(1);
        assertThat(server.requests()).isNotEmpty().allSatisfy(request -> {
            assertThat(request.rawPath()).startsWith("/invoices/inbox");
            assertThat(request.status()).isEqualTo(200);
        });
    }

    private void send(String kamelet) {
        if (!kamelet.endsWith("-source")) {
            var file = kamelet.endsWith("-sink") ? "b.txt" : "a.txt";
            template.send("direct:in", exchange -> {
                exchange.getMessage().setBody("one");
                exchange.getMessage().setHeader("CamelFileName", file);
            });
        }
    }

    private static String route(String kamelet, String... properties) {
        var parameters = String.join("\n        ", properties);
        if (kamelet.endsWith("-source")) {
            return """
                - route:
                    from:
                      uri: kamelet:%s
                      parameters:
                        %s
                      steps:
                        - to: mock:out
                """
                    .formatted(kamelet, parameters);
        }
        return """
            - route:
                from:
                  uri: direct:in
                  steps:
                    - to:
                        uri: kamelet:%s
                        parameters:
                          %s
                    - to: mock:out
            """
                .formatted(kamelet, String.join("\n              ", properties));
    }
}
