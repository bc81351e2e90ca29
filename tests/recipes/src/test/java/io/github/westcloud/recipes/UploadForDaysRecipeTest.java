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
package io.github.westcloud.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A large file arrives however often the way to the service or the program fails. */
class UploadForDaysRecipeTest extends RecipeRunSupport {

    private static final int PARTS = 48;

    @ParameterizedTest
    @EnumSource
    void itIsTriedAgainUntilTheServiceIsBack(Dsl dsl) throws Exception {
        write("outbox/a.txt", "hello");
        settings.put("camel.component.westcloud.maximumRetries", "0");
        WEST_CLOUD.server().faults().add(RequestPattern.any(), 2, FaultAction.status(503));
        run(dsl, "upload-for-days");
        await(() -> "hello".equals(backedUp("a.txt")));
        await(() -> !Files.exists(path("outbox/a.txt")));
    }

    @Test
    void onlyTheMissingPartsAreSentAfterTheProcessIsKilled() throws Exception {
        var content = new byte[PARTS * 1024 * 1024];
        new Random(3).nextBytes(content);
        Files.createDirectories(path("outbox"));
        Files.write(path("outbox/large.bin"), content);
        WEST_CLOUD.server().faults().add(RequestPattern.any(), FaultAction.delay(Duration.ofMillis(200)));

        var process = runProcess(Dsl.YAML, "upload-for-days", 64);
        await(() -> requests() > PARTS / 2 || process.log().contains("ERROR"));
        process.kill();
        assertThat(WEST_CLOUD.bucket("backup").exists("large.bin"))
                .as(process.log())
                .isFalse();

        WEST_CLOUD.server().faults().clear();
        WEST_CLOUD.server().clearRequests();
        runProcess(Dsl.YAML, "upload-for-days", 64);
        await(() -> WEST_CLOUD.bucket("backup").exists("large.bin"));
        assertThat(requests()).isLessThan(PARTS);
        assertThat(WEST_CLOUD.bucket("backup").stored("large.bin")).isEqualTo(content);
    }

    private static int requests() {
        return WEST_CLOUD.requests().size();
    }
}
