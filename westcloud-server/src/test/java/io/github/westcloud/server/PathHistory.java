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
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What several writers have done to one path, each content being another one. Tells what a reader may find there, and what may be there after all
 * of them were cut off. Thread-safe.
 */
final class PathHistory {

    private static final AtomicLong CLOCK = new AtomicLong();
    private static final long NOT_YET = Long.MAX_VALUE;
    private static final Change NOTHING = new Change(null, 0, 0, 0);

    private final List<Change> changes = new ArrayList<>(List.of(NOTHING));
    /** When the reads began that have not ended. */
    private final TreeSet<Long> reads = new TreeSet<>();

    /**
     * A change.
     *
     * @param content {@code null} for a deletion
     * @param begun before the request was sent; tells the changes of a path apart
     * @param happened at the latest: it was acknowledged, or a reader has found its content
     * @param answered after the answer came
     */
    record Change(String content, long begun, long happened, long answered) {}

    /** A change is about to be requested. */
    synchronized Change begin(String content) {
        var change = new Change(content, CLOCK.incrementAndGet(), NOT_YET, NOT_YET);
        changes.add(change);
        return change;
    }

    /** The change was acknowledged. */
    synchronized void acknowledged(Change change) {
        long now = CLOCK.incrementAndGet();
        changes.replaceAll(each -> each.begun() == change.begun()
                ? new Change(each.content(), each.begun(), Math.min(each.happened(), now), now)
                : each);
        forgetWhatNobodyCanFind();
    }

    /** The change was refused, and so it did not happen. */
    synchronized void refused(Change change) {
        changes.removeIf(each -> each.begun() == change.begun());
    }

    /** A read is about to be requested. */
    synchronized long beginRead() {
        long begun = CLOCK.incrementAndGet();
        reads.add(begun);
        return begun;
    }

    /** The read has an answer, or will have none. */
    synchronized void endRead(long begun) {
        reads.remove(begun);
    }

    /** Whether a content that the read may have found was there at some moment since it began. */
    synchronized boolean allowsRead(long begun, Predicate<String> found) {
        return changes.stream().filter(change -> found.test(change.content())).anyMatch(change -> changes.stream()
                .noneMatch(later -> later.begun() > change.happened() && later.happened() < begun));
    }

    /** A read has found this content, and so it has not to be expected any more that its change is still to come. */
    synchronized void found(String content) {
        long now = CLOCK.incrementAndGet();
        changes.replaceAll(each -> each.happened() == NOT_YET && content.equals(each.content())
                ? new Change(content, each.begun(), now, each.answered())
                : each);
    }

    /** Whether a content, or {@code null} for none, is that of a change after which no other one was begun and acknowledged. */
    synchronized boolean allows(String found) {
        return changes.stream()
                .filter(change -> Objects.equals(change.content(), found))
                .anyMatch(change -> changes.stream()
                        .noneMatch(later -> later.answered() != NOT_YET && later.begun() > change.answered()));
    }

    /** From now on only this is known. */
    synchronized void settle(String found) {
        changes.clear();
        changes.add(new Change(found, 0, 0, 0));
    }

    private void forgetWhatNobodyCanFind() {
        long oldestRead = reads.isEmpty() ? NOT_YET : reads.first();
        changes.removeIf(change ->
                changes.stream().anyMatch(later -> later.begun() > change.answered() && later.answered() < oldestRead));
    }

    @Override
    public synchronized String toString() {
        return changes.stream()
                .map(change -> "\n" + change.begun() + " to " + moment(change.answered()) + ", seen by "
                        + moment(change.happened()) + ": " + brief(change.content()))
                .collect(Collectors.joining());
    }

    private static String moment(long moment) {
        return moment == NOT_YET ? "?" : Long.toString(moment);
    }

    static String brief(String content) {
        return content == null
                ? "nothing"
                : content.substring(0, content.indexOf(';')) + ", " + content.length() + " characters";
    }
}
