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

/**
 * The local server beside other servers, asked by bare sockets. It authenticates each request, nginx, S3Proxy and S3Mock are
 * started without authentication.
 */
final class ServerCases {

    private ServerCases() {}

    static List<Case> all() {
        return List.of(
                server(
                        "G14-put",
                        "PUT of 1 MiB, 4 connections",
                        "1.0 times nginx on disk",
                        Work.UPLOAD_BYTES,
                        1 << 20,
                        4),
                server("G14-get", "GET of 1 MiB, 4 connections", "1.3 times nginx on disk", Work.DOWNLOAD, 1 << 20, 4),
                server("G15-put", "PUT of 1 KiB, 8 connections", "0.8 times nginx on disk", Work.UPLOAD_BYTES, 1024, 8),
                server("G15-get", "GET of 1 KiB, 8 connections", "0.65 times nginx on disk", Work.DOWNLOAD, 1024, 8));
    }

    private static Case server(String id, String title, String target, Work work, long size, int connections) {
        int operations = size > 1024 ? 1_000 : 20_000;
        var lanes = new ArrayList<Lane>();
        for (var kind : List.of(
                ServerKind.NGINX,
                ServerKind.WESTCLOUD_DISK,
                ServerKind.WESTCLOUD_MEMORY,
                ServerKind.S3PROXY,
                ServerKind.S3MOCK)) {
            boolean slow = kind == ServerKind.S3MOCK;
            var job = Job.of("sockets", work, size, slow ? operations / 10 : operations)
                    .threads(connections)
                    .loaded(work == Work.DOWNLOAD);
            lanes.add(Lane.of(kind.name().toLowerCase().replace('_', ' '), job, kind));
        }
        return new Case(id, title, 0, 2, target, lanes);
    }
}
