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

import java.util.Locale;
import java.util.Map;

/** What the nodes share to agree on who processes a file. The ledger of what was processed is in the database with each of them. */
enum Engine {
    /** A table of the database, with a repository of Camel. */
    DATABASE,
    /** Apache Kafka: the nodes are a consumer group, and Kafka divides the files among them. */
    KAFKA,
    /** Apache Kafka with the repository of Camel alone, to measure what that is worth. */
    KAFKA_REPOSITORY;

    private static final String VARIABLE = "CLUSTER_ENGINE";

    /** @throws IllegalArgumentException if there is no such engine */
    static Engine of(Map<String, String> environment) {
        var name = environment.getOrDefault(VARIABLE, "database");
        for (var engine : values()) {
            if (engine.toString().equals(name)) {
                return engine;
            }
        }
        throw new IllegalArgumentException(
                VARIABLE + " is " + name + ". Allowed are database, kafka and kafka-repository");
    }

    /** Starts what is needed on this machine besides the database. */
    EngineServer start() throws Exception {
        return this == DATABASE ? EngineServer.NONE : KafkaBroker.start();
    }

    /** For the environment of a node. */
    Map<String, String> environment() {
        return Map.of(VARIABLE, toString());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
