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
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcOrphanLockAwareIdempotentRepository;
import org.apache.camel.processor.idempotent.kafka.KafkaIdempotentRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository that the route names in {@code readLock=idempotent}. */
final class Locks {

    /** The topic of Camel's repository. */
    static final String KEYS_TOPIC = "cluster-keys";

    private static final long LOCK_AGE_MILLISECONDS = 4_000;
    private static final long RENEWAL_MILLISECONDS = 1_000;

    private Locks() {}

    static IdempotentRepository of(Map<String, String> environment, DataSource connections, CamelContext camel) {
        return switch (Engine.of(environment)) {
            case DATABASE -> inDatabase(connections, camel);
            case KAFKA -> new KafkaLocks(KafkaBroker.address(environment));
            case KAFKA_REPOSITORY -> new KafkaIdempotentRepository(KEYS_TOPIC, KafkaBroker.address(environment));
        };
    }

    /**
     * Camel's repository first asks whether a key is there and then adds it. Two nodes may ask at the same moment, so both
     * steps have to be one: at this isolation the second node fails to add, and passes the file over. A key that was not renewed
     * for some seconds belonged to a node that is gone.
     */
    private static IdempotentRepository inDatabase(DataSource connections, CamelContext camel) {
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(connections));
        transactions.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        var locks = new JdbcOrphanLockAwareIdempotentRepository(new JdbcTemplate(connections), transactions, camel);
        locks.setProcessorName(Database.PROCESSOR);
        locks.setLockMaxAgeMillis(LOCK_AGE_MILLISECONDS);
        locks.setLockKeepAliveIntervalMillis(RENEWAL_MILLISECONDS);
        return locks;
    }
}
