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

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables that the nodes share: the locks of Camel's idempotent repository, who is there, and a ledger of what was processed. */
final class Tables {

    private final JdbcTemplate template;

    Tables(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
    }

    /** Makes them anew. */
    void create() {
        template.execute("DROP TABLE IF EXISTS CAMEL_MESSAGEPROCESSED");
        template.execute("CREATE TABLE CAMEL_MESSAGEPROCESSED (processorName VARCHAR(255), messageId VARCHAR(1000),"
                + " createdAt TIMESTAMP, PRIMARY KEY (processorName, messageId))");
        template.execute("DROP TABLE IF EXISTS NODES");
        template.execute("CREATE TABLE NODES (node VARCHAR(100))");
        template.execute("DROP TABLE IF EXISTS LEDGER");
        template.execute(
                "CREATE TABLE LEDGER (id BIGINT GENERATED ALWAYS AS IDENTITY, file VARCHAR(1000), node VARCHAR(100),"
                        + " length INTEGER)");
        template.execute("CREATE INDEX LEDGER_FILE ON LEDGER (file)");
    }

    /** Tells that a node polls. */
    void join(String node) {
        template.update("INSERT INTO NODES (node) VALUES (?)", node);
    }

    /** How many nodes have begun to poll. */
    int nodes() {
        return template.queryForObject("SELECT COUNT(*) FROM NODES", Integer.class);
    }

    /** Writes a line of the ledger. */
    void record(String file, String node, int length) {
        template.update("INSERT INTO LEDGER (file, node, length) VALUES (?, ?, ?)", file, node, length);
    }

    /** The file that a node has processed last: when it was killed, it may not have been deleted yet. */
    Optional<String> lastOf(String node) {
        return template
                .queryForList("SELECT file FROM LEDGER WHERE node = ? ORDER BY id DESC LIMIT 1", String.class, node)
                .stream()
                .findFirst();
    }

    /** The files that were processed more than once. */
    Set<String> processedTwice() {
        return new HashSet<>(
                template.queryForList("SELECT file FROM LEDGER GROUP BY file HAVING COUNT(*) > 1", String.class));
    }

    /** How many files were processed at least once. */
    int filesProcessed() {
        return template.queryForObject("SELECT COUNT(DISTINCT file) FROM LEDGER", Integer.class);
    }

    /** How many files a node has processed. */
    int processedBy(String node) {
        return template.queryForObject("SELECT COUNT(*) FROM LEDGER WHERE node = ?", Integer.class, node);
    }
}
