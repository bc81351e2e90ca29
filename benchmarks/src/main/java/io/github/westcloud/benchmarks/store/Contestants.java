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
package io.github.westcloud.benchmarks.store;

import io.github.westcloud.benchmarks.job.Job;
import java.util.Map;
import java.util.function.Function;

/** The contestants by name. */
public final class Contestants {

    private static final Map<String, Function<Job, Store>> ALL = Map.ofEntries(
            Map.entry("sockets", SocketStore::new),
            Map.entry("httpclient5", HttpClientStore::new),
            Map.entry("westcloud-westyun", WestCloudRoutes::westyun),
            Map.entry("westcloud-basic", WestCloudRoutes::basic),
            Map.entry("westcloud-s3", WestCloudRoutes::s3),
            Map.entry("westcloud-client", ClientStore::new),
            Map.entry("camel-http", PeerRoutes::camelHttp),
            Map.entry("camel-aws2-s3", PeerRoutes::camelAws2S3),
            Map.entry("camel-minio", PeerRoutes::camelMinio),
            Map.entry("aws-crt", CrtStore::new),
            Map.entry("aws-sdk", AwsSdkStore::new));

    private Contestants() {}

    /** @throws IllegalArgumentException if there is none of that name */
    public static Store open(Job job) {
        var opener = ALL.get(job.contestant());
        if (opener == null) {
            throw new IllegalArgumentException(
                    "There is no contestant '" + job.contestant() + "', only " + ALL.keySet());
        }
        return opener.apply(job);
    }
}
