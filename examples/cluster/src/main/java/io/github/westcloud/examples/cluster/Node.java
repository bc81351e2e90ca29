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
package io.github.westcloud.examples.cluster;

import java.util.Map;
import java.util.Properties;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/**
 * One JVM of the cluster: a Camel application that polls the bucket until it is stopped or killed. Its environment says where
 * the service, the database and the engine are; its argument is the name it signs its work with.
 */
public final class Node {

    private static final String COMPONENT = "camel.component.westcloud.";

    private Node() {}

    public static void main(String[] arguments) throws Exception {
        var environment = System.getenv();
        var connections = Database.of(environment).connect();
        var main = new Main();
        var properties = new Properties();
        properties.setProperty(COMPONENT + "endpointUrl", environment.get("CLUSTER_ENDPOINT"));
        properties.setProperty(COMPONENT + "username", environment.get("CLUSTER_USERNAME"));
        properties.setProperty(COMPONENT + "password", environment.get("CLUSTER_PASSWORD"));
        main.setOverrideProperties(properties);
        var tables = new Tables(connections);
        main.bind("ledger", new Ledger(tables, arguments[0]));
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void afterStart(BaseMainSupport started) {
                tables.join(arguments[0]);
            }
        });
        main.init();
        main.getCamelContext().getRegistry().bind("locks", Locks.of(environment, connections, main.getCamelContext()));
        main.run();
    }

    /** What a node finds in its environment. */
    static Map<String, String> environment(Database database, String endpoint, String username, String password) {
        return Map.of(
                "CLUSTER_JDBC_URL",
                database.url(),
                "CLUSTER_JDBC_USER",
                database.user(),
                "CLUSTER_JDBC_PASSWORD",
                database.password(),
                "CLUSTER_ENDPOINT",
                endpoint,
                "CLUSTER_USERNAME",
                username,
                "CLUSTER_PASSWORD",
                password);
    }
}
