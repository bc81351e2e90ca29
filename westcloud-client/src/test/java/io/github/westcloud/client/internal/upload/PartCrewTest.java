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
package io.github.westcloud.client.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.client.internal.retry.UpdateLimit;
import io.github.westcloud.client.internal.transfer.PartWidth;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.protocol.BucketName;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class PartCrewTest {

    private final URI endpoint = URI.create("http://" + UUID.randomUUID());
    private final UpdateLimit limit = UpdateLimit.of(endpoint, new BucketName("demo"));
    private final List<Runnable> helpers = new ArrayList<>();
    private final PartCrew crew = crew(1000);

    @Test
    void thereAreAsManyThreadsAsPartsMayBeInFlight() {
        limit.beginUpload();
        crew.fill();
        assertThat(helpers).hasSize(63);
        assertThat(crew.leave()).isFalse();
    }

    @Test
    void noMoreThanThereAreParts() {
        limit.beginUpload();
        crew(5).fill();
        assertThat(helpers).hasSize(4);
    }

    @Test
    void uploadsOfAllClientsShareTheLimitOfTheBucket() {
        limit.beginUpload();
        crew.fill();
        var same = UpdateLimit.of(URI.create(endpoint.toString().toUpperCase(Locale.ROOT)), new BucketName("demo"));
        same.beginUpload();

        int gone = 0;
        while (crew.leave()) {
            gone++;
        }
        assertThat(64 - gone).isEqualTo(50);

        same.endUpload();
        crew.fill();
        assertThat(helpers).hasSize(63 + 14);
    }

    @Test
    void anotherBucketHasALimitOfItsOwn() {
        UpdateLimit.of(endpoint, new BucketName("other")).beginUpload();
        assertThat(limit.share()).isEqualTo(100);
    }

    private PartCrew crew(int parts) {
        return new PartCrew(helpers::add, new PartWidth(64, 64), limit, parts(parts), () -> {});
    }

    /** None of them is read. */
    private static PartSource parts(int count) {
        return new PartSource(Content.of(InputStream.nullInputStream(), (long) count << 20), SentParts.NONE, false);
    }

    @Test
    void nobodyIsCalledWhenNothingIsLeft() {
        var source = parts(10);
        source.stop();
        new PartCrew(helpers::add, new PartWidth(16, 16), limit, source, () -> {}).fill();
        assertThat(helpers).isEmpty();
    }

    @Test
    void whatIsRejectedIsNotThere() {
        limit.beginUpload();
        var busy = new PartCrew(
                task -> {
                    throw new RejectedExecutionException("busy");
                },
                new PartWidth(16, 16),
                limit,
                parts(10),
                () -> {});
        busy.fill();
        assertThat(busy.helper(0)).isNull();
        assertThat(busy.leave()).isFalse();
    }
}
