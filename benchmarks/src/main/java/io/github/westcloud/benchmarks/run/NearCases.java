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

/** Clients beside a server that only answers: what they cost themselves. */
final class NearCases {

    private static final long KIB = 1 << 10;
    private static final long LARGE = 256L << 20;

    private NearCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        "G1",
                        "upload of 1 KiB through a route, 8 threads",
                        0,
                        3,
                        "1.0 times camel-http, 0.85 times HttpClient 5",
                        small(Work.UPLOAD_BYTES)),
                new Case(
                        "G2",
                        "download of 1 KiB through a route, 8 threads",
                        0,
                        3,
                        "1.0 times camel-http, 0.85 times HttpClient 5",
                        small(Work.DOWNLOAD)),
                new Case(
                        "G3",
                        "upload of a file of 256 MiB in one request",
                        0,
                        1,
                        "0.85 times HttpClient 5, 0.5 ms of CPU per MB",
                        onePut()),
                new Case(
                        "G4",
                        "upload of a file of 256 MiB in parts, 4 in flight",
                        0,
                        1,
                        "0.65 times bare sockets, 5 times camel-aws2-s3",
                        parts()),
                new Case(
                        "G10-file",
                        "download of 256 MiB to a file",
                        0,
                        1,
                        "1.0 times camel-http",
                        downloads(Work.DOWNLOAD_TO_FILE)),
                new Case(
                        "G10-discarded",
                        "download of 256 MiB, discarded",
                        0,
                        1,
                        "1.75 times camel-http",
                        downloads(Work.DOWNLOAD)));
    }

    private static List<Lane> small(Work work) {
        var lanes = new ArrayList<Lane>();
        for (var name : List.of(
                "httpclient5",
                "sockets",
                "camel-http",
                "westcloud-westyun",
                "westcloud-basic",
                "westcloud-s3",
                "camel-aws2-s3",
                "camel-minio")) {
            int operations = name.equals("camel-minio") ? 1_000 : name.equals("camel-aws2-s3") ? 3_000 : 20_000;
            lanes.add(lane(name, Job.of(name, work, KIB, operations).threads(8)));
        }
        return lanes;
    }

    private static List<Lane> onePut() {
        return List.of(
                lane("httpclient5", large("httpclient5", Work.UPLOAD_FILE)),
                lane("sockets", large("sockets", Work.UPLOAD_FILE)),
                lane("camel-http", large("camel-http", Work.UPLOAD_FILE)),
                lane(
                        "westcloud-westyun",
                        large("westcloud-westyun", Work.UPLOAD_FILE).options(ONE_REQUEST)),
                lane("westcloud-s3", large("westcloud-s3", Work.UPLOAD_FILE).options(ONE_REQUEST)),
                lane("camel-aws2-s3", large("camel-aws2-s3", Work.UPLOAD_FILE)),
                lane("camel-minio", large("camel-minio", Work.UPLOAD_FILE)));
    }

    private static final String ONE_REQUEST = "multipartThreshold=1073741824";

    private static List<Lane> parts() {
        return List.of(
                lane("sockets, 4", large("sockets", Work.UPLOAD_FILE).connections(4)),
                lane(
                        "westcloud-westyun",
                        large("westcloud-westyun", Work.UPLOAD_FILE).options("maxPartsInFlight=4")),
                lane("camel-aws2-s3", large("camel-aws2-s3", Work.UPLOAD_FILE).options("multiPartUpload=true")),
                lane("aws-crt", large("aws-crt", Work.UPLOAD_FILE)));
    }

    private static List<Lane> downloads(Work work) {
        return List.of(
                lane("camel-http", large("camel-http", work)),
                lane("westcloud-westyun", large("westcloud-westyun", work)),
                lane("westcloud-client", large("westcloud-client", work)),
                lane("camel-aws2-s3", large("camel-aws2-s3", work)));
    }

    private static Job large(String contestant, Work work) {
        return Job.of(contestant, work, LARGE, 1);
    }

    private static Lane lane(String name, Job job) {
        return Lane.of(name, job, ServerKind.ANSWERING);
    }
}
