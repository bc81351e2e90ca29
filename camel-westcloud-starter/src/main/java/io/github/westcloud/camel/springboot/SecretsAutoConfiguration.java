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

import java.util.Locale;
import java.util.Set;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Keeps the secrets among the properties out of the actuator's {@code env} and {@code configprops} even where
 * {@code show-values=always} shows the others.
 */
@AutoConfiguration
@ConditionalOnClass(SanitizingFunction.class)
public class SecretsAutoConfiguration {

    /** In the form in which all spellings of a name are equal. */
    private static final String PREFIX = uniform(PropertyNames.PREFIX);

    private static final Set<String> SECRETS = Set.of(
            "username", "password", "contentsecret", "newcontentsecret", "proxyauthusername", "proxyauthpassword");

    @Bean
    SanitizingFunction westCloudSanitizingFunction() {
        return data -> isSecret(data.getKey()) ? data.withValue(SanitizableData.SANITIZED_VALUE) : data;
    }

    /** The name may come as {@code content-secret}, {@code contentSecret} or from the environment in capitals. */
    static boolean isSecret(String key) {
        var name = uniform(key);
        return name.startsWith(PREFIX)
                && SECRETS.contains(name.substring(PREFIX.length()).replaceFirst("^configuration", ""));
    }

    private static String uniform(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
