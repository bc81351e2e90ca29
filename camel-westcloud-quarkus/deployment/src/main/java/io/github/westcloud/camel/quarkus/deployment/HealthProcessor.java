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

import io.github.westcloud.camel.quarkus.health.WestCloudHealthCheck;
import io.quarkus.bootstrap.classloading.QuarkusClassLoader;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.smallrye.health.deployment.spi.HealthBuildItem;
import org.apache.camel.quarkus.core.deployment.spi.CamelServiceDestination;
import org.apache.camel.quarkus.core.deployment.spi.CamelServicePatternBuildItem;

/** Shows Camel's checks in the health of the application, if both are there. */
class HealthProcessor {

    private static final String CAMEL_HEALTH = "org.apache.camel.impl.health.DefaultHealthCheckRegistry";

    @BuildStep
    void check(
            WestCloudBuildTimeConfig config,
            Capabilities capabilities,
            BuildProducer<HealthBuildItem> checks,
            BuildProducer<CamelServicePatternBuildItem> services) {
        if (!capabilities.isPresent(Capability.SMALLRYE_HEALTH)
                || !QuarkusClassLoader.isClassPresentAtRuntime(CAMEL_HEALTH)) {
            return;
        }
        checks.produce(new HealthBuildItem(
                WestCloudHealthCheck.class.getName(), config.health().enabled()));
        services.produce(new CamelServicePatternBuildItem(
                CamelServiceDestination.DISCOVERY, true, "META-INF/services/org/apache/camel/health-check/*"));
    }
}
