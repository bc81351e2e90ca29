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
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A consumer takes out of a repository what it has put there, and nothing else. */
class RepositoryKeysTest extends ConsumerTestSupport {

    private final IdempotentRepository repository = MemoryIdempotentRepository.memoryIdempotentRepository(100);

    @BeforeEach
    void bindRepository() {
        context().getRegistry().bind("keys", repository);
    }

    /** CAMEL-24090: keys that were added while a poll gathered files stayed when the poll failed. */
    @Test
    void aFailedPollTakesItsKeysBack() throws Exception {
        store("failed/a.txt", "a");
        store("failed/b/c.txt", "c");
        var broken = new AtomicBoolean(true);
        breakPolls(broken);
        consume("westcloud:demo/failed?idempotentRepository=#keys&idempotent=true&recursive=true&filter=#breaks"
                + "&backoffErrorThreshold=0&" + FAST);
        awaitPolls(2);
        broken.set(false);
        await(() -> names.size() == 2);

        assertThat(names).containsExactly("a.txt", "b/c.txt");
    }

    /** The other side of CAMEL-24090: since 4.22.0, a failed poll takes out keys that another node has added as its lock. */
    @Test
    void aFailedPollLeavesTheLocksOfOtherNodes() throws Exception {
        store("locked/a.txt", "a");
        store("locked/b/c.txt", "c");
        repository.add("locked/a.txt");
        breakPolls(new AtomicBoolean(true));
        consume(
                "westcloud:demo/locked?readLock=idempotent&idempotentRepository=#keys&delete=true&recursive=true&filter=#breaks&"
                        + FAST);
        awaitPolls(3);
        stopRoutes();

        assertThat(repository.contains("locked/a.txt")).isTrue();
    }

    /** CAMEL-24484: a lock that was not acquired is not released. */
    @Test
    void aFileThatAnotherNodeHasLockedStaysLocked() throws Exception {
        store("other/a.txt", "a");
        repository.add("other/a.txt");
        consume(
                "westcloud:demo/other?readLock=idempotent&idempotentRepository=#keys&delete=true&readLockLoggingLevel=OFF&"
                        + FAST);
        awaitPolls(3);
        stopRoutes();

        assertThat(repository.contains("other/a.txt")).isTrue();
        assertThat(names).isEmpty();
    }

    /** CAMEL-24093: the lock was released under the name that preMove gave the file. */
    @Test
    void aLockIsReleasedUnderTheNameItWasAcquiredWith() throws Exception {
        store("moved/a.txt", "a");
        consume(
                "westcloud:demo/moved?readLock=idempotent&idempotentRepository=#keys&preMove=taken&move=done&repeatCount=1&"
                        + FAST,
                exchange -> {
                    throw new IllegalStateException("expected by the test");
                });
        await(() -> names.size() == 1);

        await(() -> !repository.contains("moved/a.txt"));
        assertThat(repository.contains("moved/taken/a.txt")).isFalse();
    }

    /** CAMEL-24093: an abort after the lock was acquired kept its key, here because preMove fails. */
    @Test
    void aLockIsReleasedWhenTheFileCannotBePrepared() throws Exception {
        store("aborted/a.txt", "a");
        server().faults()
                .add(
                        new RequestPattern("PUT", "/demo/aborted/**"),
                        1,
                        FaultAction.error(ErrorCode.NO_OPERATION_PERMISSION));
        consume("westcloud:demo/aborted?readLock=idempotent&idempotentRepository=#keys&preMove=taken&move=done&"
                + FAST);
        await(() -> names.size() == 1);

        assertThat(names).containsExactly("taken/a.txt");
    }

    /** Camel 4.23: a file whose download failed was not tried again, because its key stayed. */
    @Test
    void aFailedDownloadTakesItsKeyBack() throws Exception {
        store("download/a.txt", "a");
        server().faults()
                .add(new RequestPattern("GET", "/demo/download/*"), 1, FaultAction.error(ErrorCode.NO_READ_PERMISSION));
        consume("westcloud:demo/download?idempotentRepository=#keys&idempotent=true&" + FAST);
        await(() -> names.size() == 1);

        assertThat(bodies).containsEntry("a.txt", "a");
    }

    /** Camel 4.23: nor was the read lock released. */
    @Test
    void aFailedDownloadReleasesTheReadLock() throws Exception {
        store("unlock/a.txt", "a");
        server().faults()
                .add(new RequestPattern("GET", "/demo/unlock/*"), 1, FaultAction.error(ErrorCode.NO_READ_PERMISSION));
        consume("westcloud:demo/unlock?readLock=idempotent&idempotentRepository=#keys&" + FAST);
        await(() -> names.size() == 1);

        assertThat(bodies).containsEntry("a.txt", "a");
    }

    private void breakPolls(AtomicBoolean broken) {
        GenericFileFilter<?> filter = file -> {
            if (file.isDirectory() && broken.get()) {
                throw new IllegalStateException("expected by the test");
            }
            return true;
        };
        context().getRegistry().bind("breaks", filter);
    }
}
