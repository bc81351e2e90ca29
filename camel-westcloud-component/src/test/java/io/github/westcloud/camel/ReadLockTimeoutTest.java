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

import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long {@code readLock=changed} waits for a file, and which files it finds. */
class ReadLockTimeoutTest extends ConsumerTestSupport {

    /** CAMEL-24096, CAMEL-24122: 0 or lower means to wait for ever, but the file was never delivered. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void noTimeoutMeansToWait(String timeout) throws Exception {
        store("patient/a.txt", "a");
        consume("westcloud:demo/patient?readLock=changed&readLockCheckInterval=10&readLockTimeout=" + timeout
                + "&delete=true&" + FAST);
        await(() -> names.size() == 1);

        assertThat(names).containsExactly("a.txt");
    }

    /** The date that a HEAD gives has seconds; a listing of the S3 dialect has milliseconds. */
    @ParameterizedTest
    @CsvSource({
        "rest,changed",
        "rest,idempotent-changed&idempotentRepository=#keys",
        "s3,changed",
        "s3,idempotent-changed&idempotentRepository=#keys"
    })
    void aFileIsDeliveredInEachDialect(String dialect, String readLock) throws Exception {
        context().getRegistry().bind("keys", MemoryIdempotentRepository.memoryIdempotentRepository());
        store("dialects/a.txt", "a");
        consume("westcloud:demo/dialects?readLockCheckInterval=10&delete=true&dialect=" + dialect + "&readLock="
                + readLock + "&" + FAST);
        await(() -> names.size() == 1);

        assertThat(names).containsExactly("a.txt");
    }

    /** Without a timeout a file that is still too young is waited for, and not left for the next poll. */
    @Test
    void aYoungFileIsWaitedFor() throws Exception {
        store("young/a.txt", "a");
        consume("westcloud:demo/young?readLock=changed&readLockMinAge=1500&readLockCheckInterval=50&readLockTimeout=0"
                + "&repeatCount=1&" + FAST);
        await(() -> names.size() == 1);

        assertThat(requests()).containsOnlyOnce("GET /demo/young");
    }

    /** A lock that waits for ever ends with its route. */
    @Test
    void theWaitEndsWhenTheRouteStops() throws Exception {
        store("endless/a.txt", "a");
        context().getShutdownStrategy().setTimeout(1);
        consume("westcloud:demo/endless?readLock=changed&readLockMinAge=1d&readLockCheckInterval=10&readLockTimeout=0&"
                + FAST);
        await(() -> requests().contains("HEAD /demo/endless/a.txt"));
        var consumer = (WestCloudConsumer) context().getRoutes().get(0).getConsumer();
        stopRoutes();

        await(() -> !consumer.isPolling());
        assertThat(names).isEmpty();
    }

    /** CAMEL-24123: files in subdirectories were never delivered. */
    @Test
    void filesInSubdirectoriesAreFound() throws Exception {
        store("deep/a.txt", "a");
        store("deep/b/c/d.txt", "d");
        consume("westcloud:demo/deep?recursive=true&readLock=changed&readLockCheckInterval=10&readLockTimeout=1000"
                + "&delete=true&" + FAST);
        await(() -> names.size() == 2);

        assertThat(names).containsExactly("a.txt", "b/c/d.txt");
    }
}
