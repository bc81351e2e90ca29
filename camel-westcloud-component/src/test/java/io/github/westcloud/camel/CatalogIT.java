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
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.RuntimeCamelCatalog;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** Tools find the component in the packaged jar, each by the way that it goes. Failsafe has put that jar on the class path. */
class CatalogIT {

    /** Where a running context, a catalog that was told the class, and a catalog that was told nothing look. */
    private static final List<String> PLACES = List.of(
            "META-INF/io/github/westcloud/camel/westcloud.json",
            "io/github/westcloud/camel/westcloud.json",
            "org/apache/camel/catalog/components/westcloud.json");

    @Test
    void theMetadataInThePackagedJarIsTheSameInEachPlace() throws IOException {
        for (var place : PLACES) {
            assertThat(resource(place).toString()).startsWith("jar:file:").contains("/camel-westcloud-");
            assertThat(text(place)).as(place).isEqualTo(text(PLACES.get(0)));
        }
    }

    /** As editors do with the jar of a third party, and {@code camel-catalog-maven}. */
    @Test
    void aToolThatLooksThroughJarsFindsItsNameItsClassAndItsMetadata() throws IOException {
        var scheme = properties("META-INF/services/org/apache/camel/component.properties")
                .getProperty("components");
        assertThat(scheme).isEqualTo("westcloud");
        var catalog = new DefaultCamelCatalog();
        catalog.addComponent(
                scheme,
                properties("META-INF/services/org/apache/camel/component/westcloud")
                        .getProperty("class"));

        assertThat(catalog.findComponentNames()).contains("westcloud");
        assertThat(catalog.componentModel("westcloud").getArtifactId()).isEqualTo("camel-westcloud");
        assertRefusesWhatIsMisspelt(catalog);
    }

    /** As {@code camel-report-maven-plugin} does, which cannot be told of a component. */
    @Test
    void aCatalogThatNobodyToldOfItKnowsItsOptions() {
        assertRefusesWhatIsMisspelt(new DefaultCamelCatalog());
    }

    @Test
    void theCatalogOfARunningContextKnowsItsOptions() throws Exception {
        try (var context = new DefaultCamelContext()) {
            var catalog = context.getCamelContextExtension().getContextPlugin(RuntimeCamelCatalog.class);
            var options = Map.of("bucketName", "demo", "fileExist", "Override");
            assertThat(catalog.validateProperties("westcloud", options).isSuccess())
                    .isTrue();
            var misspelt = Map.of("bucketName", "demo", "fileExists", "Override");
            assertThat(catalog.validateProperties("westcloud", misspelt).getUnknown())
                    .containsExactly("fileExists");
        }
    }

    private static void assertRefusesWhatIsMisspelt(CamelCatalog catalog) {
        assertThat(catalog.validateEndpointProperties("westcloud:demo?fileExist=Override")
                        .isSuccess())
                .isTrue();
        assertThat(catalog.validateEndpointProperties("westcloud:demo?fileExists=Override")
                        .getUnknown())
                .containsExactly("fileExists");
        assertThat(catalog.validateConfigurationProperty("camel.component.westcloud.endpoint-url=http://127.0.0.1")
                        .isSuccess())
                .isTrue();
        assertThat(catalog.validateConfigurationProperty("camel.component.westcloud.endpoint=http://127.0.0.1")
                        .isSuccess())
                .isFalse();
    }

    private static URL resource(String name) {
        return DefaultCamelCatalog.class.getClassLoader().getResource(name);
    }

    private static String text(String name) throws IOException {
        try (var stream = resource(name).openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Of this jar, not of one of Camel's that has a file of the same name. */
    private static Properties properties(String name) throws IOException {
        var jar = resource(PLACES.get(0)).toString().replaceFirst("!/.*", "!/");
        var properties = new Properties();
        try (var stream = new URL(jar + name).openStream()) {
            properties.load(stream);
        }
        return properties;
    }
}
