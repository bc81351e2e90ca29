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
package io.github.westcloud.examples.quickstart;

import java.time.Duration;

/**
 * What a round trip came to.
 *
 * @param files how many files went there and came back
 * @param bytes how many bytes they have
 * @param parts how many parts carried the large ones
 * @param upload how long it took to send them
 * @param download how long it took to get them back
 * @param mismatches how many files came back missing or different
 */
record Summary(long files, long bytes, long parts, Duration upload, Duration download, long mismatches) {

    void print() {
        System.out.printf("%nfiles        %,d%n", files);
        System.out.printf("bytes        %,d%n", bytes);
        System.out.printf("parts        %,d%n", parts);
        System.out.printf("upload       %,.0f MB/s%n", speed(upload));
        System.out.printf("download     %,.0f MB/s%n", speed(download));
        System.out.printf("mismatches   %,d%n", mismatches);
    }

    private double speed(Duration time) {
        return bytes / 1e6 / Math.max(0.001, time.toNanos() / 1e9);
    }
}
