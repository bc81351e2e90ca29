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
import java.util.List;

/** Routes that poll a directory of small files, read each and delete it. */
final class ConsumerCases {

    private static final int MILLIS = 150;
    private static final String FAST = "maxMessagesPerPoll=1000&greedy=true&delay=10";

    private ConsumerCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        "G11",
                        "consumer, 10,000 files of 1 KiB, deleted after they were read",
                        0,
                        1,
                        "4 times camel-aws2-s3, 120 us of CPU in the client",
                        lanes(10_000)),
                new Case(
                        "G12",
                        "consumer, 100 files of 1 KiB, deleted after they were read, 150 ms away",
                        MILLIS,
                        0,
                        "45 a second with defaults, 90 with readAhead=32",
                        lanes(100)));
    }

    private static List<Lane> lanes(int files) {
        return List.of(
                lane(
                        "camel-aws2-s3, tuned",
                        Job.of("camel-aws2-s3", Work.CONSUME, 1024, files).options(FAST)),
                lane("westcloud-westyun", Job.of("westcloud-westyun", Work.CONSUME, 1024, files)),
                lane(
                        "westcloud-westyun, readAhead=32",
                        Job.of("westcloud-westyun", Work.CONSUME, 1024, files).options("readAhead=32")),
                lane("westcloud-s3", Job.of("westcloud-s3", Work.CONSUME, 1024, files)),
                lane("sockets, 8", Job.of("sockets", Work.CONSUME, 1024, files).connections(8)));
    }

    private static Lane lane(String name, Job job) {
        return Lane.of(name, job, ServerKind.WESTCLOUD_MEMORY);
    }
}
