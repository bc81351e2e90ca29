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
import java.io.IOException;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.transfer.s3.S3TransferManager;

/** AWS's transfer manager over its native client, with parts of 5 MiB, the smallest that it takes. */
final class CrtStore implements Store {

    private static final long PART = 5L << 20;

    private final S3AsyncClient client;
    private final S3TransferManager transfers;

    CrtStore(Job job) {
        client = S3AsyncClient.crtBuilder()
                .endpointOverride(job.server())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .minimumPartSizeInBytes(PART)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("bench", "bench")))
                .build();
        transfers = S3TransferManager.builder().s3Client(client).build();
    }

    @Override
    public void upload(String name, Path file) {
        transfers
                .uploadFile(upload -> upload.source(file)
                        .putObjectRequest(put -> put.bucket("bench").key(name)))
                .completionFuture()
                .join();
    }

    @Override
    public long download(String name) throws IOException {
        try (var content = client.getObject(
                        get -> get.bucket("bench").key(name), AsyncResponseTransformer.toBlockingInputStream())
                .join()) {
            return Streams.drain(content);
        }
    }

    @Override
    public void download(String name, Path target) {
        transfers
                .downloadFile(download -> download.destination(target)
                        .getObjectRequest(get -> get.bucket("bench").key(name)))
                .completionFuture()
                .join();
    }

    @Override
    public void close() {
        transfers.close();
        client.close();
    }
}
