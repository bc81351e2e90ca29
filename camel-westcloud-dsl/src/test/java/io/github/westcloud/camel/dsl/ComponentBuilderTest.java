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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.camel.WestCloudComponent;
import io.github.westcloud.camel.WestCloudComponentConfigurer;
import io.github.westcloud.camel.WestCloudConfiguration;
import io.github.westcloud.camel.dsl.WestcloudComponentBuilderFactory.WestcloudComponentBuilder;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every option of the component's metadata has its method in the component builder, and what it is given arrives. */
class ComponentBuilderTest {

    static List<ComponentOptionModel> options() {
        return Metadata.MODEL.getComponentOptions();
    }

    @ParameterizedTest
    @MethodSource("options")
    void aValueArrives(ComponentOptionModel option) throws ReflectiveOperationException {
        var setter = setter(option);
        var value = SampleValue.of(option, setter.getParameterTypes()[0]);
        var builder = WestcloudComponentBuilderFactory.westcloud();

        assertThat(setter.invoke(builder, value)).isSameAs(builder);
        var built = builder.build();
        assertThat(new WestCloudComponentConfigurer().getOptionValue(built, option.getName(), false))
                .isEqualTo(value);
    }

    @Test
    void noOtherMethodsAreOffered() {
        assertThat(Arrays.stream(WestcloudComponentBuilder.class.getDeclaredMethods()))
                .extracting(Method::getName)
                .containsExactlyInAnyOrderElementsOf(
                        options().stream().map(BaseOptionModel::getName).toList());
    }

    @Test
    void placeholdersAreThoseOfTheContextThatItIsRegisteredWith() throws Exception {
        try (var context = new DefaultCamelContext()) {
            context.getPropertiesComponent().addInitialProperty("storage.user", "alice");
            WestcloudComponentBuilderFactory.westcloud()
                    .username("{{storage.user}}")
                    .register(context, "archive");

            assertThat(configuration(context, "archive").getUsername()).isEqualTo("alice");
            assertThat(context.hasComponent("westcloud")).isNull();
        }
    }

    private static WestCloudConfiguration configuration(DefaultCamelContext context, String name) {
        return context.getComponent(name, WestCloudComponent.class).getConfiguration();
    }

    private static Method setter(ComponentOptionModel option) {
        return Arrays.stream(WestcloudComponentBuilder.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(option.getName()))
                .findFirst()
                .orElseThrow();
    }
}
