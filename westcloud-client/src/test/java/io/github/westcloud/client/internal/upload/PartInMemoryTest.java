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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.model.FileContent;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of a file whose MD5 is sent: they are read once, to be hashed and sent from memory. */
class PartInMemoryTest {

    private static final int MIB = 1 << 20;

    @TempDir
    Path directory;

    private final byte[] bytes = new byte[2 * MIB + 5];
    private final PartSource.PartBuffer buffer = new PartSource.PartBuffer();
    private Path file;

    @BeforeEach
    void write() throws IOException {
        new Random(5).nextBytes(bytes);
        file = Files.write(directory.resolve("a.bin"), bytes);
    }

    @Test
    void eachPartIsLoadedIntoTheSameBuffer() throws IOException {
        var source = source();
        for (int part = 0; part < 3; part++) {
            var loaded = buffer.load(source.next(buffer).orElseThrow().content());
            assertThat(written(loaded))
                    .isEqualTo(Arrays.copyOfRange(bytes, part * MIB, Math.min(bytes.length, (part + 1) * MIB)));
        }
        assertThat(source.next(buffer)).isEmpty();
    }

    /** Read twice, it would be refused, because it is not what was hashed. */
    @Test
    void aFileThatChangesMeanwhileIsSentAsItWasHashed() throws IOException {
        var loaded = buffer.load(source().next(buffer).orElseThrow().content());
        var md5 = ContentMd5.of(loaded);
        Files.write(file, new byte[bytes.length]);
        assertThat(ContentMd5.of(loaded)).isEqualTo(md5);
        assertThat(written(loaded)).isEqualTo(Arrays.copyOf(bytes, MIB));
    }

    @Test
    void aFileThatBecameShorterIsAnError() throws IOException {
        var part = (FileContent) source().next(buffer).orElseThrow().content();
        Files.write(file, new byte[10]);
        assertThatThrownBy(() -> buffer.load(part))
                .isInstanceOf(EOFException.class)
                .hasMessageContaining("became shorter while it was uploaded: it had " + MIB + " bytes and ends at 10");
    }

    @Test
    void theHeapLimitsHowManyThereAre() throws IOException {
        assertThat(source().mostInMemory())
                .isLessThanOrEqualTo((int) (Runtime.getRuntime().maxMemory() / 4 / MIB));
        assertThat(new PartSource(Content.of(file), SentParts.NONE, false).mostInMemory())
                .isEqualTo(Integer.MAX_VALUE);
    }

    private PartSource source() throws IOException {
        return new PartSource(Content.of(file), SentParts.NONE, true);
    }

    private static byte[] written(Content content) throws IOException {
        var out = new ByteArrayOutputStream();
        content.writeTo(out);
        return out.toByteArray();
    }
}
