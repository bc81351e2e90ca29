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
package io.github.westcloud.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 10, 0, 1",
        "bytes=0-9, 10, 0, 10",
        "bytes=2-4, 10, 2, 3",
        "bytes=5-99, 10, 5, 5",
        "bytes=9-, 10, 9, 1",
        "bytes=0-, 10, 0, 10",
        "bytes=-1, 10, 9, 1",
        "bytes=-10, 10, 0, 10",
        "bytes=-99, 10, 0, 10",
        "Bytes=2-4, 10, 2, 3",
        "bytes=1-9223372036854775807, 10, 1, 9",
        "bytes=1-18446744073709551616, 10, 1, 9",
        "bytes=1-99999999999999999999999, 10, 1, 9",
        "bytes=-99999999999999999999999, 10, 0, 10"
    })
    void coversAPartOfAFile(String header, long fileLength, long offset, long length) {
        var slice = ByteRange.parse(header).within(fileLength).orElseThrow();

        assertThat(slice).isEqualTo(new ByteRange.Slice(offset, length));
        assertThat(slice.contentRange(fileLength))
                .isEqualTo("bytes " + offset + "-" + (offset + length - 1) + "/" + fileLength);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=10-, 10",
        "bytes=10-20, 10",
        "bytes=0-, 0",
        "bytes=0-0, 0",
        "bytes=-5, 0",
        "bytes=99999999999999999999999-, 10"
    })
    void coversNothing(String header, long fileLength) {
        assertThat(ByteRange.parse(header).within(fileLength)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=-0",
                "bytes=5-4",
                "bytes=a-b",
                "bytes=--5",
                "bytes=1-2,4-5",
                "bytes=1",
                "items=0-1",
                "0-1",
                "bytes=0x1-2",
                "bytes=+1-2",
                "bytes=１-２"
            })
    void refusesWhatIsNotOneRange(String header) {
        assertThatIllegalArgumentException().isThrownBy(() -> ByteRange.parse(header));
    }

    @Test
    void writesTheThreeForms() {
        assertThat(ByteRange.of(0, 99).header()).isEqualTo("bytes=0-99");
        assertThat(ByteRange.from(100).header()).isEqualTo("bytes=100-");
        assertThat(ByteRange.last(50).header()).isEqualTo("bytes=-50");
        for (var range : new ByteRange[] {ByteRange.of(3, 3), ByteRange.from(0), ByteRange.last(1)}) {
            assertThat(ByteRange.parse(range.header())).isEqualTo(range);
        }
    }

    @Test
    void refusesARangeThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> ByteRange.of(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> ByteRange.of(-1, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> ByteRange.of(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> ByteRange.from(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> ByteRange.last(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ByteRange(-1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ByteRange(-2, 5));
    }
}
