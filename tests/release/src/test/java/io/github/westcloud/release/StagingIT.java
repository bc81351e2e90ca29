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
package io.github.westcloud.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.pages.Pom;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in the staging folder is all that is published, and as Maven Central requires it. */
class StagingIT {

    static List<Staged> artifacts() {
        return Staged.all();
    }

    static List<Path> files() {
        return artifacts().stream()
                .flatMap(artifact -> artifact.artifacts().stream())
                .toList();
    }

    @Test
    void holdsWhatThePomsPublish() {
        var published = Published.poms().stream().map(Pom::artifactId).toList();
        assertThat(artifacts()).extracting(Staged::name).containsExactlyInAnyOrderElementsOf(published);
        assertThat(artifacts().stream().filter(Staged::isJar).map(Staged::name))
                .containsExactlyInAnyOrderElementsOf(Published.jars());
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void hasTheRequiredJarsBesideItsMainJar(Staged artifact) {
        if (artifact.isJar()) {
            assertThat(Requirement.of(Requirement.Kind.JAR)).isNotEmpty().allSatisfy(classifier -> assertThat(
                            artifact.file("-" + classifier + ".jar"))
                    .isRegularFile()
                    .satisfies(StagingIT::opensAsJar));
        }
    }

    private static void opensAsJar(Path file) throws Exception {
        try (var jar = new ZipFile(file.toFile())) {
            assertThat(jar.size()).isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasTheRequiredFilesBesideIt(Path file) {
        assertThat(Requirement.of(Requirement.Kind.BESIDE))
                .isNotEmpty()
                .allSatisfy(ending -> assertThat(Path.of(file + "." + ending)).isNotEmptyFile());
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasValidChecksums(Path file) throws Exception {
        assertThat(Path.of(file + ".md5")).hasContent(digest("MD5", file));
        assertThat(Path.of(file + ".sha1")).hasContent(digest("SHA-1", file));
    }

    private static String digest(String algorithm, Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasAValidSignature(Path file) throws Exception {
        var gpg = new ProcessBuilder("gpg", "--homedir", keys(), "--batch", "--verify", file + ".asc", file.toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(gpg.getInputStream().readAllBytes());
        assertThat(gpg.waitFor()).as(output).isZero();
    }

    /** The throwaway key signs a snapshot as well, to try it; a real one does not. */
    @Test
    void isARelease() throws Exception {
        if (keys().equals(System.getProperty("release.throwaway")) && isSnapshot()) {
            return;
        }
        for (var file : files()) {
            for (var text : Requirement.of(Requirement.Kind.RELEASE)) {
                assertThat(file.toString()).doesNotContain(text);
                if (file.toString().endsWith(".pom")) {
                    assertThat(file).content().doesNotContain(text);
                }
            }
        }
    }

    private static boolean isSnapshot() {
        return files().stream().allMatch(file -> file.toString().contains("-SNAPSHOT"));
    }

    private static String keys() {
        return System.getProperty("release.keys");
    }
}
