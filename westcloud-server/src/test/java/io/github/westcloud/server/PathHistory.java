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
package io.github.westcloud.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * What several writers have done to one path, each content being another one. Tells what may be there after all of them were cut off.
 * Thread-safe.
 */
final class PathHistory {

    private static final AtomicLong CLOCK = new AtomicLong();
    private static final long NOT_ANSWERED = Long.MAX_VALUE;

    private final List<Change> changes = new ArrayList<>(List.of(new Change(null, 0, 0)));

    /**
     * A change.
     *
     * @param content {@code null} for a deletion
     * @param begun before the request was sent
     * @param answered after the answer came
     */
    record Change(String content, long begun, long answered) {}

    /** A change is about to be requested. */
    synchronized Change begin(String content) {
        var change = new Change(content, CLOCK.incrementAndGet(), NOT_ANSWERED);
        changes.add(change);
        return change;
    }

    /** The change was acknowledged. */
    synchronized void acknowledged(Change change) {
        refused(change);
        changes.add(new Change(change.content(), change.begun(), CLOCK.incrementAndGet()));
    }

    /** The change was refused, and so it did not happen. */
    synchronized void refused(Change change) {
        changes.removeIf(each -> each == change);
    }

    /** Whether a content, or {@code null} for none, is that of a change after which no other one was begun and acknowledged. */
    synchronized boolean allows(String found) {
        return changes.stream()
                .filter(change -> Objects.equals(change.content(), found))
                .anyMatch(change -> changes.stream()
                        .noneMatch(later -> later.answered() != NOT_ANSWERED && later.begun() > change.answered()));
    }

    /** From now on only this is known. */
    synchronized void settle(String found) {
        changes.clear();
        changes.add(new Change(found, 0, 0));
    }

    @Override
    public synchronized String toString() {
        return changes.stream()
                .map(change -> "\n" + change.begun() + " to "
                        + (change.answered() == NOT_ANSWERED ? "?" : Long.toString(change.answered())) + ": "
                        + brief(change.content()))
                .collect(Collectors.joining());
    }

    static String brief(String content) {
        return content == null
                ? "nothing"
                : content.substring(0, content.indexOf(';')) + ", " + content.length() + " characters";
    }
}
