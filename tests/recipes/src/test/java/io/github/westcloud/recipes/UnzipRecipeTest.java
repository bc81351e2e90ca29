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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An archive in the bucket becomes the files in it. */
class UnzipRecipeTest extends RecipeRunSupport {

    @ParameterizedTest
    @EnumSource
    void eachEntryBecomesAFile(Dsl dsl) throws Exception {
        archive("archives/a.zip", "one.txt", "sub/two.txt");
        run(dsl, "unzip");
        await(() -> backedUp("archives/done/a.zip") != null);
        assertThat(backedUp("unzipped/one.txt")).isEqualTo("one.txt");
        assertThat(backedUp("unzipped/sub/two.txt")).isEqualTo("sub/two.txt");
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatLeavesTheDirectoryIsRefused(Dsl dsl) throws Exception {
        archive("archives/evil.zip", "good.txt", "../escaped.txt", "never.txt");
        run(dsl, "unzip");
        await(() -> backedUp("archives/failed/evil.zip") != null);
        assertThat(backedUp("unzipped/good.txt")).isEqualTo("good.txt");
        assertThat(backedUp("escaped.txt")).isNull();
        assertThat(backedUp("unzipped/never.txt")).isNull();
    }

    @Test
    void aLargeArchiveNeedsLittleMemory() throws Exception {
        int entry = 24 * 1024 * 1024;
        var zip = path("large.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var name : new String[] {"a.bin", "b.bin", "c.bin", "d.bin"}) {
                out.putNextEntry(new ZipEntry(name));
                out.write(new byte[entry]);
            }
        }
        WEST_CLOUD.bucket("backup").store("archives/large.zip", Files.readAllBytes(zip));
        var process = runProcess(Dsl.YAML, "unzip", 48);
        await(
                () -> WEST_CLOUD.bucket("backup").exists("archives/done/large.zip")
                        || process.log().contains("OutOfMemory"),
                process::log);
        assertThat(process.log()).doesNotContain("OutOfMemory", "ERROR");
        assertThat(WEST_CLOUD.bucket("backup").stored("unzipped/d.bin")).hasSize(entry);
        await(() -> {
            try (var left = Files.list(path("work"))) {
                return left.findAny().isEmpty();
            }
        });
    }

    private static void archive(String file, String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes());
            }
        }
        WEST_CLOUD.bucket("backup").store(file, bytes.toByteArray());
    }
}
