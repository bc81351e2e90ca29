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

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.sink.SinkRecord;

/** The bytes of a record in its file. */
interface LineFormat {

    /**
     * The line of a record, without its end.
     *
     * @throws DataException if the value cannot be written as one line
     */
    byte[] line(SinkRecord sinkRecord);

    /** What file names end with. */
    String extension();

    /** Says what the files contain. */
    String contentType();

    static LineFormat of(boolean json) {
        return json ? new Json() : new Text();
    }

    /** One JSON value a line. */
    final class Json implements LineFormat {

        private final JsonConverter converter = new JsonConverter();

        private Json() {
            converter.configure(Map.of("schemas.enable", "false"), false);
        }

        @Override
        public byte[] line(SinkRecord sinkRecord) {
            return converter.fromConnectData(sinkRecord.topic(), sinkRecord.valueSchema(), sinkRecord.value());
        }

        @Override
        public String extension() {
            return ".jsonl";
        }

        @Override
        public String contentType() {
            return "application/x-ndjson";
        }
    }

    /** Values as they are. */
    final class Text implements LineFormat {

        @Override
        public byte[] line(SinkRecord sinkRecord) {
            var line = bytes(sinkRecord.value());
            for (byte each : line) {
                if (each == '\n') {
                    throw new DataException("The value has a line feed, so it would be more than one line in its file."
                            + " Set file.format=json");
                }
            }
            return line;
        }

        private static byte[] bytes(Object value) {
            if (value instanceof String text) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
            if (value instanceof byte[] bytes) {
                return bytes;
            }
            throw new DataException("file.format=text needs strings or bytes, and the value is a "
                    + value.getClass().getSimpleName()
                    + ". Set value.converter to the StringConverter or the ByteArrayConverter, or file.format=json");
        }

        @Override
        public String extension() {
            return ".txt";
        }

        @Override
        public String contentType() {
            return "text/plain; charset=utf-8";
        }
    }
}
