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
package io.github.westcloud.camel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every endpoint of ours that README, pages and examples show has options that exist, with values that they take. */
class RoutesOfPagesTest {

    private static final CamelCatalog CATALOG = ComponentMetadata.catalog();

    /** In Java, in YAML and in prose; a Java text may go on in the next line. */
    private static final Pattern URI = Pattern.compile("westcloud:[\\w{][^\\s\"`'<>\\[\\]]*(?: > 0)?");

    private static final Pattern YAML =
            Pattern.compile("(?ms)^(?:```yaml|\\[source,yaml]\\n----)\\n(.*?)^(?:```|----)$");
    private static final Pattern JAVA_CONCATENATION = Pattern.compile("\"\\s*\\+\\s*\"");

    @Test
    void uris() {
        var shown = shownIn(sources()).toList();
        assertThat(shown).hasSizeGreaterThan(60);
        assertThat(shown).flatMap(RoutesOfPagesTest::mistakes).isEmpty();
    }

    @Test
    void endpointsOfYamlRoutes() {
        var endpoints =
                yamlDocuments().flatMap(text -> yamlEndpoints(text).stream()).toList();
        assertThat(endpoints).hasSizeGreaterThan(30);
        assertThat(endpoints).flatMap(RoutesOfPagesTest::mistakes).isEmpty();
    }

    @Test
    void endpointsOfXmlRoutes() {
        var endpoints = Repository.pages().values().stream()
                .flatMap(XmlRoutes::blocks)
                .flatMap(block -> XmlRoutes.endpoints(block).stream())
                .toList();
        assertThat(endpoints).hasSizeGreaterThan(40);
        assertThat(endpoints).flatMap(RoutesOfPagesTest::mistakes).isEmpty();
    }

    @Test
    void aMisspeltOptionIsRejected() {
        assertThat(mistakes("westcloud:demo?fileExists=Override"))
                .singleElement()
                .asString()
                .contains("fileExists");
        assertThat(mistakes("westcloud:demo?operation=uplaod"))
                .singleElement()
                .asString()
                .contains("uplaod");
        assertThat(mistakes("westcloud:demo?listLimit=many"))
                .singleElement()
                .asString()
                .contains("listLimit");
        assertThat(yamlEndpoints(
                        "- route:\n    from:\n      uri: westcloud:demo\n      parameters:\n        antIncluded: x\n"))
                .flatMap(RoutesOfPagesTest::mistakes)
                .hasSize(1);
        assertThat(XmlRoutes.endpoints("<route><from uri='westcloud:demo?delay=5&amp;noSuch=1'/></route>"))
                .flatMap(RoutesOfPagesTest::mistakes)
                .hasSize(1);
        assertThat(shownIn(Stream.of("from(\"westcloud:demo\"\n  + \"?noSuch=1\")"))
                        .toList())
                .flatMap(RoutesOfPagesTest::mistakes)
                .hasSize(1);
    }

    @Test
    void theCatalogTakesWhatTheComponentTakes() {
        for (var value : List.of("Fail", "Override", "Ignore", "Move", "TryRename")) {
            assertThat(mistakes("westcloud:demo?fileExist=" + value)).isEmpty();
        }
        for (var value : List.of("none", "changed", "idempotent", "idempotent-changed")) {
            assertThat(mistakes("westcloud:demo?readLock=" + value)).isEmpty();
        }
        assertThat(mistakes("westcloud:demo?fileExist=Append")).hasSize(1);
        assertThat(mistakes("westcloud:demo?readLock=markerFile")).hasSize(1);
    }

    /** Pages but for their XML, which is parsed, and the examples with their sources. */
    private static Stream<String> sources() {
        var examples = Repository.files("examples")
                .filter(file -> file.matches(".*\\.(java|yaml|properties|xml)"))
                .map(Repository::read);
        return Stream.concat(Repository.pages().values().stream().map(XmlRoutes::without), examples);
    }

    private static Stream<String> shownIn(Stream<String> texts) {
        return texts.map(text -> JAVA_CONCATENATION.matcher(text).replaceAll(""))
                .flatMap(text -> URI.matcher(text).results())
                .map(uri -> uri.group().replaceAll("[.,;:)]+$", ""))
                .filter(uri -> !uri.startsWith("westcloud:bucketName"));
    }

    private static Stream<String> yamlDocuments() {
        var inPages = Repository.pages().values().stream()
                .flatMap(page -> YAML.matcher(page).results())
                .map(block -> block.group(1));
        var files = Repository.files("examples")
                .filter(file -> file.endsWith(".camel.yaml"))
                .map(Repository::read);
        return Stream.concat(inPages, files);
    }

    /** The endpoints of ours in a YAML document, as URIs with all their parameters. */
    private static List<String> yamlEndpoints(String text) {
        var found = new ArrayList<String>();
        collect(new Load(LoadSettings.builder().build()).loadFromString(text), found);
        return found;
    }

    private static void collect(Object node, List<String> found) {
        if (node instanceof List<?> list) {
            list.forEach(item -> collect(item, found));
        } else if (node instanceof Map<?, ?> map) {
            if (String.valueOf(map.get("uri")).startsWith("westcloud:")) {
                found.add(asUri(map));
            }
            map.values().forEach(value -> collect(value, found));
        } else if (node instanceof String uri && uri.startsWith("westcloud:")) {
            found.add(uri);
        }
    }

    private static String asUri(Map<?, ?> endpoint) {
        var uri = new StringBuilder(String.valueOf(endpoint.get("uri")));
        if (endpoint.get("parameters") instanceof Map<?, ?> parameters) {
            var separator = uri.indexOf("?") < 0 ? "?" : "&";
            for (var parameter : new LinkedHashMap<>(parameters).entrySet()) {
                uri.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
                separator = "&";
            }
        }
        return uri.toString();
    }

    private static List<String> mistakes(String uri) {
        EndpointValidationResult result = CATALOG.validateEndpointProperties(uri);
        return result.isSuccess() ? List.of() : List.of(uri + "\n" + result.summaryErrorMessage(false));
    }
}
