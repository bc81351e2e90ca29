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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of which records were handed to the worker and whose last offset Kafka Connect does not tell yet. Thread-safe: the
 * worker tells of acknowledged records from another thread.
 */
final class SentFiles {

    /** By the key under which Kafka Connect keeps their offsets. */
    private final Map<Map<String, ?>, Sent> files = new HashMap<>();

    private static final class Sent {

        private final SourceFile file;
        private int unacknowledged;
        private boolean read;
        private boolean reported;

        private Sent(SourceFile file) {
            this.file = file;
        }

        private boolean isAcknowledged() {
            return read && unacknowledged == 0;
        }
    }

    /** Remembers that a file is being read. */
    synchronized void begin(SourceFile file) {
        var begun = files.get(file.partition());
        if (begun == null || !begun.file.equals(file)) {
            files.put(file.partition(), new Sent(file));
        }
    }

    /**
     * Remembers records.
     *
     * @param read whether these are the last ones of the file
     */
    synchronized void sent(SourceFile file, int records, boolean read) {
        var sent = files.get(file.partition());
        sent.unacknowledged += records;
        sent.read = read;
    }

    /** Kafka has a record, or it was filtered out. */
    synchronized void acknowledged(Map<String, ?> partition) {
        var sent = files.get(partition);
        if (sent != null) {
            sent.unacknowledged--;
        }
    }

    /** Whether this version of a file was begun, or one before it is not at its end. */
    synchronized boolean contains(SourceFile file) {
        var sent = files.get(file.partition());
        return sent != null && (!sent.isAcknowledged() || sent.file.equals(file));
    }

    /** A file can be forgotten, because the offsets of Kafka Connect tell of it, or it is gone. */
    synchronized void forget(SourceFile file) {
        var sent = files.get(file.partition());
        if (sent != null && sent.isAcknowledged() && sent.file.equals(file)) {
            files.remove(file.partition());
        }
    }

    /** The files of which Kafka has all records, each once. */
    synchronized List<SourceFile> newlyAcknowledged() {
        var done = new ArrayList<SourceFile>();
        for (var sent : files.values()) {
            if (sent.isAcknowledged() && !sent.reported) {
                sent.reported = true;
                done.add(sent.file);
            }
        }
        return done;
    }
}
