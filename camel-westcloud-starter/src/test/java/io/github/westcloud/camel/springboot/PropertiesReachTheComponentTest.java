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
package io.github.westcloud.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.camel.WestCloudComponent;
import io.github.westcloud.camel.WestCloudComponentConfigurer;
import io.github.westcloud.camel.WestCloudConfiguration;
import io.github.westcloud.client.Authentication;
import io.github.westcloud.client.event.TransferListener;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class PropertiesReachTheComponentTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    CamelAutoConfiguration.class,
                    WestCloudComponentAutoConfiguration.class,
                    WestCloudClientAutoConfiguration.class));

    @Test
    void eachOfThem() {
        var options = ComponentModels.options();
        var given = new LinkedHashMap<String, String>();
        var expected = new HashMap<String, Object>();
        options.forEach(option -> given.put(property(option), textFor(option)));

        application
                .withUserConfiguration(Beans.class)
                .withPropertyValues(asProperties(given))
                .run(context -> {
                    var component = component(context.getBean(CamelContext.class));
                    options.forEach(option -> expected.put(
                            option.getName(),
                            "object".equals(option.getType()) && !"metadata".equals(option.getName())
                                    ? context.getBean(option.getName() + "Bean")
                                    : valueFor(option)));
                    assertThat(options).hasSizeGreaterThan(50).allSatisfy(option -> assertThat(
                                    value(component, option.getName()))
                            .as(option.getName())
                            .isEqualTo(expected.get(option.getName())));
                });
    }

    @Test
    void whatIsNotSetIsAsTheComponentHasIt() {
        var untouched = new WestCloudComponent();
        application.run(context -> {
            var component = component(context.getBean(CamelContext.class));
            assertThat(ComponentModels.options())
                    .filteredOn(option -> !"configuration".equals(option.getName()))
                    .allSatisfy(option -> assertThat(value(component, option.getName()))
                            .as(option.getName())
                            .isEqualTo(value(untouched, option.getName())));
        });
    }

    @Test
    void inOtherSpellings() {
        application
                .withPropertyValues(
                        "camel.component.westcloud.endpointUrl=http://127.0.0.1:1",
                        "camel.component.westcloud.authentication=awsV4",
                        "camel.component.westcloud.soTimeout=30000",
                        "camel.component.westcloud.connect-timeout=5s")
                .withSystemProperties("camel.component.westcloud.max-parts-in-flight=3")
                .run(context -> {
                    var options = component(context.getBean(CamelContext.class)).getConfiguration();
                    assertThat(options.getEndpointUrl()).isEqualTo("http://127.0.0.1:1");
                    assertThat(options.getAuthentication()).isEqualTo(Authentication.AWS_V4);
                    assertThat(options.getHttp().getSoTimeout()).isEqualTo(30_000);
                    assertThat(options.getHttp().getConnectTimeout()).isEqualTo(5000);
                    assertThat(options.getTransfer().getMaxPartsInFlight()).isEqualTo(3);
                });
    }

    @Test
    void aPasswordArrivesAsItIsAndPlaceholdersOfCamelAreFilled() {
        application
                .withPropertyValues(
                        "who=alice",
                        "camel.component.westcloud.username={{who}}",
                        "camel.component.westcloud.password=#no+Bean&RAW(%20)")
                .run(context -> {
                    var options = component(context.getBean(CamelContext.class)).getConfiguration();
                    assertThat(options.getUsername()).isEqualTo("alice");
                    assertThat(options.getPassword()).isEqualTo("#no+Bean&RAW(%20)");
                });
    }

    @Test
    void aBeanThatIsNotThereIsNamed() {
        application
                .withPropertyValues("camel.component.westcloud.http-client=#missing")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("missing"));
    }

    @Test
    void noneWhereTheyAreSwitchedOff() {
        for (var property :
                new String[] {"camel.component.westcloud.enabled", "camel.component.westcloud.customizer.enabled"}) {
            application
                    .withPropertyValues(property + "=false", "camel.component.westcloud.region=cn-north-1")
                    .run(context -> assertThat(component(context.getBean(CamelContext.class))
                                    .getConfiguration()
                                    .getRegion())
                            .isEqualTo("us-east-1"));
        }
    }

    private static WestCloudComponent component(CamelContext context) {
        return context.getComponent("westcloud", WestCloudComponent.class);
    }

    private static Object value(WestCloudComponent component, String option) {
        return new WestCloudComponentConfigurer().getOptionValue(component, option, false);
    }

    private static String property(ComponentOptionModel option) {
        return "metadata".equals(option.getName())
                ? "camel.component.westcloud.metadata.owner"
                : PropertyNames.of(option.getName());
    }

    /** Something that is not the default. */
    private static String textFor(ComponentOptionModel option) {
        if ("metadata".equals(option.getName())) {
            return "somebody";
        }
        return switch (option.getType()) {
            case "boolean" -> String.valueOf(!Boolean.parseBoolean(String.valueOf(option.getDefaultValue())));
            case "integer" -> "7";
            case "duration" -> "1234ms";
            case "enum" -> option.getEnums().get(option.getEnums().size() - 1);
            case "object" -> "#" + option.getName() + "Bean";
            default -> "some " + option.getName();
        };
    }

    private static Object valueFor(ComponentOptionModel option) {
        var text = textFor(option);
        if ("metadata".equals(option.getName())) {
            return Map.of("owner", text);
        }
        return switch (option.getJavaType()) {
            case "boolean" -> Boolean.valueOf(text);
            case "int", "java.lang.Integer" -> Integer.valueOf(text);
            case "long" ->
                "duration".equals(option.getType()) ? Duration.ofMillis(1234).toMillis() : (Object) Long.valueOf(text);
            case "java.lang.String" -> text;
            default -> constant(option.getJavaType(), text);
        };
    }

    private static Object constant(String type, String name) {
        try {
            return Class.forName(type).getMethod("valueOf", String.class).invoke(null, name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] asProperties(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    @Configuration
    static class Beans {

        @Bean
        WestCloudConfiguration configurationBean() {
            return new WestCloudConfiguration();
        }

        @Bean
        CloseableHttpClient httpClientBean() {
            return HttpClients.createMinimal();
        }

        @Bean
        HttpClientConfigurer httpClientConfigurerBean() {
            return builder -> {};
        }

        @Bean
        SSLContextParameters sslContextParametersBean() {
            return new SSLContextParameters();
        }

        @Bean
        TransferListener transferListenerBean() {
            return new TransferListener() {};
        }
    }
}
