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
package io.github.westcloud.client.internal.upload;

import io.github.westcloud.client.internal.retry.UpdateLimit;
import io.github.westcloud.client.internal.transfer.PartWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * The threads that send the parts of one upload: the calling one, and helpers that come and go as the width changes. Several
 * uploads to one bucket have the same number each, as far as the limit of the bucket goes. Thread-safe.
 */
final class PartCrew {

    private final Executor helpers;
    private final PartWidth width;
    private final UpdateLimit limit;
    private final PartSource source;
    private final Runnable work;
    private final List<FutureTask<?>> started = new ArrayList<>();
    private int atWork = 1;

    /**
     * @param source knows how many parts there are
     * @param work what a helper does; it ends when {@link #leave()} says so, or nothing is left
     */
    PartCrew(Executor helpers, PartWidth width, UpdateLimit limit, PartSource source, Runnable work) {
        this.helpers = helpers;
        this.width = width;
        this.limit = limit;
        this.source = source;
        this.work = work;
    }

    /** Calls helpers until there are as many threads as parts may be in flight. */
    void fill() {
        while (enter()) {
            var helper = new FutureTask<>(work, null);
            try {
                helpers.execute(helper);
            } catch (RejectedExecutionException busy) {
                // Every helper works for another upload; those that came, and this thread, do it.
                left();
                return;
            }
            add(helper);
        }
    }

    /** Whether a helper that has sent its part is one too many; it counts as gone then. */
    synchronized boolean leave() {
        if (atWork <= wanted()) {
            return false;
        }
        atWork--;
        return true;
    }

    /** A helper has ended by itself. */
    synchronized void left() {
        atWork--;
    }

    /** A helper, in the order in which they came; {@code null} after the last one. */
    synchronized FutureTask<?> helper(int index) {
        return index < started.size() ? started.get(index) : null;
    }

    private int wanted() {
        return Math.min(source.parts(), Math.min(width.current(), limit.share()));
    }

    private synchronized boolean enter() {
        if (atWork >= wanted() || source.partsLeft() == 0) {
            return false;
        }
        atWork++;
        return true;
    }

    private synchronized void add(FutureTask<?> helper) {
        started.add(helper);
    }
}
