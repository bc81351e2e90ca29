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

import static io.github.westcloud.protocol.ChunkRules.CHUNK_SIZE;
import static io.github.westcloud.protocol.ChunkRules.MAX_CHUNKED_UPLOAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkRulesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 1, 1",
        "1048575, 1, 1048575",
        "1048576, 1, 1048576",
        "1048577, 2, 1",
        "2097151, 2, 1048575",
        "2097152, 2, 1048576",
        "2097153, 3, 1",
        "2097162, 3, 10",
        "1073741824, 1024, 1048576",
        "14293651161088, 13631488, 1048576",
        "14293651161087, 13631488, 1048575"
    })
    void cutsAFileIntoChunks(long length, int parts, int lastLength) {
        assertThat(ChunkRules.partCount(length)).isEqualTo(parts);
        if (parts > 0) {
            int last = parts - 1;
            assertThat(ChunkRules.partLength(length, last)).isEqualTo(lastLength);
            assertThat(ChunkRules.partOffset(last) + lastLength).isEqualTo(length);
            assertThat(ChunkRules.partLength(length, 0)).isEqualTo(parts == 1 ? lastLength : CHUNK_SIZE);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> ChunkRules.partLength(length, parts));
        assertThatIllegalArgumentException().isThrownBy(() -> ChunkRules.partLength(length, -1));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, MAX_CHUNKED_UPLOAD + 1, Long.MAX_VALUE})
    void refusesALengthThatNoUploadHas(long length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChunkRules.requireLength(length))
                .withMessageContaining(String.valueOf(length));
        assertThatIllegalArgumentException().isThrownBy(() -> ChunkRules.partCount(length));
    }

    @Test
    void aFileLivesOneToAHundredAndEightyDays() {
        assertThat(ChunkRules.requireTtlDays(1)).isEqualTo(1);
        assertThat(ChunkRules.requireTtlDays(180)).isEqualTo(180);
        for (int days : new int[] {Integer.MIN_VALUE, -1, 0, 181, Integer.MAX_VALUE}) {
            assertThatIllegalArgumentException().isThrownBy(() -> ChunkRules.requireTtlDays(days));
        }
    }

    @Test
    void aListingEndsWithTheDocumentedIterator() {
        assertThat(ListToken.isEnd("bmV4dCBpbmRleDpFT0Y=")).isTrue();
        assertThat(ListToken.isEnd("")).isTrue();
        assertThat(ListToken.isEnd(null)).isTrue();
        assertThat(ListToken.isEnd("bmV4dCBpbmRleDox")).isFalse();
    }

    @Test
    void anMd5IsThirtyTwoLowercaseDigits() {
        assertThat(Md5.hex(new byte[0])).isEqualTo("d41d8cd98f00b204e9800998ecf8427e");
        assertThat(Md5.isHex("7ac66c0f148de9519b8bd264312c4d64")).isTrue();
        assertThat(Md5.isHex("7AC66C0F148DE9519B8BD264312C4D64")).isFalse();
        assertThat(Md5.isHex("7ac66c0f148de9519b8bd264312c4d6")).isFalse();
        assertThat(Md5.isHex("1B2M2Y8AsgTpgAmY7PhCfg==")).isFalse();
        assertThat(Md5.isHex("")).isFalse();
    }
}
