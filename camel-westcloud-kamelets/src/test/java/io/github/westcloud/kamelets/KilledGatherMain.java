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
package io.github.westcloud.kamelets;

import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Gathers the files of a folder until it is killed, and uploads nothing before. Started in a JVM of its own. */
final class KilledGatherMain {

    private KilledGatherMain() {}

    /** Arguments: the URL of the service, and a folder with the folder {@code inbox} in it. */
    public static void main(String[] args) throws Exception {
        var context = new DefaultCamelContext();
        var properties = context.getPropertiesComponent();
        properties.addInitialProperty("service", args[0]);
        properties.addInitialProperty("folder", args[1]);
        var routes =
                """
            - route:
                from:
                  uri: file:{{folder}}/inbox
                  parameters:
                    delete: true
                    initialDelay: 0
                  steps:
                    - to:
                        uri: kamelet:westcloud-gather-sink
                        parameters:
                          bucketName: backup
                          directory: events
                          workDirectory: "{{folder}}/work"
                          completionInterval: 3600000
                          endpointUrl: "{{service}}"
                          username: alice
                          password: secret
            """;
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("routes.yaml", routes));
        context.start();
        Thread.currentThread().join();
    }
}
