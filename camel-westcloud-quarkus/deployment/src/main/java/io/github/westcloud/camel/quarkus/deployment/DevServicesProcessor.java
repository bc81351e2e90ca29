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

import io.github.westcloud.camel.quarkus.deployment.WestCloudBuildTimeConfig.DevServices;
import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** Starts a local server in development and tests, and points the component to it, unless the application names a service. */
@BuildSteps(onlyIf = {IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class})
class DevServicesProcessor {

    private static final Logger LOG = Logger.getLogger(DevServicesProcessor.class);

    private static final String ENDPOINT_URL = "camel.component.westcloud.endpoint-url";

    /** Camel takes either spelling. */
    private static final List<String> SPELLINGS = List.of(ENDPOINT_URL, "camel.component.westcloud.endpointUrl");

    @BuildStep
    void startServer(WestCloudBuildTimeConfig config, BuildProducer<DevServicesResultBuildItem> services) {
        var settings = config.devServices();
        if (settings.enabled() && SPELLINGS.stream().noneMatch(ConfigUtils::isPropertyNonEmpty)) {
            services.produce(server(settings, ComponentUser.of(ConfigProvider.getConfig())));
        }
    }

    private static DevServicesResultBuildItem server(DevServices settings, ComponentUser user) {
        return DevServicesResultBuildItem.owned()
                .feature(WestCloudProcessor.FEATURE)
                // Another server is started when one of these changes.
                .serviceConfig(List.of(settings, user))
                .config(user.properties())
                .startable(() -> new LocalServer(settings, user))
                .configProvider(Map.of(ENDPOINT_URL, LocalServer::uri))
                .postStartHook(server -> LOG.infof(
                        "Dev Services for West Cloud started at %s with the buckets %s. Its console is at %s",
                        server.uri(), settings.buckets(), server.console()))
                .build();
    }
}
