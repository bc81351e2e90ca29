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

/** Clients that are 150 ms away, which is Europe and a bucket in China. */
final class FarCases {

    private static final int MILLIS = 150;
    private static final long MIB = 1 << 20;

    private FarCases() {}

    static List<Case> all() {
        return List.of(
                far("G5-64-cold", "upload of 64 MiB, cold", "34 MB/s", uploads(64, true)),
                far("G5-64-warm", "upload of 64 MiB, warm", "90 MB/s", uploads(64, false)),
                far("G5-256-cold", "upload of 256 MiB, cold", "105 MB/s, 1.2 times aws-crt", uploads(256, true)),
                far("G5-256-warm", "upload of 256 MiB, warm", "160 MB/s", uploads(256, false)),
                far("G6-64-cold", "download of 64 MiB as a stream, cold", "36 MB/s", downloads(64, true)),
                far("G6-64-warm", "download of 64 MiB as a stream, warm", "120 MB/s", downloads(64, false)),
                far("G6-64-file", "download of 64 MiB to a file, warm", "120 MB/s", files(64)),
                far("G6-256-cold", "download of 256 MiB as a stream, cold", "88 MB/s", downloads(256, true)),
                far("G6-256-warm", "download of 256 MiB as a stream, warm", "150 MB/s", downloads(256, false)),
                far("G7", "upload of 1 KiB, 8 threads", "0.98 times camel-http", small()),
                far("G13", "listing of 10,000 names", "12 times the AWS SDK", listings()));
    }

    private static Case far(String id, String title, String target, List<Lane> lanes) {
        return new Case(id, title + ", 150 ms away", MILLIS, 1, target, lanes);
    }

    private static List<Lane> uploads(long mebibytes, boolean cold) {
        var lanes = transfers(Work.UPLOAD_FILE, mebibytes, cold);
        for (int parts : new int[] {16, 32}) {
            lanes.add(lane(
                    "westcloud-westyun, " + parts,
                    job("westcloud-westyun", Work.UPLOAD_FILE, mebibytes, cold).options("maxPartsInFlight=" + parts)));
        }
        return lanes;
    }

    private static List<Lane> downloads(long mebibytes, boolean cold) {
        return transfers(Work.DOWNLOAD, mebibytes, cold);
    }

    private static List<Lane> transfers(Work work, long mebibytes, boolean cold) {
        var lanes = new ArrayList<Lane>();
        for (int connections : new int[] {16, 32, 64}) {
            lanes.add(lane(
                    "sockets, " + connections,
                    job("sockets", work, mebibytes, cold).connections(connections)));
        }
        for (var name : List.of("camel-http", "westcloud-westyun", "aws-crt")) {
            lanes.add(lane(name, job(name, work, mebibytes, cold)));
        }
        return lanes;
    }

    private static List<Lane> files(long mebibytes) {
        var lanes = new ArrayList<Lane>();
        for (var name : List.of("camel-http", "westcloud-westyun", "westcloud-client", "aws-crt")) {
            lanes.add(lane(name, job(name, Work.DOWNLOAD_TO_FILE, mebibytes, false)));
        }
        return lanes;
    }

    private static Job job(String contestant, Work work, long mebibytes, boolean cold) {
        return Job.of(contestant, work, mebibytes * MIB, 1).cold(cold);
    }

    private static List<Lane> small() {
        var lanes = new ArrayList<Lane>();
        for (var name : List.of("camel-http", "westcloud-westyun", "camel-aws2-s3")) {
            lanes.add(lane(name, Job.of(name, Work.UPLOAD_BYTES, 1024, 160).threads(8)));
        }
        return lanes;
    }

    private static List<Lane> listings() {
        var lanes = new ArrayList<Lane>();
        for (var name : List.of("aws-sdk", "westcloud-westyun", "westcloud-s3", "westcloud-client")) {
            lanes.add(Lane.of(name, Job.of(name, Work.LIST, 1, 10_000), ServerKind.WESTCLOUD_MEMORY));
        }
        return lanes;
    }

    private static Lane lane(String name, Job job) {
        return Lane.of(name, job, ServerKind.ANSWERING);
    }
}
