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
package io.github.westcloud.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of the command that are not legal, alone or together. */
class WrongOptionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--nonsense|Unknown option '--nonsense'. Use --help",
                "--buckett demo|Did you mean --bucket",
                "--prot 9000|Unknown option '--prot'. Did you mean --port? Use --help",
                "--user a:b 9000|a value must follow the option",
                "--port x|--port",
                "--port 70000|65535",
                "--bucket -bad|-bad",
                "--user alice|NAME:PASSWORD",
                "--user :x|NAME:PASSWORD",
                "--user alice: --bucket a|alice",
                "--signature-key md5|md5",
                "--access bob=read|bob",
                "--user a:b --access a=all|all",
                "--user a:b --user a:c|twice",
                "--content-secrets some|content secrets",
                "--s3-directories some|S3 directories",
                "--cors localhost|http://localhost:5173",
                "--quota demo|BUCKET=BYTES",
                "--bucket demo --quota demo=1XB|'demo=1XB'",
                "--bucket demo --file-quota demo=1K|BUCKET=NUMBER",
                "--tls-certificate a.pem|--tls-key",
                "--tls-keystore a.p12 --tls-self-signed|--tls-self-signed",
                "--tls-keystore a.p12|WESTCLOUD_TLS_PASSWORD",
                "--tls-keystore a.p12 --tls-password-file /nowhere|/nowhere",
                "--tls-password-file a|--tls-keystore",
                "--s3 --s3-multipart some|S3 multipart",
                "--public-bucket -bad|-bad",
                "--log-level loud|off",
                "--access-log-format json|--access-log",
                "--access-log - --access-log-format xml|json",
                "--access-log /nowhere/at/all|/nowhere/at/all",
                "--admin-key 0123456789abcdef|--admin-port",
                "--admin-port 0 --admin-key short|16",
                "--admin-port 0 --admin-host 0.0.0.0|--admin-key",
                "--admin-port 0 --remembered-requests 10001|0 to 10000",
                "--upload-lifetime 0|lifetime"
            })
    void saysInOneLineWhatIsWrong(String arguments, String hint) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.split(" ")));
        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--usr alice:hidden", "--usr=alice:hidden", "--user a:b alice:hidden"})
    void doesNotRepeatWhatMayBeAPassword(String arguments) {
        var err = new StringWriter();
        int code = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments.split(" "));
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("hidden").contains("Use --help");
    }
}
