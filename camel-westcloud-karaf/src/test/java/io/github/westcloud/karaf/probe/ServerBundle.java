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
package io.github.westcloud.karaf.probe;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import java.util.Random;
import java.util.zip.CRC32;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * A server inside Karaf, and a client that sends it a file in parts and reads it back, both without Camel. What it found is in
 * system properties, which the test reads over JMX.
 */
public final class ServerBundle implements BundleActivator {

    public static final String URI = "westcloud.probe.uri";
    public static final String SENT = "westcloud.probe.sent";
    public static final String RECEIVED = "westcloud.probe.received";

    private static final int LENGTH = (3 << 20) + 1;

    private WestCloudServer server;

    @Override
    public void start(BundleContext bundle) throws Exception {
        server = WestCloudServer.builder().bucket("demo").user("bob", "hush").start();
        System.setProperty(URI, server.uri().toString());
        var content = new byte[LENGTH];
        new Random(LENGTH).nextBytes(content);
        System.setProperty(SENT, checksum(content));
        System.setProperty(RECEIVED, checksum(thereAndBack(content)));
    }

    private byte[] thereAndBack(byte[] content) throws Exception {
        var config = ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("demo")
                .credentials("bob", "hush")
                .multipartThreshold(1 << 20)
                .build();
        try (var client = WestCloudClient.create(config)) {
            var path = ObjectPath.of("large.bin");
            client.upload(UploadRequest.builder(path, Content.of(content)).build());
            try (var download = client.download(DownloadRequest.of(path))) {
                return download.stream().readAllBytes();
            }
        }
    }

    private static String checksum(byte[] content) {
        var checksum = new CRC32();
        checksum.update(content);
        return content.length + " bytes, " + Long.toHexString(checksum.getValue());
    }

    @Override
    public void stop(BundleContext bundle) {
        server.close();
    }
}
