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
package io.github.westcloud.protocol.transcript;

import java.util.List;

/**
 * One documented conversation with the service. It begins with an empty bucket.
 *
 * @param section the section of the API document, for example {@code 2.11}
 * @param name what the conversation shows, for example {@code list}
 * @param given the requests that bring the bucket into the state in which the conversation begins; each answers 200
 * @param exchanges the conversation, in order
 */
public record Transcript(String section, String name, List<ExampleRequest> given, List<Exchange> exchanges) {

    /** @throws IllegalArgumentException if there is no exchange */
    public Transcript {
        given = List.copyOf(given);
        exchanges = List.copyOf(exchanges);
        if (exchanges.isEmpty()) {
            throw new IllegalArgumentException("A transcript has at least one exchange");
        }
    }

    /** All transcripts of the folder {@code /spec/transcripts} on the class path, ordered by file name. */
    public static List<Transcript> all() {
        return TranscriptReader.readFolder("/spec/transcripts");
    }

    /**
     * The transcript of a file.
     *
     * @param id section and name as in the file's name, for example {@code 2.11-list}
     * @throws IllegalArgumentException if there is none
     */
    public static Transcript of(String id) {
        return all().stream()
                .filter(transcript -> transcript.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No transcript '" + id + "' in /spec/transcripts"));
    }

    /** Section and name as in the file's name, for example {@code 2.11-list}. */
    public String id() {
        return section + "-" + name;
    }

    /** The id: what a parameterized test shows. */
    @Override
    public String toString() {
        return id();
    }
}
