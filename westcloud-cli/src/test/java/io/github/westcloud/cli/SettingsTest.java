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
package io.github.westcloud.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.Access;
import io.github.westcloud.server.SignatureKeys;
import io.github.westcloud.server.WestCloudServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles, environment variables, and what {@code doctor} finds. */
class SettingsTest extends CommandSupport {

    private static final String BUCKET = "westcloud:demo";

    private static final String TWO =
            """
            [default]
            endpoint = "ENDPOINT"
            username = "alice"
            password = "secret"
            [other]
            endpoint = "ENDPOINT"
            username = "bob"
            password = "hidden"
            """;

    private Path profiles(String text, String rights) throws Exception {
        environment.clear();
        var file = local(
                "home/.config/westcloud/profiles.toml",
                text.replace("ENDPOINT", server.uri().toString()));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    @Test
    void aProfileIsRead() throws Exception {
        profiles(TWO, "rw-------");
        assertThat(run("ls", BUCKET).code()).isZero();
        assertThat(run("ls", "--profile", "other", BUCKET).code()).isEqualTo(5);
        environment.put("WESTCLOUD_PROFILE", "other");
        assertThat(run("ls", BUCKET).code()).isEqualTo(5);
        environment.put("WESTCLOUD_USERNAME", "alice");
        environment.put("WESTCLOUD_PASSWORD", "secret");
        assertThat(run("ls", BUCKET).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rwx------", "rw--w----"})
    void aFileThatOthersCanUseIsRefused(String rights) throws Exception {
        var file = profiles(TWO, rights);
        var refused = run("ls", BUCKET);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("has the permissions " + rights).contains("chmod 600 " + file);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aMisspeltOptionIsAnsweredWithTheNearest() {
        var wrong = run("cp", "--overwrit", "a", BUCKET);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("Unknown option '--overwrit'. Did you mean --overwrite? Use 'westcloud cp --help'");
        assertThat(run("sync", "--dyr-run=x", "a", BUCKET).err())
                .contains("Unknown option '--dyr-run'. Did you mean --dry-run?");
    }

    @ParameterizedTest
    @CsvSource({
        "lss, Did you mean ls?",
        "snyc, Did you mean sync?",
        "mkdr, Did you mean mkdir?",
        "remove, Use 'westcloud"
    })
    void aMisspeltCommandIsAnsweredWithTheNearest(String command, String hint) {
        var wrong = run(command, BUCKET);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("Unknown command '" + command + "'. " + hint);
    }

    @Test
    void anArgumentTooManyIsNamed() {
        assertThat(run("cp", "a", BUCKET, "b").err())
                .contains("There are more arguments than the command takes, from 'b' on. Use 'westcloud cp --help'");
    }

    @Test
    void aWrongProfileIsNamedWithThoseThatThereAre() throws Exception {
        profiles(TWO, "rw-------");
        var wrong = run("ls", "-p", "prod", BUCKET);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("There is no profile 'prod'").contains("Its profiles are: default, other");
        environment.put("WESTCLOUD_PROFILES", folder + "/missing.toml");
        assertThat(run("ls", BUCKET).err()).contains("does not exist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[default]\npasswort = \"hidden\"",
                "[default]\npassword = hidden",
                "[default]\npassword = 12345",
                "[default]\npassword = \"hidden",
                "default = \"hidden\""
            })
    void aFileThatIsWrongIsRefusedWithoutItsPassword(String text) throws Exception {
        profiles(text, "rw-------");
        var wrong = run("ls", BUCKET);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("profiles.toml")
                .doesNotContain("hidden")
                .doesNotContain("12345");
    }

    @Test
    void whatIsMissingIsNamed() {
        environment.remove("WESTCLOUD_PASSWORD");
        assertThat(run("ls", BUCKET).err()).contains("The password is not set").contains("WESTCLOUD_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ls --password hidden westcloud:demo",
                "ls --password=hidden westcloud:demo",
                "ls --passwd=hidden westcloud:demo",
                "ls westcloud:alice:hidden@demo",
                "cp --secret hidden a westcloud:demo"
            })
    void aPasswordOnTheCommandLineIsRefusedAndNotRepeated(String line) {
        var refused = run(line.split(" "));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).isNotEmpty().doesNotContain("hidden");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void doctorFindsNothing() {
        var healthy = run("doctor", BUCKET);
        assertThat(healthy.code()).isZero();
        assertThat(healthy.out().lines()).hasSize(6).allMatch(line -> line.startsWith("ok "));
    }

    @Test
    void doctorSaysWhereTheSettingsAre() throws Exception {
        var file = profiles(TWO, "rw-------");
        environment.put("WESTCLOUD_PASSWORD", "secret");
        assertThat(run("doctor", BUCKET).out())
                .contains("WESTCLOUD_PASSWORD in the environment;"
                        + " 'endpoint', 'username' in the profile 'default' of " + file + "\n");
    }

    @Test
    void doctorFindsAWrongAddress() {
        environment.put("WESTCLOUD_ENDPOINT", "http://127.0.0.1:1");
        var wrong = run("doctor", BUCKET);
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).contains("wrong    address").contains("WESTCLOUD_ENDPOINT in the environment");
    }

    @Test
    void doctorFindsAWrongClock() {
        server.skewClock(Duration.ofMinutes(10));
        assertThat(run("doctor", BUCKET).out()).contains("warning  clock").contains("behind the service");
        server.skewClock(Duration.ofHours(-2));
        assertThat(run("doctor", BUCKET).out()).contains("wrong    clock").contains("ahead of the service");
    }

    @Test
    void doctorFindsWrongCredentials() {
        environment.put("WESTCLOUD_PASSWORD", "hidden");
        var wrong = run("doctor", BUCKET);
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out())
                .contains("wrong    credentials")
                .contains("alice")
                .doesNotContain("hidden");
    }

    @Test
    void doctorFindsAWrongSignatureKeyBucketAndRight() throws Exception {
        try (var strict = WestCloudServer.builder()
                .bucket("demo")
                .user("alice", "secret")
                .access("alice", Access.READ)
                .signatureKey(SignatureKeys.BASE64)
                .start()) {
            environment.put("WESTCLOUD_ENDPOINT", strict.uri().toString());
            assertThat(run("doctor", BUCKET).out())
                    .contains("signatureKey base64")
                    .contains("warning  writing");
            environment.put("WESTCLOUD_SIGNATURE_KEY", "password");
            assertThat(run("doctor", BUCKET).out())
                    .contains("wrong    signature key")
                    .contains("Set signatureKey = \"base64\"");
        }
        environment.put("WESTCLOUD_ENDPOINT", server.uri().toString());
        environment.remove("WESTCLOUD_SIGNATURE_KEY");
        assertThat(run("doctor", "westcloud:other").out()).contains("wrong    bucket");
    }
}
