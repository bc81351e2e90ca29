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
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The AWS SDK that camel-aws2-s3 stands on, for what that component does not do: listing more than one page. */
final class AwsSdkStore implements Store {

    private final S3Client client;

    AwsSdkStore(Job job) {
        client = S3Client.builder()
                .endpointOverride(job.server())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("bench", "bench")))
                .build();
    }

    @Override
    public long list(String directory) {
        return client
                .listObjectsV2Paginator(request ->
                        request.bucket("bench").prefix(directory + "/").delimiter("/"))
                .contents()
                .stream()
                // The directory itself is an object too.
                .filter(object -> !object.key().endsWith("/"))
                .count();
    }

    @Override
    public void close() {
        client.close();
    }
}
