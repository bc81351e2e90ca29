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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A response with fewer bytes than the file has, and with a Content-Length to match, is not taken for the file. */
class ShortContentTest extends ConsumerTestSupport {

    private static final int LARGE = (5 << 20) + 17;

    @TempDir
    Path local;

    private final List<String> failures = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete=true",
                "move=done",
                "delete=true&readAhead=0",
                "delete=true&readAhead=16",
                "delete=true&streamDownload=false",
                "delete=true&localWorkDirectory=%s",
                "delete=true&preMove=taken",
                "delete=true&useList=false&fileName=a"
            })
    void theFileIsNeitherDeliveredNorDeleted(String options) throws Exception {
        var directory = "short" + Math.abs(options.hashCode());
        store(directory + "/a", "the whole content");
        cutShort(directory + "/**", 5, Integer.MAX_VALUE);
        reportFailures();
        consume("westcloud:demo/" + directory + "?exceptionHandler=#failures&" + options.formatted(local) + "&" + FAST);
        boolean moved = options.contains("preMove");
        await(() -> failures.size() >= (moved ? 1 : 3));

        assertThat(names).isEmpty();
        assertThat(failures).allSatisfy(message -> assertThat(message).contains("sent 5 bytes", "17 bytes"));
        assertThat(storedText(directory + (moved ? "/taken/a" : "/a"))).isEqualTo("the whole content");
    }

    @Test
    void aLargeFileInRangesIsNotCutShort() throws Exception {
        store("ranges/a", bytes(LARGE));
        cutShort("ranges/*", 2 << 20, 1);
        reportFailures();
        consume("westcloud:demo/ranges?delete=true&parallelDownloadThreshold=1MB&maxRangesInFlight=4"
                + "&exceptionHandler=#failures&" + FAST);
        await(() -> !WEST_CLOUD.bucket().exists("ranges/a"));

        assertThat(failures).hasSize(1);
        assertThat(exchanges).hasSize(1);
        assertThat(bodies.get("a")).hasSizeGreaterThan(LARGE / 4);
    }

    @Test
    void theRestOfAnInterruptedDownloadIsNotCutShort() throws Exception {
        store("rest/a", "the whole content");
        server().faults().add(new RequestPattern("GET", "/demo/rest/*"), 1, FaultAction.cutAnswer(5));
        cutShort("rest/*", 4, 1);
        consume("westcloud:demo/rest?delete=true&readAhead=0&" + FAST);
        await(() -> !WEST_CLOUD.bucket().exists("rest/a"));

        assertThat(bodies).containsEntry("a", "the whole content");
    }

    @Test
    void polledByHandNothingIsReturned() {
        store("hand/a", "the whole content");
        cutShort("hand/*", 5, Integer.MAX_VALUE);

        assertThat(context()
                        .createConsumerTemplate()
                        .receiveBody("westcloud:demo/hand?delete=true&delay=10", 200, String.class))
                .isNull();
        assertThat(storedText("hand/a")).isEqualTo("the whole content");
    }

    /** The whole file is requested in the producer, where no listing tells its length, but the response may. */
    @Test
    void aDownloadThatContradictsItselfFails() {
        store("produced/a", "the whole content");
        cutShort("produced/*", 5, 1);

        assertThatThrownBy(() -> download()).hasStackTraceContaining("truncated or damaged");
        assertThat(download()).isEqualTo("the whole content");
    }

    String download() {
        return template().requestBody("westcloud:demo/produced?operation=download&fileName=a", null, String.class);
    }

    @Test
    void aFileThatHasBecomeShorterSinceItWasListedIsDeliveredAsItIs() throws Exception {
        store("changed/a", "first");
        store("changed/b", "a long content");
        consume("westcloud:demo/changed?delete=true&readAhead=0&repeatCount=1&sortBy=file:name&" + FAST, exchange -> {
            if (names.size() == 1) {
                store("changed/b", "short");
            }
        });
        await(() -> names.size() == 2);

        assertThat(bodies).containsEntry("b", "short");
        assertThat(exchanges.get(1).getMessage().getHeader(WestCloudConstants.FILE_LENGTH))
                .isEqualTo(5L);
    }

    private static void cutShort(String path, long bytes, int times) {
        server().faults().add(new RequestPattern("GET", "/demo/" + path), times, FaultAction.shortBody(bytes));
    }

    private void reportFailures() {
        context().getRegistry().bind("failures", new ExceptionHandler() {
            @Override
            public void handleException(Throwable exception) {
                handleException(null, null, exception);
            }

            @Override
            public void handleException(String message, Throwable exception) {
                handleException(message, null, exception);
            }

            @Override
            public void handleException(String message, Exchange exchange, Throwable exception) {
                failures.add(rootOf(exception).getMessage());
            }
        });
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
