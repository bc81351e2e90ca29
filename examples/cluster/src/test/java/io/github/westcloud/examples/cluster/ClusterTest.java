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
package io.github.westcloud.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClusterTest {

    private static final int FILES = 5_000;

    @Test
    @Timeout(300)
    void everyFileIsProcessedAndNoneTwiceButThoseOfTheKilledNode() throws Exception {
        var result = ClusterDemo.runOnH2(FILES);
        assertThat(result.processed()).isEqualTo(FILES);
        // Each node works on one file at a time.
        assertThat(result.held()).hasSizeLessThanOrEqualTo(2).containsAll(result.twice());
        assertThat(result.byOne()).isPositive();
        assertThat(result.byTwo()).isPositive();
        assertThat(result.byOne() + result.byTwo())
                .isEqualTo(FILES + result.twice().size());
    }
}
