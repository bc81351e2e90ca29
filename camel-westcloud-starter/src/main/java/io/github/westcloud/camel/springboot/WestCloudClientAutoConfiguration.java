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

import io.github.westcloud.camel.WestCloudComponent;
import io.github.westcloud.client.WestCloudClient;
import org.apache.camel.CamelContext;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * A {@link WestCloudClient} for code without routes, when {@code westcloud.client.bucket} says for which bucket. It is made when it
 * is injected first, from the options of the component, whose connections it shares, and is closed with the application.
 */
@AutoConfiguration(after = WestCloudComponentAutoConfiguration.class)
@ConditionalOnBean(WestCloudComponentAutoConfiguration.class)
@ConditionalOnProperty("westcloud.client.bucket")
@EnableConfigurationProperties(WestCloudClientProperties.class)
public class WestCloudClientAutoConfiguration {

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    WestCloudClient westCloudClient(CamelContext context, WestCloudClientProperties properties) {
        return context.getComponent("westcloud", WestCloudComponent.class).newClient(properties.bucket());
    }
}
