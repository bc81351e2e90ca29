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
package io.github.westcloud.benchmarks;

import io.github.westcloud.client.Authentication;
import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** The client in each of its ways to sign, after the HttpClient that it uses, which is the floor. */
final class ClientContestants implements AutoCloseable {

    private static final String AUTHORIZATION = "Basic " + Base64.getEncoder().encodeToString("bench:bench".getBytes());
    private static final ObjectPath PATH = ObjectPath.of("in/2026/small.bin");

    private final byte[] content = new byte[1024];
    private final CloseableHttpClient http = HttpClients.createDefault();
    private final String url;
    private final Map<String, WestCloudClient> clients = new LinkedHashMap<>();

    ClientContestants(URI server) {
        url = server + "/bench/" + PATH.raw();
        clients.put("client, Basic", client(server, DialectName.REST, Authentication.BASIC));
        clients.put("client, WESTYUN", client(server, DialectName.REST, Authentication.SIGNATURE));
        clients.put("client, S3 with AWS V4", client(server, DialectName.S3, Authentication.AWS_V4));
    }

    private static WestCloudClient client(URI server, DialectName dialect, Authentication authentication) {
        return WestCloudClient.create(ClientConfig.builder()
                .endpoint(server)
                .bucket("bench")
                .credentials("bench", "bench")
                .dialect(dialect)
                .authentication(authentication)
                .build());
    }

    Map<String, Contestant> uploads() {
        var uploads = new LinkedHashMap<String, Contestant>();
        uploads.put("HttpClient 5 alone, Basic", this::put);
        clients.forEach((name, client) -> uploads.put(
                name,
                () -> client.upload(UploadRequest.builder(PATH, Content.of(content))
                        .overwrite(true)
                        .automkdir(true)
                        .build())));
        return uploads;
    }

    Map<String, Contestant> downloads() {
        var downloads = new LinkedHashMap<String, Contestant>();
        downloads.put("HttpClient 5 alone, Basic", this::get);
        clients.forEach((name, client) -> downloads.put(name, () -> read(client)));
        return downloads;
    }

    private void put() throws IOException {
        var request = new HttpPut(url);
        request.setHeader("Authorization", AUTHORIZATION);
        request.setHeader("x-west-overwrite", "true");
        request.setHeader("x-west-automkdir", "true");
        request.setEntity(new ByteArrayEntity(content, ContentType.APPLICATION_OCTET_STREAM));
        http.execute(request, response -> {
            EntityUtils.consume(response.getEntity());
            return requireSuccess(response.getCode());
        });
    }

    private void get() throws IOException {
        var request = new HttpGet(url);
        request.setHeader("Authorization", AUTHORIZATION);
        http.execute(request, response -> {
            requireWhole(response.getEntity().getContent().readNBytes(content.length + 1));
            return requireSuccess(response.getCode());
        });
    }

    private void read(WestCloudClient client) throws IOException {
        try (var download = client.download(DownloadRequest.of(PATH))) {
            // One more than there is: a connection goes back to the pool when the end was seen.
            requireWhole(download.stream().readNBytes(content.length + 1));
        }
    }

    private void requireWhole(byte[] read) {
        if (read.length != content.length) {
            throw new IllegalStateException("A download had " + read.length + " bytes");
        }
    }

    private static int requireSuccess(int status) {
        if (status >= 300) {
            throw new IllegalStateException("The server answered " + status);
        }
        return status;
    }

    @Override
    public void close() throws IOException {
        clients.values().forEach(WestCloudClient::close);
        http.close();
    }
}
