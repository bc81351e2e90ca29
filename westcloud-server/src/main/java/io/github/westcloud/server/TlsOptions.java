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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options of the command for HTTPS. */
final class TlsOptions {

    private static final String PASSWORD_VARIABLE = "WESTCLOUD_TLS_PASSWORD";

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            description = {
                "Speaks HTTPS with this certificate in PEM, with those that lead to a trusted one behind it (default: plain",
                "HTTP). Needs --tls-key."
            })
    private Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Private key of the certificate in PEM.")
    private Path key;

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description = "Speaks HTTPS with the certificate and the key in this PKCS #12 store.")
    private Path keystore;

    @Option(
            names = "--tls-password-file",
            paramLabel = "FILE",
            description = {
                "File whose first line is the password of the store, or of an encrypted key. Instead of it the environment",
                "variable WESTCLOUD_TLS_PASSWORD can be set."
            })
    private Path passwordFile;

    @Option(
            names = "--tls-self-signed",
            description = {
                "Speaks HTTPS with a new certificate that no client trusts by itself. With --tls-certificate and --tls-key it is",
                "written to these files, or read from them if they exist."
            })
    private boolean selfSigned;

    /** @throws IllegalArgumentException if options are not legal, or not together */
    void applyTo(WestCloudServerBuilder builder) {
        if ((certificate == null) != (key == null)) {
            throw new IllegalArgumentException("--tls-certificate and --tls-key go together, and only "
                    + (key == null ? "--tls-certificate" : "--tls-key") + " is given");
        }
        if (keystore != null && (certificate != null || selfSigned)) {
            throw new IllegalArgumentException(
                    "--tls-keystore has certificate and key, so --tls-certificate, --tls-key and --tls-self-signed do not go"
                            + " with it");
        }
        if (passwordFile != null && (selfSigned || keystore == null && certificate == null)) {
            throw new IllegalArgumentException(
                    "--tls-password-file has no effect without --tls-keystore, or --tls-certificate and --tls-key");
        }
        chosen().ifPresent(builder::tls);
    }

    private Optional<Tls> chosen() {
        if (selfSigned) {
            return Optional.of(certificate == null ? Tls.selfSigned() : Tls.selfSigned(certificate, key));
        }
        if (keystore != null) {
            return Optional.of(Tls.pkcs12(
                    keystore,
                    password()
                            .orElseThrow(() -> new IllegalArgumentException("--tls-keystore needs a password: set "
                                    + PASSWORD_VARIABLE + " or --tls-password-file"))));
        }
        return Optional.ofNullable(certificate)
                .map(file ->
                        password().map(secret -> Tls.pem(file, key, secret)).orElseGet(() -> Tls.pem(file, key)));
    }

    private Optional<String> password() {
        if (passwordFile == null) {
            return Optional.ofNullable(System.getenv(PASSWORD_VARIABLE));
        }
        try (Stream<String> lines = Files.lines(passwordFile, StandardCharsets.UTF_8)) {
            return Optional.of(lines.findFirst().orElse(""));
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("--tls-password-file " + passwordFile + " cannot be read: " + e, e);
        }
    }
}
