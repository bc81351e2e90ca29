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
import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The plain-Java client of this repository with its defaults. */
final class ClientStore implements Store {

    private final WestCloudClient client;

    ClientStore(Job job) {
        client = WestCloudClient.create(ClientConfig.builder()
                .endpoint(job.server())
                .bucket("bench")
                .credentials("bench", "bench")
                .build());
    }

    @Override
    public void upload(String name, byte[] content) {
        upload(name, Content.of(content));
    }

    @Override
    public void upload(String name, Path file) throws IOException {
        upload(name, Content.of(file));
    }

    private void upload(String name, Content content) {
        client.upload(UploadRequest.builder(ObjectPath.of(name), content)
                .overwrite(true)
                .automkdir(true)
                .build());
    }

    @Override
    public long download(String name) throws IOException {
        try (var download = client.download(DownloadRequest.of(ObjectPath.of(name)))) {
            return Streams.drain(download.stream());
        }
    }

    @Override
    public void download(String name, Path target) throws IOException {
        Files.deleteIfExists(target);
        client.download(name, target);
    }

    @Override
    public long list(String directory) {
        long count = 0;
        for (var ignored : client.listAll(ListRequest.of(ObjectPath.of(directory)))) {
            count++;
        }
        return count;
    }

    @Override
    public void close() {
        client.close();
    }
}
