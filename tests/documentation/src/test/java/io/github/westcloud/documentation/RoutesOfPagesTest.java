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
package io.github.westcloud.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.documentation.shown.ComponentMetadata;
import io.github.westcloud.documentation.shown.ComponentProperties;
import io.github.westcloud.documentation.shown.KameletBindings;
import io.github.westcloud.documentation.shown.ShownTexts;
import io.github.westcloud.documentation.shown.XmlRoutes;
import io.github.westcloud.documentation.shown.YamlRoutes;
import io.github.westcloud.pages.Repository;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.Test;

/**
 * Everything that README, pages and examples show of the component exists: the options of its endpoints in each language, with
 * values that they take, the settings of the component, and the names of headers. Routes with the typed builders are held to it
 * by the compiler.
 */
class RoutesOfPagesTest {

    private static final CamelCatalog CATALOG = ComponentMetadata.catalog();

    /** In Java, in YAML and in prose; a Java text may go on in the next line. */
    private static final Pattern URI = Pattern.compile("westcloud:[\\w{][^\\s\"`'<>\\[\\]]*(?: > 0)?");

    private static final Pattern JAVA_CONCATENATION = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern HEADER = Pattern.compile("\\bCamelWestCloud\\w+");

    @Test
    void uris() {
        var shown = shownIn(texts()).toList();
        assertThat(shown).hasSizeGreaterThan(60);
        assertThat(shown).flatMap(RoutesOfPagesTest::mistakes).isEmpty();
    }

    @Test
    void endpointsOfYamlRoutes() {
        var endpoints = YamlRoutes.texts()
                .flatMap(text -> YamlRoutes.endpoints(text, "westcloud:").stream())
                .toList();
        assertThat(endpoints).hasSizeGreaterThan(60);
        assertThat(endpoints).flatMap(RoutesOfPagesTest::mistakes).isEmpty();
    }

    @Test
    void endpointsOfXmlRoutes() {
        var endpoints = XmlRoutes.texts()
                .flatMap(text -> XmlRoutes.endpoints(text).stream())
                .toList();
        assertThat(endpoints).hasSizeGreaterThan(40);
        assertThat(endpoints).flatMap(RoutesOfPagesTest::mistakes).isEmpty();
    }

    @Test
    void settingsOfTheComponent() {
        var settings = Stream.concat(
                        texts().flatMap(text -> ComponentProperties.in(text).stream()),
                        YamlRoutes.texts().flatMap(text -> ComponentProperties.inYaml(text).stream()))
                .toList();
        assertThat(settings).hasSizeGreaterThan(15);
        assertThat(settings.stream().flatMap(setting -> ComponentProperties.mistakes(CATALOG, setting)))
                .isEmpty();
    }

    @Test
    void usesOfKamelets() {
        var inAnyText = Stream.concat(texts(), XmlRoutes.texts()).flatMap(text -> KameletBindings.in(text).stream());
        var inYaml = YamlRoutes.texts().flatMap(text -> KameletBindings.inYaml(text).stream());
        assertThat(Stream.concat(inAnyText, inYaml).flatMap(KameletBindings::mistakes))
                .isEmpty();
    }

    @Test
    void headers() {
        var headers = Stream.concat(texts(), XmlRoutes.texts())
                .flatMap(RoutesOfPagesTest::headersIn)
                .toList();
        assertThat(headers).hasSizeGreaterThan(100).isSubsetOf(knownHeaders());
    }

    @Test
    void aMisspeltOptionIsRejectedInEachLanguage() {
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
        assertThat(YamlRoutes.endpoints(
                        "- route:\n    from:\n      uri: westcloud:demo\n      parameters:\n        antIncluded: x\n",
                        "westcloud:"))
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
    void aMisspeltSettingIsRejectedHoweverItIsWritten() {
        for (var right :
                List.of("endpointUrl = http://127.0.0.1:9000", "max-parts-in-flight=4", "dialect", "enabled=true")) {
            assertThat(mistakesOfSettings("camel.component.westcloud." + right)).isEmpty();
        }
        for (var wrong : List.of("endpoint = x", "max-parts=4", "maxPartsInFlight=many", "dialekt")) {
            assertThat(mistakesOfSettings("camel.component.westcloud." + wrong))
                    .as(wrong)
                    .hasSize(1);
        }
        assertThat(ComponentProperties.inYaml("camel:\n  component:\n    westcloud:\n      end-point: x\n"))
                .flatMap(setting ->
                        ComponentProperties.mistakes(CATALOG, setting).toList())
                .hasSize(1);
    }

    @Test
    void aMisspeltPropertyOfAKameletIsRejectedHoweverItIsUsed() {
        assertThat(Stream.of(
                                "kamelet:westcloud-source?bucketName=demo&antInclude=*.pdf&bridgeErrorHandler=true",
                                "camel.kamelet.westcloud-source.bucketName = demo")
                        .flatMap(text -> KameletBindings.in(text).stream()))
                .hasSize(2)
                .flatMap(binding -> KameletBindings.mistakes(binding).toList())
                .isEmpty();
        assertThat(Stream.of(
                                "kamelet:westcloud-sauce?bucketName=demo",
                                "kamelet:westcloud-source?bucket=demo",
                                "camel.kamelet.westcloud-source.bucket = demo")
                        .flatMap(text -> KameletBindings.in(text).stream()))
                .allSatisfy(
                        binding -> assertThat(KameletBindings.mistakes(binding)).hasSize(1));
        assertThat(Stream.of(
                                "- to: {uri: 'kamelet:westcloud-source', parameters: {bucket: demo}}",
                                "spec: {source: {ref: {kind: Kamelet, name: westcloud-source}, properties: {bucket: demo}}}")
                        .flatMap(text -> KameletBindings.inYaml(text).stream()))
                .hasSize(2)
                .allSatisfy(
                        binding -> assertThat(KameletBindings.mistakes(binding)).hasSize(1));
    }

    @Test
    void aMisspeltHeaderIsRejected() {
        assertThat(headersIn("setHeader(\"CamelWestCloudMetaData\", x)"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(knownHeaders());
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

    /** Pages and the files of the examples, but for XML, which is parsed. */
    private static Stream<String> texts() {
        return Stream.concat(
                Repository.pages().stream().map(page -> page.without("xml")),
                ShownTexts.files(".java", ".yaml", ".yml", ".properties", ".cfg"));
    }

    private static Stream<String> shownIn(Stream<String> texts) {
        return texts.map(text -> JAVA_CONCATENATION.matcher(text).replaceAll(""))
                .flatMap(text -> URI.matcher(text).results())
                .map(uri -> uri.group().replaceAll("[.,;:)]+$", ""))
                .filter(uri -> !uri.startsWith("westcloud:bucketName"));
    }

    private static Stream<String> headersIn(String text) {
        return HEADER.matcher(text).results().map(MatchResult::group);
    }

    private static List<String> knownHeaders() {
        return ComponentMetadata.headerNames();
    }

    private static List<String> mistakesOfSettings(String text) {
        return ComponentProperties.in(text).stream()
                .flatMap(setting -> ComponentProperties.mistakes(CATALOG, setting))
                .toList();
    }

    private static List<String> mistakes(String uri) {
        EndpointValidationResult result = CATALOG.validateEndpointProperties(uri);
        return result.isSuccess() ? List.of() : List.of(uri + "\n" + result.summaryErrorMessage(false));
    }
}
