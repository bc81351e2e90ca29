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

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** So that what must not be read is known to be found. */
class PathHistoryTest {

    private static final Predicate<String> NOTHING = content -> content == null;

    private final PathHistory history = new PathHistory();

    @Test
    void whatWasNeverWrittenIsNotRead() {
        put("1;");
        long read = history.beginRead();
        assertThat(history.allowsRead(read, "1;"::equals)).isTrue();
        assertThat(history.allowsRead(read, "2;"::equals)).isFalse();
        assertThat(history.allowsRead(read, "1"::equals)).isFalse();
        assertThat(history.allowsRead(read, NOTHING)).isFalse();
    }

    @Test
    void whatWasReplacedBeforeTheReadIsNotRead() {
        put("1;");
        long early = history.beginRead();
        put("2;");
        long late = history.beginRead();
        assertThat(history.allowsRead(early, "1;"::equals)).isTrue();
        assertThat(history.allowsRead(early, "2;"::equals)).isTrue();
        assertThat(history.allowsRead(late, "1;"::equals)).isFalse();
        assertThat(history.allowsRead(late, "2;"::equals)).isTrue();
    }

    @Test
    void aDeletionIsReadOnceItWasRequested() {
        put("1;");
        long read = history.beginRead();
        assertThat(history.allowsRead(read, NOTHING)).isFalse();
        var deletion = history.begin(null);
        assertThat(history.allowsRead(read, NOTHING)).isTrue();
        assertThat(history.allowsRead(read, "1;"::equals)).isTrue();
        history.refused(deletion);
        assertThat(history.allowsRead(read, NOTHING)).isFalse();
    }

    /** Its change is not acknowledged, but it has happened, as one reader knows. */
    @Test
    void whatOneReaderHasFoundTheNextOneFindsToo() {
        put("1;");
        history.begin("2;");
        assertThat(history.allowsRead(history.beginRead(), "1;"::equals)).isTrue();
        history.found("2;");
        assertThat(history.allowsRead(history.beginRead(), "1;"::equals)).isFalse();
        assertThat(history.allows("1;"))
                .as("after the end of the process, which may have lost it")
                .isTrue();
    }

    private void put(String content) {
        history.acknowledged(history.begin(content));
    }
}
