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
package io.github.westcloud.camel.internal.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.protocol.ObjectPath;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which answers tell that a file was replaced. */
class ReadVersionsTest {

    private static final Instant DATE = Instant.parse("2026-05-01T10:00:00Z");

    private final ReadVersions versions = new ReadVersions();

    @Test
    void whatWasReadIsCompared() {
        versions.read(info(3, DATE, "tag"));

        assertThat(versions.are(info(3, DATE, "tag"))).isTrue();
        assertThat(versions.are(info(3, DATE, "other"))).isFalse();
        assertThat(versions.are(info(4, DATE, "tag"))).isFalse();
        assertThat(versions.are(info(3, DATE.plusSeconds(1), "tag"))).isFalse();
    }

    @Test
    void whatOneOfThemDoesNotTellIsNotCompared() {
        versions.read(info(3, DATE, "tag"));

        assertThat(versions.are(info(3, DATE, null))).isTrue();
        assertThat(versions.are(info(3, null, "tag"))).isTrue();
    }

    @Test
    void datesAreComparedInSeconds() {
        versions.read(info(3, DATE.plusMillis(600), "tag"));

        assertThat(versions.are(info(3, DATE, "tag"))).isTrue();
    }

    /** A service may date a response otherwise than a listing, which must not keep a file for ever. */
    @Test
    void aFileThatIsStillAsItWasListedWasNotReplaced() {
        versions.listed(entry(3, DATE, null));
        versions.read(info(3, DATE.plusSeconds(3600), "tag"));

        assertThat(versions.are(info(3, DATE, "tag"))).isTrue();
        assertThat(versions.are(info(3, DATE, "other"))).isFalse();
    }

    @Test
    void whatWasNeverReadIsComparedWithTheListing() {
        versions.listed(entry(3, DATE.plusMillis(600), "tag"));

        assertThat(versions.are(info(3, DATE, "tag"))).isTrue();
        assertThat(versions.are(info(3, DATE, "other"))).isFalse();
        assertThat(versions.are(info(3, DATE.plusSeconds(2), "tag"))).isFalse();
    }

    @Test
    void ofTwoVersionsThatWereReadNoneIsTheOne() {
        versions.read(info(3, DATE, "tag"));
        versions.read(info(3, DATE, "other"));

        assertThat(versions.are(info(3, DATE, "other"))).isFalse();
        versions.forget();
        versions.read(info(3, DATE, "other"));
        assertThat(versions.are(info(3, DATE, "other"))).isTrue();
    }

    private static FileInfo info(long length, Instant date, String etag) {
        return FileInfo.builder(ObjectPath.of("a"))
                .length(length)
                .lastModified(date)
                .etag(etag)
                .build();
    }

    private static DirectoryEntry entry(long length, Instant date, String etag) {
        return DirectoryEntry.builder("a")
                .length(length)
                .lastModified(date)
                .etag(etag)
                .build();
    }
}
