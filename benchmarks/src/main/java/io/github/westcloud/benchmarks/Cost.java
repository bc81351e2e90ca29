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
package io.github.westcloud.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What a request costs the calling thread.
 *
 * @param microseconds of CPU time, in the kernel as well
 * @param bytes allocated
 */
record Cost(double microseconds, long bytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Cost of(Contestant contestant, int requests) throws Exception {
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long nanos = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < requests; i++) {
            contestant.send();
        }
        return new Cost(
                (THREADS.getCurrentThreadCpuTime() - nanos) / 1e3 / requests,
                (THREADS.getThreadAllocatedBytes(thread) - bytes) / requests);
    }

    /** The median of each of the two. */
    static Cost median(List<Cost> costs) {
        int middle = costs.size() / 2;
        return new Cost(
                costs.stream().mapToDouble(Cost::microseconds).sorted().toArray()[middle],
                costs.stream().mapToLong(Cost::bytes).sorted().toArray()[middle]);
    }
}
