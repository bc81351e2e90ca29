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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.connector.Connector;
import org.apache.kafka.connect.sink.SinkConnector;
import org.apache.kafka.connect.source.SourceConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Kafka Connect checks before it starts a connector. */
class ConnectorConfigTest extends ConnectorTestSupport {

    static Stream<Connector> connectors() {
        return Stream.of(new WestCloudSinkConnector(), new WestCloudSourceConnector());
    }

    @Test
    void connectorsAreFoundAsPlugins() {
        assertThat(ServiceLoader.load(SinkConnector.class)).hasAtLeastOneElementOfType(WestCloudSinkConnector.class);
        assertThat(ServiceLoader.load(SourceConnector.class))
                .hasAtLeastOneElementOfType(WestCloudSourceConnector.class);
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void whatIsRequiredIsNamed(Connector connector) {
        assertThat(wrong(connector, Map.of()))
                .contains("westcloud.endpoint", "westcloud.bucket", "westcloud.username", "westcloud.password");
    }

    @ParameterizedTest
    @CsvSource({
        "westcloud.endpoint, localhost:8080",
        "westcloud.endpoint, ftp://localhost",
        "westcloud.directory, a//b",
        "westcloud.dialect, soap",
        "file.max.records, 0",
        "file.max.bytes, 2000000000000",
        "file.max.age.ms, soon",
        "file.format, avro",
        "file.compression, zip",
        "behavior.on.null.values, write"
    })
    void aWrongValueOfTheSinkIsNamed(String name, String value) {
        assertThat(wrong(new WestCloudSinkConnector(), settings(name, value))).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "topic, ''",
        "record, word",
        "file.name.pattern, '[a'",
        "after.processing, move",
        "poll.interval.ms, 0",
        "batch.max.records, 0",
        "record.max.bytes, -1"
    })
    void aWrongValueOfTheSourceIsNamed(String name, String value) {
        var settings = settings("topic", "lines");
        settings.put(name, value);
        assertThat(wrong(new WestCloudSourceConnector(), settings)).containsExactly(name);
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void thePasswordIsNotShown(Connector connector) {
        var values = connector.validate(settings("topic", "lines")).configValues();
        assertThat(values.toString()).doesNotContain("secret");
    }

    private static List<String> wrong(Connector connector, Map<String, String> settings) {
        return connector.validate(settings).configValues().stream()
                .filter(value -> !value.errorMessages().isEmpty())
                .map(ConfigValue::name)
                .toList();
    }
}
