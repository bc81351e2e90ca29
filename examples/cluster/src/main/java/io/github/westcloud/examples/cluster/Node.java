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
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.processor.idempotent.jdbc.JdbcOrphanLockAwareIdempotentRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One JVM of the cluster: a Camel application that polls the bucket until it is stopped or killed. Its environment says where
 * the service and the database are; its argument is the name it signs its work with.
 */
public final class Node {

    /** A key that was not renewed for this long belonged to a node that is gone. */
    static final long LOCK_AGE_MILLISECONDS = 4_000;

    private static final long RENEWAL_MILLISECONDS = 1_000;
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
        main.bind("ledger", new Ledger(new Tables(connections), arguments[0]));
        main.init();
        main.getCamelContext().getRegistry().bind("locks", locks(connections, main.getCamelContext()));
        main.run();
    }

    /**
     * Camel's repository first asks whether a key is there and then adds it. Two nodes may ask at the same moment, so both
     * steps have to be one: at this isolation the second node fails to add, and passes the file over.
     */
    private static JdbcOrphanLockAwareIdempotentRepository locks(DataSource connections, CamelContext camel) {
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(connections));
        transactions.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        var locks = new JdbcOrphanLockAwareIdempotentRepository(new JdbcTemplate(connections), transactions, camel);
        locks.setProcessorName(Database.PROCESSOR);
        locks.setLockMaxAgeMillis(LOCK_AGE_MILLISECONDS);
        locks.setLockKeepAliveIntervalMillis(RENEWAL_MILLISECONDS);
        return locks;
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
