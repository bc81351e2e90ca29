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

import io.github.westcloud.pages.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every file is processed, and none twice but that of the killed node. The system property {@code westcloud.cluster.files} says
 * how many files Kafka divides.
 */
@Timeout(600)
class ClusterTest {

    private static final int FILES = 5_000;

    private static final int FEWER_FILES = Integer.getInteger("westcloud.cluster.files", 400);

    @Test
    void aDatabaseDividesTheFiles() throws Exception {
        runWith(Engine.DATABASE, FILES);
    }

    @Test
    void kafkaDividesTheFiles() throws Exception {
        runWith(Engine.KAFKA, FEWER_FILES);
    }

    private static void runWith(Engine engine, int files) throws Exception {
        var result = ClusterDemo.runOnH2(engine, files);
        assertThat(result.isRight()).as(result.toString()).isTrue();
        assertThat(result.byOne()).isPositive();
        assertThat(result.byTwo()).isPositive();
        assertThat(result.byOne() + result.byTwo())
                .isEqualTo(files + result.twice().size());
        assertThat(Page.of("examples/cluster/README.md").blocks(""))
                .map(ClusterTest::masked)
                .contains(masked(result.text()));
    }

    /** Without the figures, which differ from run to run. */
    private static String masked(String text) {
        return text.strip().replaceAll("[0-9,]+( \\[.*])?", "N");
    }
}
