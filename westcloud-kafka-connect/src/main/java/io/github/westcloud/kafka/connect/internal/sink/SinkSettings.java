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
package io.github.westcloud.kafka.connect.internal.sink;

import io.github.westcloud.kafka.connect.internal.settings.ConnectionSettings;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;

/** The settings of the sink connector. */
public final class SinkSettings extends AbstractConfig {

    private static final String MAX_RECORDS = "file.max.records";
    private static final String MAX_BYTES = "file.max.bytes";
    private static final String MAX_AGE = "file.max.age.ms";
    private static final String FORMAT = "file.format";
    private static final String COMPRESSION = "file.compression";
    private static final String BUFFER_BYTES = "buffer.max.bytes";
    private static final String NULL_VALUES = "behavior.on.null.values";
    private static final String RETRY_DELAY = "retry.backoff.ms";
    private static final String IGNORE = "ignore";
    private static final long MIB = 1024 * 1024;

    /** The definition that Kafka Connect checks and shows. */
    public static final ConfigDef DEFINITION = ConnectionSettings.define(new ConfigDef())
            .define(
                    MAX_RECORDS,
                    Type.INT,
                    10_000,
                    Range.atLeast(1),
                    Importance.HIGH,
                    "The number of records of one partition after which a file is written.")
            .define(
                    MAX_BYTES,
                    Type.LONG,
                    16 * MIB,
                    Range.between(1, 1024 * MIB),
                    Importance.HIGH,
                    "The number of bytes, before compression, after which a file is written. A file is larger by no more than"
                            + " its last record.")
            .define(
                    MAX_AGE,
                    Type.LONG,
                    60_000L,
                    Range.atLeast(1),
                    Importance.HIGH,
                    "The time in milliseconds after its first record after which a file is written, full or not.")
            .define(
                    FORMAT,
                    Type.STRING,
                    "json",
                    ValidString.in("json", "text"),
                    Importance.MEDIUM,
                    "json writes each value as one line of JSON. text writes each value, which has to be a string or bytes"
                            + " without a line feed, as one line.")
            .define(
                    COMPRESSION,
                    Type.STRING,
                    "none",
                    ValidString.in("none", "gzip"),
                    Importance.MEDIUM,
                    "How files are compressed: none or gzip.")
            .define(
                    BUFFER_BYTES,
                    Type.LONG,
                    64 * MIB,
                    Range.atLeast(1),
                    Importance.MEDIUM,
                    "The number of bytes that a task holds in memory for all its partitions. If they are reached, the largest"
                            + " file is written before it is full.")
            .define(
                    NULL_VALUES,
                    Type.STRING,
                    "fail",
                    ValidString.in("fail", IGNORE),
                    Importance.LOW,
                    "What to do with a record without a value: fail, or ignore it.")
            .define(
                    RETRY_DELAY,
                    Type.LONG,
                    3_000L,
                    Range.atLeast(1),
                    Importance.LOW,
                    "The time in milliseconds to wait before a file is written again after a transient failure.");

    /** @throws org.apache.kafka.common.config.ConfigException if a setting is missing or out of bounds */
    public SinkSettings(Map<String, String> settings) {
        super(DEFINITION, settings);
    }

    int maxRecords() {
        return getInt(MAX_RECORDS);
    }

    long maxBytes() {
        return getLong(MAX_BYTES);
    }

    Duration maxAge() {
        return Duration.ofMillis(getLong(MAX_AGE));
    }

    /** Whether values are written as JSON, and not as they are. */
    boolean json() {
        return "json".equals(getString(FORMAT));
    }

    boolean gzip() {
        return "gzip".equals(getString(COMPRESSION));
    }

    long bufferBytes() {
        return getLong(BUFFER_BYTES);
    }

    boolean ignoreNullValues() {
        return IGNORE.equals(getString(NULL_VALUES));
    }

    /** How long a worker waits after a transient failure. */
    public Duration retryDelay() {
        return Duration.ofMillis(getLong(RETRY_DELAY));
    }
}
