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

import io.github.westcloud.server.internal.http.HttpProblem;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.RefusedException;
import java.time.Instant;
import java.util.Optional;

/**
 * The conditions of a request, evaluated in the order of RFC 9110, 13.2.2. They count only where the request would succeed
 * without them.
 */
public final class Conditions {

    public static final Conditions NONE =
            new Conditions("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final String prefix;
    private final Optional<EntityTags> match;
    private final Optional<EntityTags> noneMatch;
    private final Optional<Instant> modifiedSince;
    private final Optional<Instant> unmodifiedSince;

    private Conditions(
            String prefix,
            Optional<EntityTags> match,
            Optional<EntityTags> noneMatch,
            Optional<Instant> modifiedSince,
            Optional<Instant> unmodifiedSince) {
        this.prefix = prefix;
        this.match = match;
        this.noneMatch = noneMatch;
        this.modifiedSince = modifiedSince;
        this.unmodifiedSince = unmodifiedSince;
    }

    /**
     * The conditions of a request.
     *
     * @throws RefusedException with WRONG_INDEX if one is malformed
     */
    public static Conditions of(HttpRequest request) {
        return of(request, "");
    }

    /** The same conditions under other names, {@code x-amz-copy-source-if-match} and so on. */
    public static Conditions of(HttpRequest request, String prefix) {
        return new Conditions(
                prefix,
                tags(request, prefix + "If-Match"),
                tags(request, prefix + "If-None-Match"),
                date(request, prefix + "If-Modified-Since"),
                date(request, prefix + "If-Unmodified-Since"));
    }

    /** The one condition that what is there has a certain entity tag, or one of a list, or is there at all. */
    public static Conditions match(String tags) {
        var match = Optional.of(EntityTags.parse("If-Match", tags));
        return new Conditions("", match, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether there is any. */
    public boolean isEmpty() {
        return match.isEmpty() && noneMatch.isEmpty() && modifiedSince.isEmpty() && unmodifiedSince.isEmpty();
    }

    /** Whether the request is about what is there only: it has {@code If-Match}. */
    public boolean requiresExisting() {
        return match.isPresent();
    }

    /**
     * Before something is read.
     *
     * @return whether the client has it as it is, and is to be told so with 304
     * @throws RefusedException with PRECONDITION_FAILED
     */
    public boolean isNotModified(Validators there) {
        requireMatch(Optional.of(there));
        if (noneMatch.isPresent()) {
            return isAmong(noneMatch.get(), there);
        }
        return isNotModifiedSince(there);
    }

    /**
     * Before something is changed.
     *
     * @param there what is there now, if anything is
     * @throws RefusedException with PRECONDITION_FAILED
     */
    public void require(Optional<Validators> there) {
        requireMatch(there);
        if (noneMatch.isPresent() && there.isPresent() && isAmong(noneMatch.get(), there.get())) {
            throw failed("If-None-Match", "what is there is among its entity tags");
        }
    }

    /**
     * Before something is copied from elsewhere, which is neither a read nor a change of it: all conditions count.
     *
     * @throws RefusedException with PRECONDITION_FAILED
     */
    public void requireOfSource(Validators source) {
        require(Optional.of(source));
        if (noneMatch.isEmpty() && isNotModifiedSince(source)) {
            throw failed("If-Modified-Since", "the file was not modified since");
        }
    }

    private void requireMatch(Optional<Validators> there) {
        if (match.isPresent()) {
            var tags = match.get();
            if (there.isEmpty()) {
                throw failed("If-Match", "nothing is there");
            }
            var tag = there.get().tag();
            if (!tags.any() && tag.filter(own -> tags.matches(own::isStrongly)).isEmpty()) {
                throw failed(
                        "If-Match",
                        "what is there has the entity tag "
                                + tag.map(EntityTag::opaque).orElse("of none"));
            }
        } else if (unmodifiedSince.isPresent()) {
            var since = unmodifiedSince.get();
            there.flatMap(Validators::lastModified)
                    .filter(date -> date.isAfter(since))
                    .ifPresent(date -> {
                        throw failed("If-Unmodified-Since", "what is there was modified at " + date);
                    });
        }
    }

    private boolean isNotModifiedSince(Validators there) {
        return modifiedSince
                .filter(since -> there.lastModified()
                        .filter(date -> !date.isAfter(since))
                        .isPresent())
                .isPresent();
    }

    private static boolean isAmong(EntityTags tags, Validators there) {
        return tags.any()
                || there.tag().filter(own -> tags.matches(own::isWeakly)).isPresent();
    }

    private RefusedException failed(String name, String why) {
        return new RefusedException(HttpProblem.PRECONDITION_FAILED, prefix + name + " does not hold: " + why);
    }

    private static Optional<EntityTags> tags(HttpRequest request, String name) {
        var lines = request.headers(name);
        return lines.isEmpty() ? Optional.empty() : Optional.of(EntityTags.parse(name, String.join(",", lines)));
    }

    /** What is not one date is to be ignored, RFC 9110, 13.1.3 and 13.1.4. */
    private static Optional<Instant> date(HttpRequest request, String name) {
        var lines = request.headers(name);
        return lines.size() == 1 ? HttpDate.parse(lines.get(0).strip()) : Optional.empty();
    }
}
