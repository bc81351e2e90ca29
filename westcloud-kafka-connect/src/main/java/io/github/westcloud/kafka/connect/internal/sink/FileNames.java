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

import io.github.westcloud.protocol.ObjectPath;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/**
 * The names of the files of one partition: {@code TOPIC/PARTITION/TOPIC+PARTITION+OFFSET.jsonl}, with the offset of the first
 * record in 20 digits. So names are in the order of offsets, and two files that begin with the same record have one name.
 */
final class FileNames {

    private final String prefix;
    private final ObjectPath directory;
    private final String extension;
    private final Pattern pattern;

    FileNames(ObjectPath parent, TopicPartition partition, String extension) {
        this.prefix = partition.topic() + "+" + partition.partition() + "+";
        this.directory = parent.resolve(partition.topic() + "/" + partition.partition());
        this.extension = extension;
        // Of any extension, so that a changed format does not write the same records again.
        this.pattern = Pattern.compile(Pattern.quote(prefix) + "(\\d{20})\\.(?:jsonl|txt)(?:\\.gz)?");
    }

    ObjectPath directory() {
        return directory;
    }

    ObjectPath path(long firstOffset) {
        return directory.resolve(prefix + String.format("%020d", firstOffset) + extension);
    }

    /** The first offset of a file, empty if the name is not one of ours. */
    OptionalLong firstOffset(String name) {
        var matcher = pattern.matcher(name);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
