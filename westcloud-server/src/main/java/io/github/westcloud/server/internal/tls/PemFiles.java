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
package io.github.westcloud.server.internal.tls;

import io.airlift.security.pem.PemReader;
import io.airlift.security.pem.PemWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.util.Optional;
import java.util.Set;

/**
 * A certificate and its key in PEM.
 *
 * @param certificate the server's certificate, and behind it those that lead to one that clients trust
 * @param key PKCS #8, also encrypted, or the older forms of OpenSSL
 */
public record PemFiles(Path certificate, Path key) {

    private static final String OWNER_ONLY = "rw-------";

    /** @throws IOException in one sentence, if a file cannot be read or they do not belong together */
    public KeyMaterial read(Optional<String> password) throws IOException {
        var text = KeyFiles.text(certificate, "certificate");
        var keyText = KeyFiles.text(key, "key");
        try {
            var chain = PemReader.readCertificateChain(text);
            if (chain.isEmpty()) {
                throw new IllegalArgumentException("the first file has no certificate in PEM");
            }
            return new KeyMaterial(privateKey(keyText, password), chain);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IOException(
                    "The certificate " + certificate + " and the key " + key + " cannot be used: "
                            + reason(e, password),
                    e);
        }
    }

    private static PrivateKey privateKey(String text, Optional<String> password)
            throws IOException, GeneralSecurityException {
        return password.isPresent() && EncryptedKey.isIn(text)
                ? PemReader.loadPrivateKey(EncryptedKey.decrypt(text, password.get()), Optional.empty())
                : PemReader.loadPrivateKey(text, password);
    }

    /** Whether both files are there; one without the other is refused. */
    boolean exist() throws IOException {
        if (Files.exists(certificate) != Files.exists(key)) {
            throw new IOException("Of the certificate " + certificate + " and the key " + key
                    + " only one exists. Name two files that exist, or two that are to be written");
        }
        return Files.exists(certificate);
    }

    /** Writes both, the key for the owner's eyes only. */
    void write(KeyMaterial made) throws IOException {
        try {
            create(key, PemWriter.writePrivateKey(made.key()), true);
            create(certificate, PemWriter.writeCertificate(made.chain().get(0)), false);
        } catch (CertificateEncodingException e) {
            throw new IOException("The certificate cannot be written: " + e.getMessage(), e);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("The file " + e.getFile() + " has just been written by another program", e);
        } catch (IOException e) {
            throw new IOException(
                    "The certificate and its key cannot be written to " + certificate + " and " + key + ": " + e, e);
        }
    }

    private static void create(Path file, String text, boolean secret) throws IOException {
        var posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var opened = posix && secret
                ? Files.newByteChannel(
                        file,
                        options,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)))
                : Files.newByteChannel(file, options);
        try (var out = opened) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
    }

    private static String reason(Exception failure, Optional<String> password) {
        var hint = password.isPresent() ? "" : ". If the key is encrypted, give its password";
        return (failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage()) + hint;
    }
}
