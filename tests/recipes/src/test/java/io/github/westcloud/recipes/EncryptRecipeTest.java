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
package io.github.westcloud.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is stored is encrypted, and what comes back is what was stored. */
class EncryptRecipeTest extends RecipeRunSupport {

    @BeforeEach
    void makeAKeyset() throws GeneralSecurityException {
        libraries.add("tink");
        StreamingAeadConfig.register();
        var keys = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
        settings.put("keyset", TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    }

    @ParameterizedTest
    @EnumSource
    void thereAndBack(Dsl dsl) throws Exception {
        write("outbox/a.txt", "hello");
        run(dsl, "encrypt");
        await(() -> WEST_CLOUD.bucket("backup").exists("decrypted/a.txt"));
        assertThat(path("inbox/a.txt")).hasContent("hello");
        assertThat(new String(WEST_CLOUD.bucket("backup").stored("decrypted/a.txt"), StandardCharsets.ISO_8859_1))
                .doesNotContain("hello");
    }

    @Test
    void aFileThatWasChangedIsNotDecrypted() throws Exception {
        WEST_CLOUD.bucket("backup").store("encrypted/a.txt", "x".repeat(1000));
        var process = runProcess(Dsl.YAML, "encrypt", 64);
        await(() -> process.log().contains("No matching key found for the ciphertext"));
        assertThat(path("inbox/a.txt")).doesNotExist();
        assertThat(WEST_CLOUD.bucket("backup").exists("encrypted/a.txt")).isTrue();
    }

    @Test
    void aLargeFileNeedsLittleMemory() throws Exception {
        var content = new byte[48 * 1024 * 1024];
        Files.createDirectories(path("outbox"));
        Files.write(path("outbox/large.bin"), content);
        var process = runProcess(Dsl.YAML, "encrypt", 40);
        await(
                () -> WEST_CLOUD.bucket("backup").exists("decrypted/large.bin")
                        || process.log().contains("ERROR"),
                process::log);
        assertThat(process.log()).doesNotContain("ERROR", "OutOfMemory");
        assertThat(path("inbox/large.bin")).hasBinaryContent(content);
    }
}
