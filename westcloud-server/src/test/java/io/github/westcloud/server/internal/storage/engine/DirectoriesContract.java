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
package io.github.westcloud.server.internal.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.server.internal.storage.FileAttributes;
import io.github.westcloud.server.internal.storage.Parents;
import io.github.westcloud.server.internal.storage.Precondition;
import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.StoredDirectory;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Directories that were made for what is in them, and end with it. */
abstract class DirectoriesContract extends FileContract {

    private static final PutOptions PASSING = new PutOptions(true, Parents.PASSING, Precondition.NONE);

    @Test
    void theyEndWithTheLastEntryInThem() {
        put("a/b/one", "1", PASSING);
        put("a/b/two", "2", PASSING);
        engine.delete(at("a/b/one"));
        assertThat(engine.find(at("a/b"))).isPresent();
        engine.delete(at("a/b/two"));
        assertThat(engine.find(at("a"))).isEmpty();
    }

    @Test
    void oneThatWasMadeOnItsOwnStaysWithWhatIsAboveIt() {
        engine.createDirectory(at("a/b/c"), PASSING);
        put("a/b/c/d/file", "1", PASSING);
        engine.delete(at("a/b/c/d/file"));
        assertThat(engine.find(at("a/b/c/d"))).isEmpty();
        assertThat(engine.find(at("a/b/c"))).isPresent();
        engine.delete(at("a/b/c"));
        assertThat(engine.find(at("a"))).isEmpty();
    }

    @Test
    void oneThatWasMadeForAFileCanBeMadeToStay() {
        put("a/file", "1", PASSING);
        engine.createDirectory(at("a"), NEW);
        assertRefused(ErrorCode.ALREADY_EXISTS, () -> engine.createDirectory(at("a"), NEW));
        engine.delete(at("a/file"));
        assertThat(engine.find(at("a"))).isPresent();
    }

    @Test
    void oneThatIsReleasedStaysAsLongAsSomethingIsInIt() {
        engine.createDirectory(at("a"), NEW);
        put("a/file", "1", NEW);
        engine.releaseDirectory(at("a"), Precondition.NONE);
        assertThat(engine.find(at("a/file"))).isPresent();
        assertThat(engine.find(at("a")).map(entry -> ((StoredDirectory) entry).passing()))
                .contains(true);
        engine.delete(at("a/file"));
        assertThat(engine.find(at("a"))).isEmpty();
    }

    @Test
    void oneThatIsEmptyIsReleasedAtOnce() {
        engine.createDirectory(at("a/b"), PASSING);
        engine.releaseDirectory(at("a/b"), Precondition.NONE);
        assertThat(engine.find(at("a"))).isEmpty();
        put("file", "1", NEW);
        assertRefused(ErrorCode.WRONG_OBJECT_TYPE, () -> engine.releaseDirectory(at("file"), Precondition.NONE));
        assertRefused(ErrorCode.WRONG_OBJECT_TYPE, () -> engine.releaseDirectory(at(""), Precondition.NONE));
        assertRefused(ErrorCode.NOT_FOUND, () -> engine.releaseDirectory(at("none"), Precondition.NONE));
    }

    @Test
    void theyEndWhenTheirLastFileIsMovedAway() {
        put("a/b/file", "1", PASSING);
        engine.move(at("a/b/file"), at("a/file"), UnaryOperator.identity(), false);
        assertThat(engine.find(at("a/b"))).isEmpty();
        assertThat(engine.find(at("a/file"))).isPresent();
    }

    @Test
    void theyEndWhenTheirLastFileExpires() {
        var end = Optional.of(clock.instant().plusSeconds(10));
        put("a/file", "1", new FileAttributes("a/b", Metadata.empty(), Optional.empty(), end), PASSING);
        clock.advance(Duration.ofSeconds(11));
        engine.sweep();
        assertThat(engine.find(at("a"))).isEmpty();
    }

    @Test
    void theOthersStay() {
        put("a/file", "1", WITH_PARENTS);
        engine.delete(at("a/file"));
        assertThat(engine.find(at("a"))).isPresent();
    }
}
