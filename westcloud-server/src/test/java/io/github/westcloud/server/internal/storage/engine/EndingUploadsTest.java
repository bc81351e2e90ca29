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

import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.UploadKey;
import io.github.westcloud.server.support.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uploads in parts that begin and end while others ask about them. */
class EndingUploadsTest {

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final PutOptions OVERWRITE = new PutOptions(true, false);
    private static final int UPLOADS = 10_000;
    private static final int READERS = 2;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private StorageEngine engine;

    @BeforeEach
    void start() {
        engine = StorageEngines.inMemory(clock, LIFETIME);
        engine.createBucket(EngineFiles.BUCKET);
    }

    @AfterEach
    void stop() throws IOException {
        engine.close();
    }

    /** Each upload ends while the readers look for it: among so many, some end in the middle of a look. */
    @Test
    void anUploadThatEndsDuringALookIsThereOrNot() throws Exception {
        var over = new AtomicBoolean();
        var readers = new ArrayList<CompletableFuture<Void>>();
        for (int reader = 0; reader < READERS; reader++) {
            readers.add(CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    engine.isUploading(EngineFiles.at("a"));
                }
            }));
        }
        try {
            for (int i = 0; i < UPLOADS && readers.stream().noneMatch(CompletableFuture::isDone); i++) {
                begin("");
                engine.abortUpload(new UploadKey(EngineFiles.at("a"), ""));
            }
        } finally {
            over.set(true);
        }
        for (var reader : readers) {
            reader.get(30, TimeUnit.SECONDS);
        }
        assertThat(engine.isUploading(EngineFiles.at("a"))).isFalse();
    }

    @Test
    void anUploadThatIsTooOldDoesNotHideAnother() {
        begin("first");
        clock.advance(LIFETIME);
        begin("second");
        assertThat(engine.isUploading(EngineFiles.at("a"))).isTrue();

        clock.advance(LIFETIME);
        assertThat(engine.isUploading(EngineFiles.at("a"))).isFalse();
    }

    private void begin(String id) {
        engine.beginUpload(new UploadKey(EngineFiles.at("a"), id), 1, EngineFiles.PLAIN, OVERWRITE);
    }
}
