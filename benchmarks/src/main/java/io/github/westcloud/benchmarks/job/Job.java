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
package io.github.westcloud.benchmarks.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;

/**
 * What one contestant is asked to do in each of its turns.
 *
 * @param contestant one of the names that {@link Contestants} knows
 * @param options of its endpoint in a route, as in a URI; empty for its defaults
 * @param work what it does
 * @param server where it sends its requests
 * @param loader the same server without a distance before it, where the files are put that it polls or lists
 * @param size bytes of a file
 * @param operations in a turn; files in the directory for {@link Work#CONSUME} and {@link Work#LIST}
 * @param threads that call the contestant
 * @param connections of a contestant that has no default of its own, the bare sockets
 * @param cold whether each operation has a client of its own, so that it opens its connections
 * @param loaded whether the files that are downloaded must be uploaded first
 */
public record Job(
        String contestant,
        String options,
        Work work,
        URI server,
        URI loader,
        long size,
        int operations,
        int threads,
        int connections,
        boolean cold,
        boolean loaded) {

    private static final int NAMES = 256;

    public static Job of(String contestant, Work work, long size, int operations) {
        return new Job(contestant, "", work, null, null, size, operations, 1, 1, false, false);
    }

    public Job options(String text) {
        return new Job(contestant, text, work, server, loader, size, operations, threads, connections, cold, loaded);
    }

    public Job threads(int number) {
        return new Job(contestant, options, work, server, loader, size, operations, number, connections, cold, loaded);
    }

    public Job connections(int number) {
        return new Job(contestant, options, work, server, loader, size, operations, threads, number, cold, loaded);
    }

    public Job cold(boolean yes) {
        return new Job(contestant, options, work, server, loader, size, operations, threads, connections, yes, loaded);
    }

    public Job loaded(boolean yes) {
        return new Job(contestant, options, work, server, loader, size, operations, threads, connections, cold, yes);
    }

    public Job sized(long bytes, int number) {
        return new Job(contestant, options, work, server, loader, bytes, number, threads, connections, cold, loaded);
    }

    public Job at(URI address, URI near) {
        return new Job(contestant, options, work, address, near, size, operations, threads, connections, cold, loaded);
    }

    /** The name of the file of an operation. The server that only answers reads the size from it. */
    public String name(int operation) {
        return "d" + operation % 16 + "/f" + operation % names() + "-" + size + ".bin";
    }

    /** How many files there are: few large ones, so that they fit on any disk. */
    @JsonIgnore
    public int names() {
        return size > 1 << 20 ? 1 : NAMES;
    }

    /** Bytes that a turn moves; 0 where it is about requests. */
    @JsonIgnore
    public long bytes() {
        return work.moves() ? size * operations : 0;
    }
}
