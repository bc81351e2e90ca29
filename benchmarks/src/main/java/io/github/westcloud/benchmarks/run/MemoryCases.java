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
package io.github.westcloud.benchmarks.run;

import io.github.westcloud.benchmarks.job.Job;
import io.github.westcloud.benchmarks.job.Work;
import java.util.ArrayList;
import java.util.List;

/** Large files in a small heap: the column of the memory is what counts. */
final class MemoryCases {

    private static final long GIB = 1L << 30;

    private MemoryCases() {}

    static List<Case> all() {
        return List.of(
                memory("G8-upload", "upload of 1 GiB with -Xmx64m", uploads()),
                memory("G8-download", "download of 1 GiB with -Xmx64m", downloads()),
                new Case(
                        "G9",
                        "upload of 64 MiB, 150 ms away, memory of a part in flight",
                        150,
                        1,
                        "0.25 MiB",
                        parts()));
    }

    private static Case memory(String id, String title, List<Lane> lanes) {
        return new Case(id, title, 0, 0, "100 MiB in one stream, 120 MiB with 32 in flight", lanes);
    }

    private static List<Lane> uploads() {
        return List.of(
                small("one request", ours(Work.UPLOAD_FILE).options("multipartThreshold=1073741824")),
                small("32 parts in flight", ours(Work.UPLOAD_FILE).options("maxPartsInFlight=32")),
                small(
                        "camel-http",
                        Job.of("camel-http", Work.UPLOAD_FILE, GIB, 1).cold(true)),
                small(
                        "camel-aws2-s3",
                        Job.of("camel-aws2-s3", Work.UPLOAD_FILE, GIB, 1).cold(true)));
    }

    private static List<Lane> downloads() {
        return List.of(
                small("discarded", ours(Work.DOWNLOAD)),
                small("to a file", ours(Work.DOWNLOAD_TO_FILE)),
                small("camel-http", Job.of("camel-http", Work.DOWNLOAD, GIB, 1).cold(true)),
                small(
                        "camel-aws2-s3",
                        Job.of("camel-aws2-s3", Work.DOWNLOAD, GIB, 1).cold(true)));
    }

    private static List<Lane> parts() {
        var lanes = new ArrayList<Lane>();
        for (int parts : new int[] {4, 36}) {
            var job = Job.of("westcloud-westyun", Work.UPLOAD_FILE, 64 << 20, 1).options("maxPartsInFlight=" + parts);
            lanes.add(small(parts + " in flight", job));
        }
        return lanes;
    }

    private static Job ours(Work work) {
        // Without a turn before the one that counts, as a gibibyte each takes long.
        return Job.of("westcloud-westyun", work, GIB, 1).cold(true);
    }

    private static Lane small(String name, Job job) {
        return Lane.of(name, job, ServerKind.ANSWERING).heap("64m");
    }
}
