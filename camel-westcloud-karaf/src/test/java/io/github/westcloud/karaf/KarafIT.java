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
package io.github.westcloud.karaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.karaf.probe.ServerBundle;
import io.github.westcloud.karaf.probe.TransferBundle;
import io.github.westcloud.karaf.run.Karaf;
import io.github.westcloud.karaf.run.KarafAdmin;
import io.github.westcloud.karaf.run.TestBundle;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** The shipped features in one real Karaf, from nothing installed to nothing left; the order of the methods is the story. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(120)
class KarafIT {

    private static final Path BUILD = Path.of(System.getProperty("project.build.directory"));
    private static final String PID = "io.github.westcloud";
    private static final String PASSWORD = "open sesame 4711";
    private static final String IN_FORCE = "is in force for routes that start from now on: ";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static Karaf karaf;
    private static KarafAdmin admin;
    private static WestCloudServer server;
    private static Path bundles;
    private static MovedFiles files;

    private long deployed;
    private long inKaraf;

    @BeforeAll
    static void startKaraf() throws Exception {
        server =
                WestCloudServer.builder().bucket("demo").user("alice", PASSWORD).start();
        var repository = BUILD.resolve("repository");
        // Karaf finds what is in that folder and nothing else: not camel-karaf, for which camel-features.xml stands.
        karaf = Karaf.start(BUILD.resolve("apache-karaf.tar.gz"), repository, BUILD.resolve("karaf"));
        admin = karaf.admin();
        admin.addRepository("mvn:io.github.westcloud/camel-westcloud-karaf/" + System.getProperty("project.version")
                + "/xml/features");
        files = new MovedFiles(karaf.folder().resolve("work"));
        bundles = Files.createDirectories(BUILD.resolve("bundles"));
    }

    @AfterAll
    static void stopKaraf() throws IOException {
        if (karaf != null) {
            karaf.close();
        }
        server.close();
    }

    @AfterEach
    void nothingIsLeftOfTheBundles() {
        LongStream.of(deployed, inKaraf).filter(bundle -> bundle != 0).forEach(admin::uninstall);
        assertNoThreadsAndConnections();
    }

    @Test
    @Order(1)
    void whatCannotBeResolvedLeavesNothingHalfInstalled() throws Exception {
        var features = admin.installedFeatures();
        var states = admin.bundles();

        assertThat(karaf.type("feature:install camel-westcloud")).contains("missing requirement", "camel-core");

        assertThat(admin.installedFeatures()).isEqualTo(features);
        assertThat(admin.bundles()).isEqualTo(states);

        admin.addRepository(repositoryOf(TestBundle.writeEmpty(bundles, "needy", "no.such.library")));

        assertThat(karaf.type("feature:install needy")).contains("missing requirement", "no.such.library");

        assertThat(admin.installedFeatures()).isEqualTo(features);
        assertThat(admin.bundles()).isEqualTo(states);
    }

    private static String repositoryOf(Path bundle) throws IOException {
        var file = bundles.resolve("needy.xml");
        Files.writeString(
                file,
                "<features name='needy' xmlns='http://karaf.apache.org/xmlns/features/v1.6.0'>"
                        + "<feature name='needy' version='1.0.0'><feature>westcloud-client</feature><bundle>"
                        + bundle.toUri() + "</bundle></feature></features>");
        return file.toUri().toString();
    }

    @Test
    @Order(2)
    void clientAndServerWorkInKarafWithoutCamel() throws IOException {
        admin.installFeature("westcloud-client");
        admin.installFeature("westcloud-server");

        inKaraf = admin.deploy(TestBundle.write(bundles, ServerBundle.class));

        assertThat(admin.systemProperty(ServerBundle.RECEIVED))
                .startsWith("3145729 bytes")
                .isEqualTo(admin.systemProperty(ServerBundle.SENT));
        assertThat(admin.bundles().keySet()).noneMatch(name -> name.contains("camel"));
        assertThat(admin.threads("westcloud-http")).isNotEmpty();
    }

    @Test
    @Order(3)
    void aRouteWithoutServiceAndUserIsToldWhereToSetThem() throws Exception {
        admin.addRepository(BUILD.resolve("features/camel-features.xml").toUri().toString());
        admin.installFeature("camel-westcloud");

        var jar = TestBundle.write(bundles, TransferBundle.class);
        assertThat(karaf.type("bundle:install -s " + jar.toUri())).contains("Unable to start bundle");
        deployed = admin.bundleId("TransferBundle");

        assertThat(karaf.log())
                .contains("The options endpointUrl and username and password are missing: set"
                        + " config:property-set -p io.github.westcloud endpointUrl <value> and");
    }

    @Test
    @Order(4)
    void filesMoveBothWaysAfterStartRestartAndRefreshAndStopLeavesNothing() throws Exception {
        admin.configure(PID, service());
        awaitLog("is in force for routes that start from now on: endpointUrl, password, username");

        deployed = admin.deploy(TestBundle.write(bundles, TransferBundle.class));
        files.move("first", server.uri(), "alice", PASSWORD);
        assertThat(server.requests())
                .filteredOn(request -> request.rawPath().equals("/demo/out/first.bin") && request.status() == 200)
                .extracting(request -> request.method())
                .filteredOn("PUT"::equals)
                .hasSizeGreaterThanOrEqualTo(4);
        assertEndpointsShowNoPassword();

        admin.restart(deployed);
        files.move("second", server.uri(), "alice", PASSWORD);
        assertThat(camelContexts()).hasSize(1);

        admin.refresh(deployed);
        files.move("third", server.uri(), "alice", PASSWORD);
        assertThat(camelContexts()).hasSize(1);
        // How many threads a pool has depends on how much there was to do at a time; those of earlier starts have
        // another name.
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(contextsOf(admin.threads("Camel (")))
                .hasSize(1));

        admin.stop(deployed);
        assertNoThreadsAndConnections();
        assertThat(karaf.log()).doesNotContain(PASSWORD);
    }

    private static Set<String> contextsOf(Collection<String> threads) {
        return threads.stream()
                .map(name -> name.substring(0, name.indexOf(')')))
                .collect(Collectors.toSet());
    }

    @Test
    @Order(5)
    void whatIsIllegalIsRefusedInOneLineAndChangesNothing() throws Exception {
        admin.configure(PID, with("maxPartsInFlight", "1000"));
        awaitLog("The configuration io.github.westcloud is refused, and what was in force stays in force: ");
        awaitLog("maxPartsInFlight");
        admin.configure(PID, with("endpoint-url", "http://127.0.0.1:1"));
        awaitLog("there is no option endpoint-url. The ones that begin with e are endpointUrl");

        deployed = admin.deploy(TestBundle.write(bundles, TransferBundle.class));
        files.move("fourth", server.uri(), "alice", PASSWORD);
    }

    @Test
    @Order(6)
    void aChangeTakesEffectWhenTheRouteIsRefreshed() throws Exception {
        inKaraf = admin.deploy(TestBundle.write(bundles, ServerBundle.class));
        deployed = admin.deploy(TestBundle.write(bundles, TransferBundle.class));

        var inForce = occurrences("is in force for routes");
        var other =
                Map.of("endpointUrl", admin.systemProperty(ServerBundle.URI), "username", "bob", "password", "hush");
        admin.configure(PID, other);
        await().atMost(PATIENCE).until(() -> occurrences("is in force for routes") > inForce);
        files.move("fifth", server.uri(), "alice", PASSWORD);

        await().atMost(PATIENCE).until(() -> isInForce(other));
        admin.refresh(deployed);
        files.move("sixth", URI.create(admin.systemProperty(ServerBundle.URI)), "bob", "hush");
    }

    @Test
    @Order(7)
    void uninstallingTheFeaturesTakesEverythingAway() {
        for (var feature : List.of("camel-westcloud", "westcloud-client", "westcloud-server")) {
            admin.uninstallFeature(feature);
        }

        assertThat(admin.bundles().keySet()).noneMatch(name -> name.contains("westcloud"));
    }

    /** Karaf may read its file while it writes it, and then takes the configuration for empty. */
    private boolean isInForce(Map<String, String> options) throws Exception {
        var log = karaf.log();
        if (log.startsWith("endpointUrl", log.lastIndexOf(IN_FORCE) + IN_FORCE.length())) {
            return true;
        }
        admin.configure(PID, options);
        return false;
    }

    private static Map<String, String> service() {
        return Map.of("endpointUrl", server.uri().toString(), "username", "alice", "password", PASSWORD);
    }

    private static Map<String, String> with(String option, String value) {
        var options = new HashMap<>(service());
        options.put(option, value);
        return options;
    }

    private static void awaitLog(String text) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(karaf.log()).contains(text));
    }

    private static long occurrences(String text) {
        return karaf.log().lines().filter(line -> line.contains(text)).count();
    }

    private static List<ObjectName> camelContexts() {
        return admin.find("org.apache.camel:context=*,type=context,name=*");
    }

    private static void assertEndpointsShowNoPassword() {
        assertThat(admin.find("org.apache.camel:context=*,type=endpoints,name=\"westcloud*\""))
                .hasSize(3)
                .noneMatch(name -> name.toString().contains(PASSWORD));
    }

    /** Of routes, clients and servers, in Karaf and on the way to the server beside it. */
    private static void assertNoThreadsAndConnections() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(admin.threads("Camel (")).isEmpty();
            assertThat(admin.threads("westcloud-")).isEmpty();
            assertThat(camelContexts()).isEmpty();
            assertThat(server.openConnections()).isZero();
        });
    }
}
