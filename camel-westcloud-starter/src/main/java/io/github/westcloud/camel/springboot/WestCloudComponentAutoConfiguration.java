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

import io.github.westcloud.camel.OptionSyntax;
import io.github.westcloud.camel.WestCloudComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.ComponentConfigurationProperties;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Gives the component its options from {@code camel.component.westcloud.*} when Camel makes it. As with each of Camel's
 * starters, {@code camel.component.westcloud.enabled=false} switches the whole configuration off and
 * {@code camel.component.westcloud.customizer.enabled=false} leaves a component that was made by hand as it is.
 */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({"camel.component", "camel.component.westcloud"})
@EnableConfigurationProperties({ComponentConfigurationProperties.class, WestCloudComponentConfiguration.class})
public class WestCloudComponentAutoConfiguration {

    @Bean
    @Lazy
    ComponentCustomizer westCloudComponentCustomizer(
            CamelContext context, WestCloudComponentConfiguration properties, Environment environment) {
        return ComponentCustomizer.builder(WestCloudComponent.class)
                .withCondition((name, component) -> HierarchicalPropertiesEvaluator.evaluate(
                        environment, "camel.component.customizer", "camel.component.westcloud.customizer"))
                .build(component -> new ComponentOptions(context, properties).copyTo(component));
    }

    @Bean
    @ConditionalOnMissingBean
    OptionSyntax westCloudOptionSyntax() {
        return PropertyNames::of;
    }

    @Bean
    @ConfigurationPropertiesBinding
    static BeanReferenceConverter westCloudBeanReferenceConverter(BeanFactory beans) {
        return new BeanReferenceConverter(beans);
    }
}
