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
package io.github.westcloud.camel.internal.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.protocol.ErrorCode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the walk goes on after a stop, and what it does about listings that fail. */
class DirectoryWalkTest {

    private final List<String> listed = new ArrayList<>();
    private final AtomicInteger rootMissing = new AtomicInteger();

    @Test
    void goesDownWhereItIsToldAndComesBack() {
        var walk = walk(Map.of("in", List.of(directory("a"), file("z")), "in/a", List.of(file("b"))));

        assertThat(all(walk)).containsExactly("in/a", "in/a/b", "in/z");
        assertThat(listed).containsExactly("in", "in/a");
        assertThat(walk.underWay()).isFalse();
    }

    @Test
    void staysWhereItIsBetweenCalls() {
        var walk = walk(Map.of("in", List.of(file("a"), file("b"))));

        assertThat(walk.next())
                .hasValueSatisfying(place -> assertThat(place.path()).isEqualTo("in/a"));
        assertThat(walk.underWay()).isTrue();
        assertThat(walk.next())
                .hasValueSatisfying(place -> assertThat(place.path()).isEqualTo("in/b"));
        assertThat(walk.next()).isEmpty();
        assertThat(listed).containsExactly("in");
        assertThat(walk.next()).as("and then from the beginning").isPresent();
    }

    @Test
    void anExpiredListingStartsAgainOnce() {
        var failures = new AtomicInteger(1);
        var walk = new DirectoryWalk("in", path -> expiringAfterFirst(failures), rootMissing::incrementAndGet);

        assertThat(all(walk)).containsExactly("in/a", "in/a", "in/b");
    }

    @Test
    void aListingThatExpiresAgainAndAgainIsAnError() {
        var failures = new AtomicInteger(Integer.MAX_VALUE);
        var walk = new DirectoryWalk("in", path -> expiringAfterFirst(failures), rootMissing::incrementAndGet);

        assertThatThrownBy(() -> all(walk)).isInstanceOf(WestCloudException.class);
        assertThat(walk.underWay()).as("the next walk begins at the beginning").isFalse();
    }

    @Test
    void aDirectoryThatIsGoneIsSkipped() {
        var walk = walk(Map.of("in", List.of(directory("gone"), file("z"))));

        assertThat(all(walk)).containsExactly("in/gone", "in/z");
        assertThat(rootMissing).hasValue(0);
    }

    @Test
    void aMissingStartingDirectoryIsReportedAndEmpty() {
        var walk = walk(Map.of());

        assertThat(walk.next()).isEmpty();
        assertThat(rootMissing).hasValue(1);
    }

    /** CAMEL-24487. */
    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "a/b", "../a", "a/../../b"})
    void aNameThatLeadsElsewhereIsNotLegal(String name) {
        assertThat(new DirectoryWalk.Place("in", file(name), 1).isLegal()).isFalse();
        assertThat(new DirectoryWalk.Place("in", file("plain"), 1).isLegal()).isTrue();
    }

    private DirectoryWalk walk(Map<String, List<DirectoryEntry>> directories) {
        return new DirectoryWalk("in", path -> list(directories, path), rootMissing::incrementAndGet);
    }

    private Iterator<DirectoryEntry> list(Map<String, List<DirectoryEntry>> directories, String path) {
        listed.add(path);
        if (!directories.containsKey(path)) {
            throw failure(ErrorCode.NOT_FOUND);
        }
        return directories.get(path).iterator();
    }

    private static List<String> all(DirectoryWalk walk) {
        var paths = new ArrayList<String>();
        for (var place = walk.next(); place.isPresent(); place = walk.next()) {
            paths.add(place.get().path());
            if (place.get().entry().directory()) {
                walk.enter(place.get());
            }
        }
        return paths;
    }

    private static Iterator<DirectoryEntry> expiringAfterFirst(AtomicInteger failures) {
        var entries = List.of(file("a"), file("b")).iterator();
        return new Iterator<>() {
            private boolean started;

            @Override
            public boolean hasNext() {
                if (started && failures.getAndDecrement() > 0) {
                    throw failure(ErrorCode.WRONG_LIST_ITERATOR);
                }
                return entries.hasNext();
            }

            @Override
            public DirectoryEntry next() {
                started = true;
                return entries.next();
            }
        };
    }

    private static WestCloudException failure(ErrorCode code) {
        return WestCloudException.builder("list", "/demo/in")
                .message(code.message())
                .kind(code.kind())
                .code(code.code())
                .status(code.status())
                .requestId("1")
                .build();
    }

    private static DirectoryEntry file(String name) {
        return DirectoryEntry.builder(name).length(1).build();
    }

    private static DirectoryEntry directory(String name) {
        return DirectoryEntry.builder(name).directory(true).build();
    }
}
