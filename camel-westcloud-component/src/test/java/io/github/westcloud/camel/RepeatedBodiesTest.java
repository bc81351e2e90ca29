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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.FileInputStreamCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the body is, an upload that fails on the way is repeated with the whole body. */
class RepeatedBodiesTest extends ServerTestSupport {

    private static final int LENGTH = (3 << 20) + 5;

    @TempDir
    Path folder;

    enum Body {
        BYTES,
        FILE,
        FILE_STREAM,
        ARRAY_STREAM,
        STREAM,
        STREAM_OF_KNOWN_LENGTH,
        SPOOLED_STREAM
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // Stream caching is on by default, so a stream arrives here as a StreamCache.
                from("direct:cached").toD("${header.to}");
                from("direct:plain").streamCache("false").toD("${header.to}");
            }
        };
    }

    @ParameterizedTest
    @EnumSource(Body.class)
    void firstTwoConnectionsAreResetWithStreamCaching(Body body) throws Exception {
        repeated(body, "direct:cached", "");
    }

    @ParameterizedTest
    @EnumSource(Body.class)
    void firstTwoConnectionsAreResetWithoutStreamCaching(Body body) throws Exception {
        repeated(body, "direct:plain", "");
    }

    /** A content secret travels with an upload in one request only. */
    @ParameterizedTest
    @CsvSource({
        "STREAM, rest, &contentSecret=abc",
        "STREAM_OF_KNOWN_LENGTH, rest, &contentSecret=abc",
        "STREAM_OF_KNOWN_LENGTH, s3, ''",
        "ARRAY_STREAM, s3, ''"
    })
    void firstTwoConnectionsOfOneRequestAreReset(Body body, String dialect, String options) throws Exception {
        repeated(body, "direct:plain", "&dialect=" + dialect + options);
    }

    @Test
    void aRemoteFileIsRequestedAgain() throws Exception {
        var bytes = bytes(LENGTH);
        store("from/a.bin", bytes);
        server().faults().add(new RequestPattern("PUT", "/demo/to/a.bin"), 2, new FaultAction.CutRequest(100_000));
        var file = consumer().receive("westcloud:demo/from", 5000);
        template().send("westcloud:demo/to?retryDelay=1", file);
        assertThat(file.getException()).isNull();
        assertThat(stored("to/a.bin")).isEqualTo(bytes);
        consumer().doneUoW(file);
    }

    /** As a load balancer does; the client cannot know it before it writes. */
    @ParameterizedTest
    @EnumSource(Body.class)
    void connectionsAreClosedWhileTheyAreIdle(Body body) throws Exception {
        var bytes = bytes(LENGTH);
        var first = restarted(0);
        int port = first.uri().getPort();
        var uri = "westcloud:demo?retryDelay=1&fileExist=Override&fileName=a.bin&endpointUrl=" + first.uri();
        template().sendBody(uri, "small");
        first.close();
        try (var second = restarted(port)) {
            send(body, bytes, "direct:cached", uri);
            assertThat(second.bucket("demo").stored("a.bin")).isEqualTo(bytes);
        }
    }

    private static WestCloudServer restarted(int port) throws IOException {
        return WestCloudServer.builder()
                .port(port)
                .bucket("demo")
                .user("alice", "secret")
                .start();
    }

    private void repeated(Body body, String route, String options) throws Exception {
        var bytes = bytes(LENGTH);
        server().faults().add(RequestPattern.any(), 2, new FaultAction.CutRequest(0));
        send(body, bytes, route, "westcloud:demo?retryDelay=1&fileName=a.bin" + options);
        assertThat(server().faults().active()).isEmpty();
        assertThat(stored("a.bin")).isEqualTo(bytes);
    }

    private void send(Body body, byte[] bytes, String route, String uri) throws IOException {
        var headers = body == Body.STREAM_OF_KNOWN_LENGTH
                ? Map.<String, Object>of("to", uri, WestCloudConstants.CONTENT_LENGTH, LENGTH)
                : Map.<String, Object>of("to", uri);
        template().sendBodyAndHeaders(route, body(body, bytes), headers);
    }

    private Object body(Body body, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("body.bin"), bytes);
        return switch (body) {
            case BYTES -> bytes;
            case FILE -> file.toFile();
            case FILE_STREAM -> new FileInputStream(file.toFile());
            case ARRAY_STREAM -> new ByteArrayInputStream(bytes);
            case STREAM, STREAM_OF_KNOWN_LENGTH -> new OnceOnly(new ByteArrayInputStream(bytes));
            case SPOOLED_STREAM -> new FileInputStreamCache(file.toFile());
        };
    }

    /** Cannot be marked. */
    private static final class OnceOnly extends FilterInputStream {

        private OnceOnly(InputStream in) {
            super(in);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
