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
package io.github.westcloud.camel.dsl;

import static io.github.westcloud.camel.dsl.StaticEndpointBuilders.westcloud;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.camel.WestCloudEndpoint;
import io.github.westcloud.camel.WestCloudEndpointConfigurer;
import io.github.westcloud.camel.dsl.WestCloudEndpointBuilderFactory.AdvancedWestCloudEndpointBuilder;
import io.github.westcloud.camel.dsl.WestCloudEndpointBuilderFactory.AdvancedWestCloudEndpointConsumerBuilder;
import io.github.westcloud.camel.dsl.WestCloudEndpointBuilderFactory.AdvancedWestCloudEndpointProducerBuilder;
import io.github.westcloud.camel.dsl.WestCloudEndpointBuilderFactory.WestCloudBuilders;
import io.github.westcloud.camel.dsl.WestCloudEndpointBuilderFactory.WestCloudEndpointBuilder;
import io.github.westcloud.camel.dsl.WestCloudEndpointBuilderFactory.WestCloudEndpointConsumerBuilder;
import io.github.westcloud.camel.dsl.WestCloudEndpointBuilderFactory.WestCloudEndpointProducerBuilder;
import io.github.westcloud.camel.dsl.WestCloudEndpointBuilderFactory.WestCloudHeaderNameBuilder;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.builder.endpoint.AbstractEndpointBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel.EndpointHeaderModel;
import org.apache.camel.tooling.model.ComponentModel.EndpointOptionModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every option of the component's metadata has its method in the endpoint builder, and what it is given arrives. */
class EndpointBuilderTest {

    private final DefaultCamelContext context = new DefaultCamelContext();

    @BeforeEach
    void whereTheServiceIs() {
        WestcloudComponentBuilderFactory.westcloud()
                .endpointUrl("http://127.0.0.1:1")
                .username("alice")
                .password("secret")
                .register(context, "westcloud");
    }

    @AfterEach
    void close() throws Exception {
        context.close();
    }

    static List<EndpointOptionModel> options() {
        return Metadata.MODEL.getEndpointParameterOptions();
    }

    /** Of these Camel keeps no text that could be recognised; TypedRoutesTest sees what they do. */
    private static final Set<String> SEEN_IN_ROUTES = Set.of("sortBy", "filterFile", "filterDirectory");

    static Stream<EndpointOptionModel> plainOptions() {
        return options().stream()
                .filter(option -> !option.isMultiValue())
                .filter(option -> !SEEN_IN_ROUTES.contains(option.getName()));
    }

    @ParameterizedTest
    @MethodSource("plainOptions")
    void aTypedValueArrives(EndpointOptionModel option) throws ReflectiveOperationException {
        var setter = typed(option);
        var value = SampleValue.of(option, setter.getParameterTypes()[0]);

        assertArrived(value, configured(option, setter, value));
    }

    @ParameterizedTest
    @MethodSource("plainOptions")
    void aTextArrives(EndpointOptionModel option) throws ReflectiveOperationException {
        var value = SampleValue.of(option, typed(option).getParameterTypes()[0]);
        context.getRegistry().bind("sample", value);
        var text = "object".equals(option.getType()) ? "#sample" : SampleValue.asText(value);
        var setter = builderOf(option).getMethod(option.getName(), String.class);

        assertArrived(value, configured(option, setter, text));
    }

    @Test
    void aMapArrivesEntryByEntryOrAsAWhole() {
        var endpoint = resolve(westcloud("demo").metadata("owner", "alice").metadata(Map.of("team", "red")));
        assertThat(endpoint.getConfiguration().getRequest().getMetadata())
                .containsOnly(Map.entry("owner", "alice"), Map.entry("team", "red"));

        endpoint = resolve(westcloud("demo").schedulerProperties("cron", "0 * * * * ?"));
        assertThat(endpoint.getSchedulerProperties()).containsEntry("cron", "0 * * * * ?");
        assertThat(options().stream().filter(BaseOptionModel::isMultiValue))
                .extracting(BaseOptionModel::getName)
                .containsExactlyInAnyOrder("metadata", "schedulerProperties");
    }

    @Test
    void consumersAndProducersAreOfferedTheirOwnOptionsOnly() {
        assertThat(offered(WestCloudEndpointConsumerBuilder.class, AdvancedWestCloudEndpointConsumerBuilder.class))
                .isEqualTo(named(options().stream().filter(option -> !has(option, "producer"))));
        assertThat(offered(WestCloudEndpointProducerBuilder.class, AdvancedWestCloudEndpointProducerBuilder.class))
                .isEqualTo(named(options().stream().filter(option -> !has(option, "consumer"))));
    }

    @Test
    void everyHeaderHasAMethodThatTellsItsName() throws ReflectiveOperationException {
        var names = new WestCloudBuilders() {}.westcloud();
        var told = new TreeSet<String>();
        for (var method : WestCloudHeaderNameBuilder.class.getDeclaredMethods()) {
            told.add((String) method.invoke(names));
        }
        assertThat(told)
                .isEqualTo(Metadata.MODEL.getEndpointHeaders().stream()
                        .map(EndpointHeaderModel::getName)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Object configured(EndpointOptionModel option, Method setter, Object value)
            throws ReflectiveOperationException {
        var builder = westcloud("demo/inbox");
        setter.invoke(advanced(option) ? builder.advanced() : builder, value);
        return new WestCloudEndpointConfigurer().getOptionValue(resolve(builder), option.getName(), false);
    }

    /** A text may have become an expression around it. */
    private static void assertArrived(Object given, Object arrived) {
        if (given instanceof String text && !(arrived instanceof String)) {
            assertThat(arrived).asString().contains(text);
        } else {
            assertThat(arrived).isEqualTo(given);
        }
    }

    private WestCloudEndpoint resolve(Object builder) {
        return ((AbstractEndpointBuilder) builder).resolve(context, WestCloudEndpoint.class);
    }

    /** The method that takes what the option is, or the text if that is what it is. */
    private static Method typed(EndpointOptionModel option) throws NoSuchMethodException {
        var methods = Arrays.stream(builderOf(option).getMethods())
                .filter(method -> method.getName().equals(option.getName()) && method.getParameterCount() == 1)
                .filter(method -> method.getParameterTypes()[0].getName().equals(rawType(option)))
                .toList();
        assertThat(methods)
                .as(option.getName() + " of type " + option.getJavaType())
                .isNotEmpty();
        return methods.get(0);
    }

    private static String rawType(EndpointOptionModel option) {
        return option.getJavaType().replaceAll("<.*", "");
    }

    private static Class<?> builderOf(EndpointOptionModel option) {
        return advanced(option) ? AdvancedWestCloudEndpointBuilder.class : WestCloudEndpointBuilder.class;
    }

    private static boolean advanced(EndpointOptionModel option) {
        return has(option, "advanced");
    }

    private static boolean has(EndpointOptionModel option, String label) {
        return option.getLabel() != null
                && List.of(option.getLabel().split(",")).contains(label);
    }

    private static TreeSet<String> offered(Class<?>... builders) {
        return Arrays.stream(builders)
                .flatMap(builder -> Arrays.stream(builder.getDeclaredMethods()))
                .filter(method -> method.getParameterCount() > 0)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> named(Stream<EndpointOptionModel> options) {
        return options.map(BaseOptionModel::getName).collect(Collectors.toCollection(TreeSet::new));
    }
}
