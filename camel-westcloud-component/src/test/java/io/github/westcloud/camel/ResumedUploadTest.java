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

import io.github.westcloud.client.event.PartEvent;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.BindToRegistry;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A route from a directory to the storage: an upload that failed half way is resumed when the file is polled again. */
class ResumedUploadTest extends ServerTestSupport {

    private static final int PARTS = 4;

    @TempDir
    static Path directory;

    @BindToRegistry("listener")
    TransferListener listener = new FailAfterTwoParts();

    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicInteger failures = new AtomicInteger();

    @Test
    void thePartsThatWereSentAreNotSentAgain() throws Exception {
        var bytes = bytes((PARTS - 1 << 20) + 1);
        Files.write(directory.resolve("large.bin"), bytes);
        context().getRouteController().startRoute("upload");

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(failures).hasValue(1);
        assertThat(stored("in/large.bin")).isEqualTo(bytes);
        assertThat(records().stream()
                        .filter(request -> request.header("x-west-part-id").isPresent()))
                .as("each part once, and the one that failed once more")
                .hasSize(PARTS + 1);
        assertThat(directory.resolve("progress")).isEmptyDirectory();
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).process(e -> failures.incrementAndGet());
                from("file:" + directory + "?delay=50&initialDelay=0")
                        .routeId("upload")
                        .autoStartup(false)
                        .to("westcloud:demo/in?fileExist=Override&multipartThreshold=1048576&maxPartsInFlight=1"
                                + "&maximumRetries=0&transferListener=#listener&resume=true&resumeDirectory="
                                + directory.resolve("progress"))
                        .process(e -> done.countDown());
            }
        };
    }

    private static final class FailAfterTwoParts implements TransferListener {

        private final AtomicInteger parts = new AtomicInteger();

        @Override
        public void partSent(PartEvent event) {
            if (parts.incrementAndGet() == 2) {
                server().faults().add(new RequestPattern("PUT", "/demo/in/large.bin"), 1, FaultAction.status(503));
            }
        }
    }
}
