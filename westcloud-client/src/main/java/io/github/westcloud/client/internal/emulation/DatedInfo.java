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
package io.github.westcloud.client.internal.emulation;

import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.protocol.WestDates;
import java.time.Duration;
import java.time.Instant;

/**
 * What is at a path, and when the service said so.
 *
 * @param info what is there
 * @param now the service's time, so that this machine's clock does not matter
 */
public record DatedInfo(FileInfo info, Instant now) {

    /** Both dates have whole seconds. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    static Call<DatedInfo> of(Call<FileInfo> head) {
        Call.Decoder<DatedInfo> decoder = response -> new DatedInfo(
                head.decoder().decode(response),
                response.header("Date").map(DatedInfo::parse).orElseGet(Instant::now));
        return new Call<>(head.operation(), head.description(), head.target(), head.request(), decoder)
                .withoutErrorBody();
    }

    private static Instant parse(String date) {
        try {
            return WestDates.parse(date);
        } catch (IllegalArgumentException e) {
            return Instant.now();
        }
    }

    /** Whether it may have come into being within the last so many nanoseconds; an unknown date tells nothing. */
    boolean isNotOlderThan(long nanos) {
        var age = info.lastModified().map(date -> Duration.between(date, now));
        return age.isEmpty() || age.get().minus(ROUNDING).toNanos() <= nanos;
    }
}
