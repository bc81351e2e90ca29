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
package io.github.westcloud.server.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.RequestTarget;
import io.github.westcloud.server.ContentSecrets;
import io.github.westcloud.server.internal.http.Problem;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.FileAttributes;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.engine.StorageEngines;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A file that is replaced after a request has looked it up and before the request changes it. */
class FileLookupTest {

    private static final Location FILE = new Location(new BucketName("bucket"), ObjectPath.of("a"));

    @Test
    void theSecretOfAFileThatCameBetweenIsNeeded() throws IOException {
        try (var engine = StorageEngines.inMemory(Clock.systemUTC(), Duration.ofDays(1))) {
            engine.createBucket(FILE.bucket());
            put(engine, Optional.empty());
            var lookup = new FileLookup(engine, ContentSecrets.STRICT);
            var target = RequestTarget.parse("/bucket/a");
            lookup.requireSecretOfOwner(lookup.file(target), target);

            put(engine, Optional.of("secret"));
            assertThatThrownBy(() -> engine.delete(FILE, lookup.stillHolds(target)))
                    .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.problem())
                            .isEqualTo(Problem.of(ErrorCode.WRONG_CONTENT_SECRET)));
            assertThat(engine.find(FILE)).isPresent();

            engine.delete(FILE, lookup.stillHolds(RequestTarget.parse("/bucket/a!secret")));
            assertThat(engine.find(FILE)).isEmpty();
        }
    }

    @Test
    void aFileThatTookThePlaceOfADirectoryIsNotMeant() throws IOException {
        try (var engine = StorageEngines.inMemory(Clock.systemUTC(), Duration.ofDays(1))) {
            engine.createBucket(FILE.bucket());
            put(engine, Optional.empty());
            var lookup = new FileLookup(engine);
            assertThatThrownBy(() -> engine.delete(FILE, lookup.stillHolds(RequestTarget.parse("/bucket/a/"))))
                    .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.problem())
                            .isEqualTo(Problem.of(ErrorCode.NOT_FOUND)));
            assertThat(engine.find(FILE)).isPresent();
        }
    }

    private static void put(StorageEngine engine, Optional<String> secret) throws IOException {
        var attributes = new FileAttributes("text/plain", Metadata.empty(), secret, Optional.empty());
        try (var content = engine.receive(0)) {
            engine.put(FILE, content, attributes, new PutOptions(true, false));
        }
    }
}
