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
package io.github.westcloud.camel.quarkus.deployment;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.List;

/** West Cloud in Quarkus. The options of the component itself are those below {@code camel.component.westcloud}. */
@ConfigMapping(prefix = "quarkus.camel.westcloud")
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface WestCloudBuildTimeConfig {

    /** Dev Services. */
    @WithName("devservices")
    DevServices devServices();

    /** Health. */
    Health health();

    /** The local server that is started in development and tests if no {@code endpoint-url} is set. Its user is that of the component. */
    interface DevServices {

        /** Whether to start a local server in dev and test mode if {@code camel.component.westcloud.endpoint-url} is not set. */
        @WithDefault("true")
        boolean enabled();

        /** The port of the local server on the loopback interface. 0 selects a free port. */
        @WithDefault("0")
        int port();

        /** The names of the buckets in the local server. */
        @WithDefault("demo")
        List<String> buckets();
    }

    /** The health check of the application. */
    interface Health {

        /**
         * Whether to include Camel's health checks of West Cloud endpoints in the readiness check of the application. Requires the
         * extension quarkus-smallrye-health, and camel-health.
         */
        @WithDefault("true")
        boolean enabled();
    }
}
