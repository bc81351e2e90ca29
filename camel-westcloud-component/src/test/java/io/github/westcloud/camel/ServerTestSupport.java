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
package io.github.westcloud.camel;

import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.support.RandomBytes;
import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.testing.WestCloudExtension;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A default CamelContext with the component, and the real server, whose buckets are empty when a test begins. */
abstract class ServerTestSupport extends CamelTestSupport {

    private static final Pattern LISTING = Pattern.compile("(?:^|&)prefix=([^&]*)");

    @RegisterExtension
    static final WestCloudExtension WEST_CLOUD = WestCloudExtension.withBuckets("demo", "other");

    /** For a context that a test makes itself. */
    static void configure(WestCloudConfiguration options) {
        options.setEndpointUrl(server().uri().toString());
        options.setUsername("alice");
        options.setPassword("secret");
    }

    static WestCloudServer server() {
        return WEST_CLOUD.server();
    }

    /** A client of its own, to look at the bucket past the component. */
    static WestCloudClient client() {
        return WEST_CLOUD.client();
    }

    /** The dialect that a test runs in; its subclass may run it in another one. */
    DialectName dialect() {
        return DialectName.REST;
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        context.getComponent("westcloud", WestCloudComponent.class)
                .getConfiguration()
                .setDialect(dialect());
        return context;
    }

    /** What the component has asked for, as "METHOD /path"; the path of a listing is its directory in both dialects. */
    static List<String> requests() {
        return records().stream().map(ServerTestSupport::line).toList();
    }

    private static String line(RequestRecord request) {
        var prefix = LISTING.matcher(request.rawQuery());
        if (!prefix.find()) {
            return request.method() + " " + request.rawPath();
        }
        var directory = URLDecoder.decode(prefix.group(1), StandardCharsets.UTF_8);
        return request.method() + " " + request.rawPath().replaceFirst("/$", "") + "/"
                + directory.replaceFirst("/$", "");
    }

    static List<RequestRecord> records() {
        return server().requests();
    }

    static void store(String path, byte[] bytes) {
        WEST_CLOUD.bucket().store(path, bytes);
    }

    static void store(String path, String text) {
        WEST_CLOUD.bucket().store(path, text);
    }

    static byte[] stored(String path) {
        return WEST_CLOUD.bucket().stored(path);
    }

    static byte[] stored(WestCloudClient client, String path) {
        try (var download = client.download(DownloadRequest.of(ObjectPath.of(path)))) {
            return download.stream().readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String storedText(String path) {
        return WEST_CLOUD.bucket().storedText(path);
    }

    static byte[] bytes(int length) {
        return RandomBytes.of(length);
    }

    static void await(BooleanSupplier condition) {
        Awaitility.await().until(condition::getAsBoolean);
    }
}
