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
package io.github.westcloud.karaf.probe;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Routes as a user writes them. Files in {@code outbox} go to the bucket, what comes into the bucket's {@code in} comes to the
 * folder {@code inbox}, and each file in {@code wanted} has the name of a file that is downloaded to {@code downloads}.
 */
public final class TransferBundle implements BundleActivator {

    private OsgiDefaultCamelContext context;

    @Override
    public void start(BundleContext bundle) throws Exception {
        context = new OsgiDefaultCamelContext(bundle);
        context.getPropertiesComponent().addInitialProperty("work", System.getProperty("karaf.base") + "/work");
        context.addRoutes(new Routes());
        try {
            context.start();
        } catch (Exception e) {
            context.stop();
            throw e;
        }
    }

    @Override
    public void stop(BundleContext bundle) {
        context.stop();
    }

    private static final class Routes extends RouteBuilder {

        @Override
        public void configure() {
            from("file:{{work}}/outbox?delete=true&delay=100&initialDelay=0")
                    .routeId("upload")
                    .to("westcloud:demo/out?fileExist=Override&multipartThreshold=1048576");
            from("westcloud:demo/in?delay=100&initialDelay=0&move=done")
                    .routeId("poll")
                    .to("file:{{work}}/inbox?tempPrefix=.");
            from("file:{{work}}/wanted?delete=true&delay=100&initialDelay=0")
                    .routeId("download")
                    .setHeader("CamelFileName", simple("out/${header.CamelFileName}"))
                    .to("westcloud:demo?operation=download")
                    .to("file:{{work}}/downloads?tempPrefix=.&flatten=true");
        }
    }
}
