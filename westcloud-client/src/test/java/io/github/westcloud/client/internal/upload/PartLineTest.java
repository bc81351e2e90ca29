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

import io.github.westcloud.client.internal.http.HttpTransport;
import io.github.westcloud.client.internal.transfer.PartWidth;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.Test;

class PartLineTest {

    private final PartLine line = new PartLine(
            new HttpTransport(
                    URI.create("http://127.0.0.1:1"),
                    HttpClients.createDefault(),
                    true,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1)),
            Runnable::run);

    @Test
    void anUploadBeginsWithFewPartsWhereNothingIsKnown() {
        assertThat(line.width(64).current()).isEqualTo(PartWidth.START);
    }

    @Test
    void aLaterUploadBeginsWithTheWidthThatWorked() {
        line.learn(new PartWidth(40, 64));
        assertThat(line.width(64).current()).isEqualTo(40);
        assertThat(line.width(8).current()).isEqualTo(8);
    }

    @Test
    void aLaterUploadBeginsWithFewerPartsAfterOneThatWasHeldUp() {
        var width = new PartWidth(40, 64);
        width.heldUp(width.round());
        line.learn(width);
        assertThat(line.width(64).current()).isEqualTo(20);
    }
}
