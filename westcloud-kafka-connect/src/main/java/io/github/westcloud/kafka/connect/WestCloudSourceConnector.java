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
import io.github.westcloud.kafka.connect.internal.source.SourceSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;

/** Sends the files of a directory of a bucket to a topic, as lines or as a whole. Its tasks share the files. */
public final class WestCloudSourceConnector extends SourceConnector {

    private Map<String, String> properties = Map.of();

    /** Made by a worker. */
    public WestCloudSourceConnector() {
        // Nothing to do before start.
    }

    @Override
    public String version() {
        return WestCloudClient.version();
    }

    @Override
    public ConfigDef config() {
        return SourceSettings.DEFINITION;
    }

    /** @throws org.apache.kafka.common.config.ConfigException if a setting is missing or out of bounds */
    @Override
    public void start(Map<String, String> given) {
        new SourceSettings(given);
        properties = Map.copyOf(given);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return WestCloudSourceTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        List<Map<String, String>> tasks = new ArrayList<>();
        for (int task = 0; task < maxTasks; task++) {
            var settings = new HashMap<>(properties);
            SourceSettings.divide(settings, task, maxTasks);
            tasks.add(settings);
        }
        return tasks;
    }

    /** All it knows of what was sent is in the offsets, so a worker that commits them with the records sends each once. */
    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> given) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    @Override
    public void stop() {
        // Its tasks hold all there is.
    }
}
