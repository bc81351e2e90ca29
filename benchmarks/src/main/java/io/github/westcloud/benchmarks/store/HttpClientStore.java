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
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** HttpClient 5 and nothing on top of it: the floor for whoever uses that library, with files in writes of 128 KiB. */
final class HttpClientStore implements Store {

    private static final int BUFFER = 128 * 1024;
    private static final int CONNECTIONS = 200;
    private static final String AUTHORIZATION = "Basic " + Base64.getEncoder().encodeToString("bench:bench".getBytes());

    private final String bucket;
    private final CloseableHttpClient http = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(CONNECTIONS)
                    .setMaxConnTotal(CONNECTIONS)
                    .build())
            .build();

    HttpClientStore(Job job) {
        bucket = job.server() + "/bench/";
    }

    @Override
    public void upload(String name, byte[] content) throws IOException {
        put(name, new ByteArrayEntity(content, ContentType.APPLICATION_OCTET_STREAM));
    }

    @Override
    public void upload(String name, Path file) throws IOException {
        put(name, new LargeWrites(file));
    }

    private void put(String name, HttpEntity entity) throws IOException {
        var request = new HttpPut(bucket + name);
        request.setHeader("x-west-overwrite", "true");
        request.setHeader("x-west-automkdir", "true");
        request.setEntity(entity);
        send(request);
    }

    @Override
    public long download(String name) throws IOException {
        return send(new HttpGet(bucket + name));
    }

    private long send(HttpUriRequestBase request) throws IOException {
        request.setHeader("Authorization", AUTHORIZATION);
        return http.execute(request, response -> {
            if (response.getCode() >= 300) {
                EntityUtils.consume(response.getEntity());
                throw new IOException("The server answered " + response.getCode());
            }
            return response.getEntity() == null
                    ? 0L
                    : Streams.drain(response.getEntity().getContent());
        });
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private static final class LargeWrites extends AbstractHttpEntity {

        private final Path file;

        LargeWrites(Path file) {
            super(ContentType.APPLICATION_OCTET_STREAM, null);
            this.file = file;
        }

        @Override
        public void writeTo(OutputStream output) throws IOException {
            var buffer = new byte[BUFFER];
            try (var input = getContent()) {
                for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                    output.write(buffer, 0, read);
                }
            }
        }

        @Override
        public InputStream getContent() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public boolean isStreaming() {
            return false;
        }

        @Override
        public boolean isRepeatable() {
            return true;
        }

        @Override
        public long getContentLength() {
            return file.toFile().length();
        }

        @Override
        public void close() {
            // The stream is closed where it is opened.
        }
    }
}
