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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.support.StandardError;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.nio.file.Path;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file whose content did not arrive is neither deleted nor moved, and is tried again. */
class DownloadFailureTest extends ConsumerTestSupport {

    @TempDir
    static Path localWorkDirectory;

    /** CAMEL-24088: a refused or broken download was taken for a success, and the file was deleted. */
    @ParameterizedTest
    @MethodSource("waysToFail")
    void theFileStaysAndComesAgain(FaultAction failure, String options) throws Exception {
        var directory = "failing" + (failure + options).hashCode();
        store(directory + "/a.txt", "content");
        server().faults().add(new RequestPattern("GET", "/demo/" + directory + "/*"), 1, failure);
        consume("westcloud:demo/" + directory + "?delete=true&maximumRetries=0&" + options + FAST);
        await(() -> bodies.containsKey("a.txt"));

        assertThat(bodies).containsEntry("a.txt", "content");
        await(() -> !WEST_CLOUD.bucket().exists(directory + "/a.txt"));
        assertThat(requests().indexOf("DELETE /demo/" + directory + "/a.txt"))
                .isGreaterThan(requests().lastIndexOf("GET /demo/" + directory + "/a.txt"));
    }

    static Stream<Arguments> waysToFail() {
        return Stream.of(
                        FaultAction.error(ErrorCode.NO_READ_PERMISSION),
                        FaultAction.status(500),
                        FaultAction.cutAnswer(3),
                        FaultAction.shortBody(3))
                .flatMap(failure -> Stream.of(
                                "", "streamDownload=false&", "localWorkDirectory=" + localWorkDirectory + "&")
                        .map(options -> Arguments.of(failure, options)));
    }

    /** CAMEL-24120: each file was downloaded twice. */
    @ParameterizedTest
    @MethodSource("waysToDownload")
    void eachFileIsDownloadedOnce(String options) throws Exception {
        var directory = "once" + options.hashCode();
        store(directory + "/a.txt", "content");
        consume("westcloud:demo/" + directory + "?delete=true&" + options + FAST);
        await(() -> requests().contains("DELETE /demo/" + directory + "/a.txt"));

        assertThat(requests()).containsOnlyOnce("GET /demo/" + directory + "/a.txt");
        assertThat(bodies).containsEntry("a.txt", "content");
    }

    static Stream<String> waysToDownload() {
        return Stream.of("", "streamDownload=false&", "localWorkDirectory=" + localWorkDirectory + "&");
    }

    /** The exchange of an idle poll has no file; completing it logged a NullPointerException. */
    @Test
    void anIdlePollCompletesInSilence() throws Exception {
        var idle = new CountDownLatch(2);
        var route = new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/empty?sendEmptyMessageWhenIdle=true&" + FAST)
                        .routeId("idle")
                        .autoStartup(false)
                        .process(exchange -> idle.countDown());
            }
        };
        context().addRoutes(route);
        var log = StandardError.during(() -> {
            try {
                context().getRouteController().startRoute("idle");
                assertThat(idle.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(log).doesNotContain("Exception");
    }

    /** Camel 4.23: a poll without a single successful download counted as one that delivered something. */
    @Test
    void aPollThatDownloadsNothingIsIdle() throws Exception {
        store("idle/a.txt", "a");
        server().faults()
                .add(
                        new RequestPattern("GET", "/demo/idle/*"),
                        Integer.MAX_VALUE,
                        FaultAction.error(ErrorCode.NO_READ_PERMISSION));
        var bodies = new CopyOnWriteArrayList<Object>();
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/idle?sendEmptyMessageWhenIdle=true&" + FAST)
                        .process(exchange ->
                                bodies.add(String.valueOf(exchange.getMessage().getBody())));
            }
        });

        await(() -> bodies.contains("null"));
    }
}
