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
import java.util.Base64;
import org.apache.camel.Exchange;

/** Camel's components that a user would pick instead. */
final class PeerRoutes {

    private static final String AUTHORIZATION = "Basic " + Base64.getEncoder().encodeToString("bench:bench".getBytes());

    private PeerRoutes() {}

    /** Camel's HTTP component, which signs nothing. */
    static Store camelHttp(Job job) {
        return new RouteStore(new RouteUris() {
            @Override
            public String upload() {
                return job.server() + "/bench?httpMethod=PUT";
            }

            @Override
            public String download() {
                return job.server() + "/bench?httpMethod=GET";
            }

            @Override
            public void name(Exchange exchange, String name) {
                exchange.getMessage().setHeader(Exchange.HTTP_PATH, name);
                exchange.getMessage().setHeader("Authorization", AUTHORIZATION);
                exchange.getMessage().setHeader("x-west-overwrite", "true");
                exchange.getMessage().setHeader("x-west-automkdir", "true");
            }
        });
    }

    static Store camelAws2S3(Job job) {
        var options = "aws2-s3://bench?accessKey=bench&secretKey=bench&region=us-east-1&overrideEndpoint=true"
                + "&uriEndpointOverride=" + job.server() + "&forcePathStyle=true";
        var more = job.options().isEmpty() ? "" : "&" + job.options();
        return new RouteStore(new RouteUris() {
            @Override
            public String upload() {
                return job.work().toString().startsWith("UPLOAD") ? options + more : options;
            }

            @Override
            public String download() {
                return options + "&operation=getObject";
            }

            @Override
            public String consume(String directory) {
                return options + "&initialDelay=0&prefix=" + directory + "/" + more;
            }

            @Override
            public void name(Exchange exchange, String name) {
                exchange.getMessage().setHeader("CamelAwsS3Key", name);
            }
        });
    }

    static Store camelMinio(Job job) {
        var options = "minio://bench?accessKey=bench&secretKey=bench&region=us-east-1&endpoint=" + job.server()
                + "&autoCreateBucket=false";
        return new RouteStore(new RouteUris() {
            @Override
            public String upload() {
                return options;
            }

            @Override
            public String download() {
                return options + "&operation=getObject";
            }

            @Override
            public void name(Exchange exchange, String name) {
                exchange.getMessage().setHeader("CamelMinioObjectName", name);
            }
        });
    }
}
