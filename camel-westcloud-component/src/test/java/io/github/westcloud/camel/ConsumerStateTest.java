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

import io.github.westcloud.client.WestCloudException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a route does to an exchange, the consumer deletes, moves and unlocks the file that it listed (CAMEL-11250,
 * CAMEL-24484).
 */
class ConsumerStateTest extends ConsumerTestSupport {

    @TempDir
    Path local;

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** What a route does to an exchange. */
    enum Meddling {
        REMOVES_PROPERTIES {
            @Override
            void add(ProcessorDefinition<?> route, Path local) {
                route.removeProperties("*");
            }
        },
        REMOVES_HEADERS {
            @Override
            void add(ProcessorDefinition<?> route, Path local) {
                route.removeHeaders("*");
            }
        },
        POLLS_A_LOCAL_FILE {
            @Override
            void add(ProcessorDefinition<?> route, Path local) {
                route.pollEnrich()
                        .simple("file:" + local.resolve("reference") + "?noop=true&fileName=${file:onlyname}");
            }
        },
        POLLS_ANOTHER_BUCKET {
            @Override
            void add(ProcessorDefinition<?> route, Path local) {
                route.pollEnrich()
                        .simple("westcloud:other/reference?delete=true&fileName=${file:onlyname}&localWorkDirectory="
                                + local.resolve("other"));
            }
        };

        abstract void add(ProcessorDefinition<?> route, Path local);
    }

    @ParameterizedTest
    @EnumSource
    void theFileIsDeleted(Meddling meddling) throws Exception {
        run(meddling, "delete=true", false);

        assertThat(exists("state/a.txt")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theFileIsMoved(Meddling meddling) throws Exception {
        run(meddling, "preMove=taken&move=/moved/${file:onlyname}", false);

        assertThat(storedText("moved/a.txt")).isEqualTo("listed");
        assertThat(exists("state/taken/a.txt")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theFileIsMovedAfterAFailure(Meddling meddling) throws Exception {
        run(meddling, "moveFailed=/failed/${file:onlyname}&delete=true", true);

        assertThat(storedText("failed/a.txt")).isEqualTo("listed");
    }

    @ParameterizedTest
    @EnumSource
    void itsLockIsReleased(Meddling meddling) throws Exception {
        var keys = new MemoryIdempotentRepository();
        context().getRegistry().bind("keys", keys);
        run(meddling, "readLock=idempotent&readLockRemoveOnCommit=true&idempotentRepository=#keys&delete=true", false);

        assertThat(keys.getCacheSize()).isZero();
        assertThat(exists("state/a.txt")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void itsLocalCopyAndItsDoneFileAreDeleted(Meddling meddling) throws Exception {
        store("state/ready", "");
        run(meddling, "move=/moved&doneFileName=ready&localWorkDirectory=" + local.resolve("work"), false);

        assertThat(local.resolve("work")).isEmptyDirectory();
        assertThat(exists("state/ready")).isFalse();
        assertThat(exists("moved/a.txt")).isTrue();
    }

    @Test
    void ofTwoFilesEachIsTreatedAsItsOwnEndpointSays() throws Exception {
        run(Meddling.POLLS_ANOTHER_BUCKET, "move=/moved&localWorkDirectory=" + local.resolve("work"), false);

        var other = client().forBucket("other");
        assertThatThrownBy(() -> stored(other, "reference/a.txt")).isInstanceOf(WestCloudException.class);
        assertThat(local.resolve("other")).isEmptyDirectory();
        assertThat(local.resolve("work")).isEmptyDirectory();
        assertThat(exists("moved/a.txt")).isTrue();
    }

    private void run(Meddling meddling, String options, boolean fail) throws Exception {
        prepare();
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/state?repeatCount=1&" + options + "&" + FAST
                                + "&onCompletionExceptionHandler=#failures")
                        .process(e -> e.getExchangeExtension().addOnCompletion(new LastOfAll(ended::countDown)))
                        .to("direct:meddle")
                        .process(e -> {
                            if (fail) {
                                throw new IllegalStateException("The route failed");
                            }
                        });
                meddling.add(from("direct:meddle"), local);
            }
        });
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(failures).isEmpty();
    }

    private void prepare() throws Exception {
        context().getRegistry().bind("failures", new ExceptionHandler() {
            @Override
            public void handleException(Throwable exception) {
                failures.add(exception);
            }

            @Override
            public void handleException(String message, Throwable exception) {
                failures.add(exception);
            }

            @Override
            public void handleException(String message, Exchange exchange, Throwable e) {
                failures.add(e);
            }
        });
        store("state/a.txt", "listed");
        Files.writeString(Files.createDirectories(local.resolve("reference")).resolve("a.txt"), "reference");
        template()
                .sendBodyAndHeaders(
                        "westcloud:other/reference?fileExist=Override",
                        "reference",
                        Map.of(WestCloudConstants.FILE_NAME, "a.txt"));
    }

    private static boolean exists(String path) {
        return WEST_CLOUD.bucket().exists(path);
    }
}
