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

import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The idempotent key is that of the file as it was listed (CAMEL-24091). */
class IdempotentKeyTest extends ConsumerTestSupport {

    private static final String KEY = "idempotent=true&idempotentKey=${file:name}-${file:size}&";

    private final MemoryIdempotentRepository keys = new MemoryIdempotentRepository();

    /** What camel-file would evaluate the key with at the end. */
    private static void changeHeaders(Exchange exchange) {
        exchange.getMessage().setHeader(WestCloudConstants.FILE_NAME, "changed.txt");
        exchange.getMessage().setHeader(WestCloudConstants.FILE_LENGTH, 999L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"idempotentEager=true&", "idempotentEager=false&"})
    void aFileThatFailedIsDeliveredAgain(String eager) throws Exception {
        store("failed/a.txt", "a");
        var attempts = new AtomicInteger();
        consume("westcloud:demo/failed?noop=true&" + KEY + eager + FAST, exchange -> {
            changeHeaders(exchange);
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("The first attempt failed");
            }
        });

        await(() -> names.size() == 2);
        awaitPolls(3);
        assertThat(names).isEqualTo(List.of("a.txt", "a.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"idempotentEager=true&", "idempotentEager=false&"})
    void aFileThatWasProcessedIsNot(String eager) throws Exception {
        context().getRegistry().bind("keys", keys);
        store("processed/a.txt", "a");
        consume(
                "westcloud:demo/processed?noop=true&idempotentRepository=#keys&" + KEY + eager + FAST,
                IdempotentKeyTest::changeHeaders);

        await(() -> names.size() == 1);
        awaitPolls(3);
        assertThat(names).containsExactly("a.txt");
        assertThat(keys.contains("a.txt-1")).isTrue();
        assertThat(keys.getCacheSize()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"idempotentEager=true&", "idempotentEager=false&"})
    void aFileThatWasMovedBeforeIsKnownByItsListedName(String eager) throws Exception {
        context().getRegistry().bind("keys", keys);
        store("premoved/a.txt", "a");
        consume("westcloud:demo/premoved?preMove=/taken&delete=true&idempotent=true&idempotentRepository=#keys&" + eager
                + FAST);

        await(() -> requests().contains("DELETE /demo/taken/a.txt"));
        await(() -> keys.contains("premoved/a.txt"));
        assertThat(keys.getCacheSize()).isEqualTo(1);
    }

    @Test
    void aLockIsReleasedUnderTheKeyItWasAcquiredWith() throws Exception {
        context().getRegistry().bind("keys", keys);
        store("locked/a.txt", "a");
        consume(
                "westcloud:demo/locked?delete=true&readLock=idempotent&readLockRemoveOnCommit=true"
                        + "&idempotentRepository=#keys&idempotentKey=${file:name}-${file:size}&" + FAST,
                IdempotentKeyTest::changeHeaders);

        await(() -> requests().contains("DELETE /demo/locked/a.txt"));
        await(() -> keys.getCacheSize() == 0);
    }

    /** With a repository that lasts, a consumer that is killed would lose all files of the poll otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"idempotentEager=true&", "idempotentEager=false&", ""})
    void aPollDoesNotAddTheKeysOfFilesWhoseTurnHasNotCome(String eager) throws Exception {
        context().getRegistry().bind("keys", keys);
        for (int i = 0; i < 5; i++) {
            store("batch/" + i + ".txt", "a");
        }
        var sizes = new CopyOnWriteArrayList<Integer>();
        consume(
                "westcloud:demo/batch?noop=true&idempotentRepository=#keys&" + eager + FAST,
                exchange -> sizes.add(keys.getCacheSize()));

        await(() -> keys.getCacheSize() == 5);
        assertThat(sizes).isEqualTo(eager.contains("true") ? List.of(1, 2, 3, 4, 5) : List.of(0, 1, 2, 3, 4));
    }

    /** Each of two consumers lists all files; a file whose turn has come is taken by the one that adds its key first. */
    @Test
    void twoConsumersThatShareARepositoryProcessEachFileOnce() throws Exception {
        context().getRegistry().bind("keys", keys);
        for (int i = 0; i < 50; i++) {
            store("shared/" + i + ".txt", "a");
        }
        var uri =
                "westcloud:demo/shared?noop=true&idempotentRepository=#keys&idempotentEager=true&initialDelay=0&delay=";
        consume(uri + 10);
        consume(uri + 11);

        await(() -> keys.getCacheSize() == 50 && names.size() >= 50);
        awaitPolls(4);
        assertThat(names).hasSize(50).doesNotHaveDuplicates();
    }

    /** The listing has dates in seconds; its entity tag tells versions of one second apart. */
    @Test
    void aRewriteOfEqualLengthWithinTheSameSecondIsDelivered() throws Exception {
        consume("westcloud:demo/rewritten?" + FAST);
        int tries = 0;
        Instant first;
        Instant second;
        do {
            var name = "rewritten/" + tries++ + ".txt";
            store(name, "one");
            first = modified(name);
            await(() -> "one".equals(bodies.get(name.substring(10))));
            store(name, "two");
            second = modified(name);
            await(() -> "two".equals(bodies.get(name.substring(10))));
        } while (!first.equals(second) && tries < 20);

        assertThat(second).isEqualTo(first);
    }

    private static Instant modified(String path) {
        return client().head(HeadRequest.of(ObjectPath.of(path))).lastModified().orElseThrow();
    }
}
