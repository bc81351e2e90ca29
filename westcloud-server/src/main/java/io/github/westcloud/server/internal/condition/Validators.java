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
package io.github.westcloud.server.internal.condition;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What tells the state of a file or directory that is there from its other states.
 *
 * @param tag the entity tag, if it has one
 * @param lastModified when it was last modified, to the second as it is sent, if that is known
 */
public record Validators(Optional<EntityTag> tag, Optional<Instant> lastModified) {

    /** Something that is there and has no validators. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    public Validators {
        lastModified = lastModified.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** A file. */
    public static Validators of(String tag, Instant lastModified) {
        return new Validators(Optional.of(EntityTag.of(tag)), Optional.of(lastModified));
    }
}
