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
package io.github.westcloud.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.support.RawHttp;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.ServerTestSupport;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever guesses is slowed down; whoever knows is not. */
class GuessingTest extends ServerTestSupport {

    private static final String GET_FILE = "GET /demo/file HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE + "\r\n";

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.administrator("alice");
    }

    @BeforeEach
    void storeFiles() {
        server.bucket("demo").store("/file", "x");
        rest.put("/demo/hidden", "hidden", "Content-Secret", "abc");
        rest.put("/demo/other", "other", "Content-Secret", "abc");
    }

    /** How many of so many guesses are answered before the others are refused. */
    private static int answered(int guesses, java.util.function.IntFunction<Integer> status) {
        int answered = 0;
        for (int i = 0; i < guesses; i++) {
            if (status.apply(i) != 429) {
                answered++;
            }
        }
        return answered;
    }

    /** All programs on a machine have one address: the wrong password of one must not lock out the others. */
    @Test
    void wrongPasswordsLockNobodyOut() {
        for (int i = 0; i < 200; i++) {
            assertThat(new Rest(server.uri(), "alice", "wrong" + i)
                            .get("/demo/file")
                            .status())
                    .isEqualTo(401);
        }
        assertThat(rest.get("/demo/file").text()).isEqualTo("x");
    }

    @Test
    void contentSecretsCannotBeGuessedQuicklyHoweverThePathIsWritten() {
        long start = System.nanoTime();
        var paths = new String[] {"/demo/hidden!", "/demo/%68idden!", "/demo/h%69dden!"};
        int answered = answered(60, i -> rest.get(paths[i % 3] + "guess" + i).status());
        assertThat(answered).isBetween(10, 11 + secondsSince(start));
        // Too early even for the right one; other paths, and the owner's requests without it, are as before.
        assertThat(rest.get("/demo/hidden!abc").status()).isEqualTo(429);
        assertThat(rest.get("/demo/other!abc").text()).isEqualTo("other");
        assertThat(rest.head("/demo/hidden").status()).isNotEqualTo(429);
    }

    /** Guesses of which none is known to be wrong when the last one comes. */
    @Test
    void contentSecretsCannotBeGuessedSeveralAtATime() throws Exception {
        long start = System.nanoTime();
        var threads = Executors.newFixedThreadPool(30);
        try {
            var answers = threads.invokeAll(IntStream.range(0, 90)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> rest.get("/demo/hidden!guess" + i).status())
                    .toList());
            int answered = 0;
            for (var answer : answers) {
                answered += answer.get() == 429 ? 0 : 1;
            }
            assertThat(answered).isBetween(10, 11 + secondsSince(start));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void thoseWhoKnowTheSecretReadAtTheSameTime() throws Exception {
        var threads = Executors.newFixedThreadPool(30);
        try {
            for (var answer : threads.invokeAll(IntStream.range(0, 90)
                    .<Callable<String>>mapToObj(
                            i -> () -> rest.get("/demo/hidden!abc").text())
                    .toList())) {
                assertThat(answer.get()).isEqualTo("hidden");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void copyingIsNoWayAround() {
        long start = System.nanoTime();
        int answered =
                answered(60, i -> rest.send("PUT", "/demo/copy" + i, "x-west-copy-source", "/demo/hidden!guess" + i)
                        .status());
        assertThat(answered).isBetween(10, 11 + secondsSince(start));
    }

    @Test
    void whoSendsNoCredentialsGuessesNothing() {
        assertThat(answered(50, i -> rest.anonymous("GET", "/demo/file", null).status()))
                .isEqualTo(50);
        assertThat(rest.get("/demo/file").text()).isEqualTo("x");
    }

    private static int secondsSince(long start) {
        return (int) ((System.nanoTime() - start) / 1_000_000_000L);
    }
}
