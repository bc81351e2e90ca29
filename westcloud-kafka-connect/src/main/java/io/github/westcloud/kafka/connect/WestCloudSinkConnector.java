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
package io.github.westcloud.kafka.connect;

import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.kafka.connect.internal.sink.SinkSettings;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.sink.SinkConnector;

/** Writes the records of topics into a bucket: many in a file, each once. */
public final class WestCloudSinkConnector extends SinkConnector {

    private Map<String, String> properties = Map.of();

    /** Made by a worker. */
    public WestCloudSinkConnector() {
        // Nothing to do before start.
    }

    @Override
    public String version() {
        return WestCloudClient.version();
    }

    @Override
    public ConfigDef config() {
        return SinkSettings.DEFINITION;
    }

    /** @throws org.apache.kafka.common.config.ConfigException if a setting is missing or out of bounds */
    @Override
    public void start(Map<String, String> given) {
        new SinkSettings(given);
        properties = Map.copyOf(given);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return WestCloudSinkTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return Collections.nCopies(maxTasks, properties);
    }

    @Override
    public void stop() {
        // Its tasks hold all there is.
    }
}
