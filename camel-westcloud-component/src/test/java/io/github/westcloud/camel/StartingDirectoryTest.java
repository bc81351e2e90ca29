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
import io.github.westcloud.protocol.support.StandardError;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import org.junit.jupiter.api.Test;

class StartingDirectoryTest extends ConsumerTestSupport {

    /** As when the first upload of another route makes the directory right after it was listed in vain. */
    @Test
    void thatHasAppearedSinceItWasListedIsNoTrouble() {
        store("race/a.txt", "x");
        server().faults().add(new RequestPattern("GET", "/demo/race"), 1, FaultAction.error(ErrorCode.NOT_FOUND));

        var warnings = StandardError.linesWith("cannot be created", () -> {
            try {
                consume("westcloud:demo/race?" + FAST);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            await(() -> !names.isEmpty());
        });

        assertThat(requests()).contains("POST /demo/race");
        assertThat(warnings).isEmpty();
    }

    @Test
    void thatCannotBeMadeIsWarnedOf() {
        store("file", "no directory");

        var warnings = StandardError.linesWith("cannot be created", () -> {
            try {
                consume("westcloud:demo/file/below?" + FAST);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            awaitPolls(2);
        });

        assertThat(warnings).isNotEmpty().allMatch(line -> line.contains("'file/below'"));
    }
}
