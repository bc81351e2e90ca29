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
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** camel-file's options on a bucket: locks, done files, local copies, repositories, and the scheduler's. */
class ConsumerOptionsTest extends ConsumerTestSupport {

    @TempDir
    Path directory;

    @Test
    void changedTakesAFileThatRests() throws Exception {
        store("changed/a.txt", "a");
        consume("westcloud:demo/changed?readLock=changed&readLockCheckInterval=50&readLockTimeout=1000&repeatCount=1&"
                + FAST);
        await(() -> names.size() == 1);

        assertThat(requests())
                .containsExactly(
                        "GET /demo/changed",
                        "HEAD /demo/changed/a.txt",
                        "HEAD /demo/changed/a.txt",
                        "GET /demo/changed/a.txt");
    }

    @Test
    void changedLeavesAFileThatIsTooShortOrTooYoung() throws Exception {
        store("young/a.txt", "a");
        store("young/empty.txt", "");
        consume(
                "westcloud:demo/young?readLock=changed&readLockMinAge=1h&readLockLoggingLevel=OFF&readLockCheckInterval=10&readLockTimeout=20&"
                        + FAST);
        await(() -> records().size() > 20);
        assertThat(names).isEmpty();
        assertThat(requests()).doesNotContain("GET /demo/young/a.txt");
        stopRoutes();

        consume("westcloud:demo/young?readLock=changed&readLockCheckInterval=10&readLockTimeout=30&delete=true&"
                + FAST);
        await(() -> names.size() == 1);
        awaitPolls(10);
        assertThat(names).containsExactly("a.txt");
        stopRoutes();

        consume("westcloud:demo/young?readLock=changed&readLockMinLength=0&readLockCheckInterval=10&readLockTimeout=30&"
                + FAST);
        await(() -> names.size() == 2);
    }

    @Test
    void oneRepositoryLetsOneOfTwoContextsHaveEachFile() throws Exception {
        for (int i = 0; i < 40; i++) {
            store("shared/f" + i, "x");
        }
        var repository = MemoryIdempotentRepository.memoryIdempotentRepository(1000);
        var uri = "westcloud:demo/shared?readLock=idempotent&idempotentRepository=#shared&" + FAST;
        context().getRegistry().bind("shared", repository);
        List<String> others = new CopyOnWriteArrayList<>();
        try (var other = new DefaultCamelContext()) {
            var options =
                    other.getComponent("westcloud", WestCloudComponent.class).getConfiguration();
            configure(options);
            options.setDialect(dialect());
            other.getRegistry().bind("shared", repository);
            other.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(uri).process(e -> others.add(e.getMessage().getHeader(Exchange.FILE_NAME, String.class)));
                }
            });
            other.start();
            consume(uri);
            await(() -> names.size() + others.size() >= 40);
            awaitPolls(10);
            assertThat(names).doesNotContainAnyElementsOf(others);
            assertThat(names.size() + others.size()).isEqualTo(40);
            stopRoutes();
        }
    }

    @Test
    void idempotentLockIsReleasedAsAsked() throws Exception {
        store("released/a.txt", "a");
        var repository = MemoryIdempotentRepository.memoryIdempotentRepository(10);
        context().getRegistry().bind("released", repository);
        consume(
                "westcloud:demo/released?readLock=idempotent&readLockRemoveOnCommit=true&idempotentRepository=#released&"
                        + FAST);
        await(() -> names.size() >= 3);
        stopRoutes();
        names.clear();

        consume(
                "westcloud:demo/released?readLock=idempotent-changed&readLockCheckInterval=1&readLockRemoveOnRollback=false"
                        + "&idempotentRepository=#released&" + FAST,
                exchange -> {
                    throw new IllegalStateException("once only");
                });
        await(() -> names.size() == 1);
        awaitPolls(5);
        assertThat(names).hasSize(1);
    }

    @Test
    void idempotentLockOfAFileThatIsGoneIsGivenBack() throws Exception {
        store("late/a.txt", "a");
        store("late/b.txt", "b");
        var repository = MemoryIdempotentRepository.memoryIdempotentRepository(10);
        context().getRegistry().bind("late", repository);
        context().getRegistry().bind("faster", (GenericFileFilter<Object>) this::anotherNodeIsFaster);
        consume("westcloud:demo/late?readLock=idempotent&idempotentRepository=#late&filter=#faster&delete=true&"
                + FAST);
        await(() -> names.contains("b.txt"));
        awaitPolls(3);

        assertThat(requests()).contains("GET /demo/late/a.txt");
        assertThat(names).containsExactly("b.txt");
        assertThat(repository.contains("late/b.txt")).isTrue();
        assertThat(repository.contains("late/a.txt")).isFalse();
    }

    private boolean anotherNodeIsFaster(GenericFile<Object> file) {
        if (file.getFileNameOnly().equals("a.txt")) {
            client().delete(DeleteRequest.of(ObjectPath.of("late/a.txt")));
        }
        return true;
    }

    @Test
    void doneFileSaysWhichFilesAreReady() throws Exception {
        store("done/a.txt", "a");
        store("done/b.txt", "b");
        store("done/b.txt.done", "");
        consume("westcloud:demo/done?doneFileName=${file:name}.done&delete=true&" + FAST);
        await(() -> names.size() == 1);
        await(() -> requests().contains("DELETE /demo/done/b.txt.done"));
        assertThat(names).containsExactly("b.txt");

        store("done/a.txt.done", "");
        await(() -> names.size() == 2);
    }

    @Test
    void whatStaysKeepsItsDoneFile() throws Exception {
        store("kept/a.txt", "a");
        store("kept/ready", "");
        consume("westcloud:demo/kept?doneFileName=ready&" + FAST);
        await(() -> names.size() == 1);
        awaitPolls(4);

        assertThat(names).containsExactly("a.txt");
        assertThat(stored("kept/ready")).isEmpty();
    }

    @Test
    void withoutListingTheNamedFileIsAskedFor() throws Exception {
        consume("westcloud:demo/named?useList=false&fileName=a.txt&delete=true&" + FAST);
        await(() -> requests().size() > 2);
        store("named/a.txt", "a");
        await(() -> names.size() == 1);

        assertThat(bodies).containsEntry("a.txt", "a");
        assertThat(requests()).doesNotContain("GET /demo/named");
        await(() -> requests().contains("DELETE /demo/named/a.txt"));
    }

    @Test
    void localWorkDirectoryHoldsTheFileWhileItIsProcessed() throws Exception {
        store("local/sub/a.txt", "content");
        List<Path> seen = new CopyOnWriteArrayList<>();
        consume("westcloud:demo/local?recursive=true&localWorkDirectory=" + directory + "&repeatCount=1&" + FAST, e -> {
            var file = e.getMessage().getBody(File.class).toPath();
            assertThat(e.getMessage().getHeader(WestCloudConstants.FILE_LOCAL_WORK_PATH))
                    .isEqualTo(file.toString());
            assertThat(file).hasContent("content");
            seen.add(file);
        });
        await(() -> seen.size() == 1);
        await(() -> Files.notExists(seen.get(0)));

        assertThat(seen).containsExactly(directory.resolve("sub/a.txt"));
    }

    @Test
    void aRouteCannotMakeTheConsumerDeleteAnotherLocalFile() throws Exception {
        store("victim/a.txt", "content");
        var victim = Files.writeString(directory.resolve("victim"), "mine");
        consume(
                "westcloud:demo/victim?delete=true&localWorkDirectory=" + directory.resolve("work") + "&" + FAST,
                e -> e.getMessage().setHeader(WestCloudConstants.FILE_LOCAL_WORK_PATH, victim.toString()));
        await(() -> requests().contains("DELETE /demo/victim/a.txt"));

        assertThat(victim).hasContent("mine");
    }

    @Test
    void headersThatARouteChangesDoNotChangeWhatIsDeleted() throws Exception {
        store("headers/a.txt", "a");
        store("headers/innocent.txt", "b");
        consume("westcloud:demo/headers?delete=true&fileName=a.txt&" + FAST, e -> {
            e.getMessage().setHeader(Exchange.FILE_NAME, "innocent.txt");
            e.getMessage().setHeader(WestCloudConstants.FILE_ABSOLUTE_PATH, "headers/innocent.txt");
        });
        await(() -> requests().contains("DELETE /demo/headers/a.txt"));

        assertThat(storedText("headers/innocent.txt")).isEqualTo("b");
    }

    @Test
    void withoutStreamingTheContentIsInMemory() throws Exception {
        store("memory/a.txt", "content");
        consume("westcloud:demo/memory?streamDownload=false&repeatCount=1&" + FAST, e -> assertThat(
                        ((GenericFile<?>) e.getMessage().getBody()).getBody())
                .isEqualTo("content".getBytes()));
        await(() -> exchanges.size() == 1);
        awaitNoMore();

        assertThat(exchanges).noneMatch(Exchange::isFailed);
        assertThat(requests()).containsExactly("GET /demo/memory", "GET /demo/memory/a.txt");
    }

    @Test
    void ownFilterAndOwnKeyAreAsked() throws Exception {
        store("own/a.txt", "1");
        store("own/b.txt", "2");
        GenericFileFilter<?> filter =
                file -> file.isDirectory() || file.getFileName().startsWith("b");
        context().getRegistry().bind("onlyB", filter);
        consume("westcloud:demo/own?filter=#onlyB&idempotentKey=${file:name}&" + FAST);
        await(() -> names.size() == 1);
        store("own/b.txt", "changed, and yet the same key");
        awaitPolls(4);

        assertThat(names).containsExactly("b.txt");
    }

    @Test
    void inProgressFilesAreLeftAlone() throws Exception {
        store("progress/a.txt", "1");
        var inProgress = MemoryIdempotentRepository.memoryIdempotentRepository(10);
        inProgress.add("progress/a.txt");
        context().getRegistry().bind("inProgress", inProgress);
        consume("westcloud:demo/progress?inProgressRepository=#inProgress&" + FAST);
        awaitPolls(4);
        assertThat(names).isEmpty();

        inProgress.remove("progress/a.txt");
        await(() -> names.size() == 1);
        await(() -> !inProgress.contains("progress/a.txt"));
    }

    @Test
    void idlePollsSendAnEmptyMessageWhenAsked() throws Exception {
        store("idle/.hidden", "x");
        List<Object> received = new CopyOnWriteArrayList<>();
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/idle?sendEmptyMessageWhenIdle=true&" + FAST)
                        .process(e -> received.add(e.getMessage().getBody() == null));
            }
        });
        await(() -> received.size() >= 2);
        assertThat(received).containsOnly(true);
    }

    @Test
    void errorsOfThePollGoToTheRouteWhenBridged() throws Exception {
        List<Throwable> caught = new CopyOnWriteArrayList<>();
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(WestCloudException.class)
                        .handled(true)
                        .process(e -> caught.add(e.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)));
                from("westcloud:nobucket?bridgeErrorHandler=true&" + FAST).to("mock:never");
            }
        });
        await(() -> !caught.isEmpty());
        assertThat(caught.get(0)).hasStackTraceContaining("bucket not found");
    }

    @Test
    void aFailedPollFreesWhatItHadGathered() throws Exception {
        store("free/a.txt", "a");
        store("free/b/c.txt", "c");
        var failOnce = new java.util.concurrent.atomic.AtomicBoolean(true);
        GenericFileFilter<?> filter = file -> {
            if (file.isDirectory() && failOnce.getAndSet(false)) {
                throw new IllegalStateException("filter broke");
            }
            return true;
        };
        context().getRegistry().bind("breaks", filter);
        consume("westcloud:demo/free?recursive=true&filter=#breaks&" + FAST);
        await(() -> names.size() == 2);

        assertThat(failOnce).isFalse();
        assertThat(names).containsExactly("a.txt", "b/c.txt");
    }

    @Test
    void aProtectedFileIsReadWithItsSecret() throws Exception {
        client().upload(UploadRequest.builder(ObjectPath.of("protected/a.txt"), Content.of("a".getBytes()))
                .automkdir(true)
                .contentSecret("key1")
                .build());
        consume("westcloud:demo/protected?contentSecret=key1&" + FAST);
        await(() -> names.size() == 1);

        assertThat(bodies).containsEntry("a.txt", "a");
        assertThatThrownBy(() -> stored(client(), "protected/a.txt")).isInstanceOf(WestCloudException.class);
    }
}
