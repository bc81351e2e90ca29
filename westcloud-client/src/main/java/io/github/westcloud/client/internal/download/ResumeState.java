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
package io.github.westcloud.client.internal.download;

import io.github.westcloud.client.temporary.FileIdentity;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a {@link ResumeRecord} says.
 *
 * @param record the identity of the record itself, which a file that only has the same content does not have
 * @param part the name of the file with the bytes, which nobody can guess: no file of the service gets it
 * @param partIdentity that of the file with the bytes, or empty
 * @param version the remote file whose beginning it is; empty if nothing has arrived
 */
record ResumeState(String record, String part, String partIdentity, Optional<FileVersion> version) {

    private static final Pattern PART = Pattern.compile("\\.westcloud-[0-9a-f]{32}\\.part");

    /** That of a new record. */
    static ResumeState of(FileIdentity record) {
        var part = ".westcloud-" + UUID.randomUUID().toString().replace("-", "") + ".part";
        return new ResumeState(record.value(), part, "", Optional.empty());
    }

    ResumeState withPart(FileIdentity identity) {
        return new ResumeState(record, part, identity.value(), Optional.empty());
    }

    ResumeState withVersion(FileVersion ofPart) {
        return new ResumeState(record, part, partIdentity, Optional.of(ofPart));
    }

    /** Whether the file with the bytes is the one that was created for this record. */
    boolean hasPart(Path path) throws IOException {
        return FileIdentity.of(path)
                .map(FileIdentity::value)
                .filter(partIdentity::equals)
                .isPresent();
    }

    /** Reads it; empty if it was not written by {@link #format()}. */
    static Optional<ResumeState> parse(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        var state = new ResumeState(
                properties.getProperty("record", ""),
                properties.getProperty("part", ""),
                properties.getProperty("partIdentity", ""),
                FileVersion.in(properties));
        return PART.matcher(state.part).matches() ? Optional.of(state) : Optional.empty();
    }

    String format() throws IOException {
        var properties = new Properties();
        properties.setProperty("record", record);
        properties.setProperty("part", part);
        properties.setProperty("partIdentity", partIdentity);
        version.ifPresent(known -> known.putInto(properties));
        var text = new StringWriter();
        properties.store(text, "What a download needs to resume: the file with its bytes, and their version");
        return text.toString();
    }
}
