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
package io.github.westcloud.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The grid of parts that have arrived. */
class UnfinishedUploadsTest extends ConsoleTestSupport {

    private static final String PIXEL =
            """
            const canvas = document.querySelector('canvas');
            const scale = canvas.width / canvas.clientWidth;
            const at = arguments[0] * 16 + 7;
            return Array.from(canvas.getContext('2d').getImageData(at * scale, 7 * scale, 1, 1).data).join();
            """;

    @Test
    void fillsWhileItIsWatched() {
        var storage = new Storage(server);
        expectedComplaints.add("willReadFrequently");
        page.open("uploads").awaitText(".empty", "No upload in parts");
        storage.initiate("/demo/big.bin", 5 * MEBIBYTE);
        storage.part("/demo/big.bin", 0, new byte[MEBIBYTE]);
        page.await("a part", () -> page.attribute("canvas", "data-arrived").equals("1"));
        var arrived = page.script(PIXEL, 0);
        var missing = page.script(PIXEL, 3);
        assertThat(arrived).isNotEqualTo(missing);
        assertThat(page.attribute("canvas", "aria-label")).isEqualTo("1 of 5 parts of /demo/big.bin have arrived");
        storage.part("/demo/big.bin", 3, new byte[MEBIBYTE]);
        page.await(
                "another part", () -> page.attribute("canvas", "data-arrived").equals("2"));
        assertThat(page.script(PIXEL, 3)).isEqualTo(arrived);
        assertThat(page.script(PIXEL, 1)).isEqualTo(missing);
        page.awaitText(".card .hint", "2 of 5 parts have arrived, 2.00 MiB of 5.00 MiB");
        storage.put(
                "/demo/other.bin",
                new byte[0],
                "x-west-multi-disorder",
                "true",
                "x-west-multi-stage",
                "initiate",
                "x-west-multi-length",
                "1");
        page.click("[aria-label='Abort /demo/big.bin']")
                .click("dialog .danger")
                .awaitGone("[aria-label='/demo/big.bin']");
        storage.put(
                "/demo/other.bin",
                new byte[0],
                "x-west-multi-disorder",
                "true",
                "x-west-multi-stage",
                "upload",
                "x-west-part-id",
                "0");
        assertThat(page.texts("h3")).contains("/demo/other.bin");
    }
}
