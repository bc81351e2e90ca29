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

import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.S3;
import io.github.westcloud.server.support.ServerTestSupport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Locks are built on this: of many who create a file if it is not there, exactly one does. */
class RacingUploadsTest extends ServerTestSupport {

    private static final int RACERS = 16;
    private static final int ROUNDS = 12;

    @TempDir
    Path data;

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.dataDirectory(data).s3Multipart(S3Multipart.LENIENT);
    }

    @Test
    void exactlyOneCreatesTheFile() throws Exception {
        var s3 = new S3(server.uri(), clock, new Credentials("alice", "secret"), S3.Version.V4);
        for (int round = 0; round < ROUNDS; round++) {
            var path = "/demo/lock-" + round;
            IntFunction<Answer> create = racer -> racer % 2 == 0
                    ? rest.put(path, "racer " + racer, "x-west-overwrite", "true", "If-None-Match", "*")
                    : s3.put(path, "racer " + racer, "If-None-Match", "*");
            requireOneWinner(race(create), path);
        }
    }

    @Test
    void exactlyOneCompletesAnUpload() throws Exception {
        var s3 = new S3(server.uri(), clock, new Credentials("alice", "secret"), S3.Version.V4);
        for (int round = 0; round < ROUNDS; round++) {
            var path = "/demo/parts-" + round;
            var completions = new ArrayList<String[]>();
            for (int racer = 0; racer < RACERS; racer++) {
                completions.add(prepare(s3, path, "racer " + racer));
            }
            requireOneWinner(
                    race(racer -> s3.post(completions.get(racer)[0], completions.get(racer)[1], "If-None-Match", "*")),
                    path);
        }
    }

    /** Each reads the counter and writes it again if it is still the same: no step is lost. */
    @Test
    void aCounterThatIsReplacedIfItMatchesLosesNothing() throws Exception {
        rest.put("/demo/counter", "0");
        race(racer -> {
            Answer written;
            do {
                var read = rest.get("/demo/counter");
                var next = Integer.toString(Integer.parseInt(read.text()) + 1);
                written = rest.put("/demo/counter", next, "x-west-overwrite", "true", "If-Match", read.header("ETag"));
            } while (written.status() == 412);
            return written;
        });
        assertThat(rest.get("/demo/counter").text()).isEqualTo("" + RACERS);
    }

    @Test
    void exactlyOneDeletesWhatItHasSeen() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var path = "/demo/gone-" + round;
            rest.put(path, "x");
            var tag = rest.head(path).header("ETag");
            var answers = race(racer -> rest.send("DELETE", path, "If-Match", tag));
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        }
    }

    private static String[] prepare(S3 s3, String path, String content) {
        var id = s3.send("POST", path + "?uploads").text().replaceAll("(?s).*<UploadId>(.*)</UploadId>.*", "$1");
        var part = s3.send("PUT", path + "?partNumber=1&uploadId=" + id, content.getBytes(StandardCharsets.UTF_8));
        return new String[] {
            path + "?uploadId=" + id,
            "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>" + part.header("ETag")
                    + "</ETag></Part></CompleteMultipartUpload>"
        };
    }

    private void requireOneWinner(List<Answer> answers, String path) {
        var winners = new ArrayList<Integer>();
        for (int racer = 0; racer < answers.size(); racer++) {
            int status = answers.get(racer).status();
            assertThat(status).as(answers.get(racer).text()).isIn(200, 412);
            if (status == 200) {
                winners.add(racer);
            }
        }
        assertThat(winners).hasSize(1);
        assertThat(rest.get(path).text()).isEqualTo("racer " + winners.get(0));
    }

    private static List<Answer> race(IntFunction<Answer> racer) throws Exception {
        var start = new CyclicBarrier(RACERS);
        var threads = Executors.newFixedThreadPool(RACERS);
        try {
            var racers = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < RACERS; i++) {
                int number = i;
                racers.add(() -> {
                    start.await();
                    return racer.apply(number);
                });
            }
            var answers = new ArrayList<Answer>();
            for (var answer : threads.invokeAll(racers)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
