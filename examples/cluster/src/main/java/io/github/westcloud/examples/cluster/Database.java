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

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;

/**
 * Where the database is that the nodes share.
 *
 * @param url the JDBC URL
 * @param user who connects
 * @param password with which password
 */
record Database(String url, String user, String password) {

    /** Whose locks these are: the same for all nodes. */
    static final String PROCESSOR = "cluster";

    static Database of(Map<String, String> environment) {
        return new Database(
                environment.get("CLUSTER_JDBC_URL"),
                environment.getOrDefault("CLUSTER_JDBC_USER", "sa"),
                environment.getOrDefault("CLUSTER_JDBC_PASSWORD", ""));
    }

    /** A pool of a few connections; whoever asks for one closes it. */
    HikariDataSource connect() {
        var pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(4);
        return new HikariDataSource(pool);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "Database[" + user + "@" + url + "]";
    }
}
