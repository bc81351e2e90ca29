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
package io.github.westcloud.camel.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this process holds.
 *
 * @param heap bytes in use after a garbage collection
 * @param threads number of threads
 * @param handles number of open files and sockets
 * @param sockets number of sockets among them
 */
record ProcessResources(long heap, int threads, long handles, long sockets) {

    static ProcessResources measure() throws IOException {
        System.gc();
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new ProcessResources(
                memory,
                ManagementFactory.getThreadMXBean().getThreadCount(),
                system.getOpenFileDescriptorCount(),
                countSockets());
    }

    private static long countSockets() throws IOException {
        try (var handles = Files.list(Path.of("/proc/self/fd"))) {
            return handles.filter(ProcessResources::isSocket).count();
        }
    }

    private static boolean isSocket(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    @Override
    public String toString() {
        return (heap >> 20) + " MiB of heap, " + threads + " threads, " + handles + " file handles, " + sockets
                + " of them connections";
    }
}
