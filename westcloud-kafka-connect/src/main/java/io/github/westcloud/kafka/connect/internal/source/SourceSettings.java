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
package io.github.westcloud.kafka.connect.internal.source;

import io.github.westcloud.kafka.connect.internal.settings.ConnectionSettings;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigException;

/** The settings of the source connector. */
public final class SourceSettings extends AbstractConfig {

    private static final String TOPIC = "topic";
    private static final String RECORD = "record";
    private static final String FILE_NAMES = "file.name.pattern";
    private static final String AFTER = "after.processing";
    private static final String POLL_INTERVAL = "poll.interval.ms";
    private static final String MAX_RECORDS = "batch.max.records";
    private static final String MAX_BYTES = "record.max.bytes";
    private static final String TASKS = "internal.tasks";
    private static final String TASK = "internal.task";
    private static final int MIB = 1024 * 1024;

    /** The definition that Kafka Connect checks and shows. */
    public static final ConfigDef DEFINITION = ConnectionSettings.define(new ConfigDef())
            .define(
                    TOPIC,
                    Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    new NonEmptyString(),
                    Importance.HIGH,
                    "The topic to which records are sent.")
            .define(
                    RECORD,
                    Type.STRING,
                    "line",
                    ValidString.in("line", "file"),
                    Importance.HIGH,
                    "line sends each line of a file, which has to be UTF-8, as a string. file sends each file as bytes.")
            .define(
                    FILE_NAMES,
                    Type.STRING,
                    ".*",
                    SourceSettings::requirePattern,
                    Importance.MEDIUM,
                    "A regular expression that the whole name of a file has to match.")
            .define(
                    AFTER,
                    Type.STRING,
                    "none",
                    ValidString.in("none", "delete"),
                    Importance.MEDIUM,
                    "What to do with a file when Kafka has acknowledged all its records: none leaves it where it is, delete"
                            + " deletes it.")
            .define(
                    POLL_INTERVAL,
                    Type.LONG,
                    5_000L,
                    Range.atLeast(1),
                    Importance.MEDIUM,
                    "The time in milliseconds between two looks for new files.")
            .define(
                    MAX_RECORDS,
                    Type.INT,
                    500,
                    Range.between(1, 100_000),
                    Importance.LOW,
                    "The number of records that are handed to the worker at once.")
            .define(
                    MAX_BYTES,
                    Type.INT,
                    MIB,
                    Range.between(1, 1024 * MIB),
                    Importance.LOW,
                    "The number of bytes of a line or file that can be sent as a record. What is larger stops the task. The"
                            + " producer's max.request.size and the topic's max.message.bytes have to be larger.");

    private static final ConfigDef OF_TASK = new ConfigDef(DEFINITION)
            .defineInternal(TASKS, Type.INT, 1, Importance.LOW)
            .defineInternal(TASK, Type.INT, 0, Importance.LOW);

    /** @throws ConfigException if a setting is missing or out of bounds */
    public SourceSettings(Map<String, String> settings) {
        super(OF_TASK, settings);
    }

    /** Adds which of the tasks one is. */
    public static void divide(Map<String, String> settings, int task, int tasks) {
        settings.put(TASK, Integer.toString(task));
        settings.put(TASKS, Integer.toString(tasks));
    }

    private static void requirePattern(String name, Object value) {
        try {
            Pattern.compile((String) value);
        } catch (PatternSyntaxException e) {
            throw new ConfigException(name, value, e.getDescription());
        }
    }

    String topic() {
        return getString(TOPIC);
    }

    boolean lines() {
        return "line".equals(getString(RECORD));
    }

    Pattern fileNames() {
        return Pattern.compile(getString(FILE_NAMES));
    }

    boolean delete() {
        return "delete".equals(getString(AFTER));
    }

    /** The time between two listings. */
    public Duration pollInterval() {
        return Duration.ofMillis(getLong(POLL_INTERVAL));
    }

    int maxRecords() {
        return getInt(MAX_RECORDS);
    }

    int maxBytes() {
        return getInt(MAX_BYTES);
    }

    /** Whether a file is this task's to read. */
    boolean isOurs(String name) {
        return Math.floorMod(name.hashCode(), getInt(TASKS)) == getInt(TASK);
    }
}
