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

import io.github.westcloud.server.internal.tls.KeyMaterial;
import io.github.westcloud.server.internal.tls.PemFiles;
import io.github.westcloud.server.internal.tls.Pkcs12Store;
import io.github.westcloud.server.internal.tls.SelfSigned;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The certificate and the key with which a server speaks HTTPS. They are read when it starts. Immutable.
 *
 * <p>All but {@link #pkcs12} need {@code io.airlift:security} and Guava on the class path, which are in the runnable jar and are optional
 * dependencies of the artifact.
 */
public final class Tls {

    private final Source source;

    private interface Source {

        /** @param host on which the server listens */
        KeyMaterial load(String host) throws IOException;
    }

    private Tls(Source source) {
        this.source = source;
    }

    /**
     * Returns a certificate, with those that lead to a trusted one behind it, and its private key, both in PEM. The key may be in PKCS #8 or in
     * the older forms of OpenSSL.
     */
    public static Tls pem(Path certificate, Path key) {
        return pem(certificate, key, Optional.empty());
    }

    /** Returns the same with an encrypted key. */
    public static Tls pem(Path certificate, Path key, String keyPassword) {
        return pem(certificate, key, Optional.of(keyPassword));
    }

    /** Returns the one private key in a PKCS #12 store, with its certificates. The key has the same password as the store. */
    public static Tls pkcs12(Path store, String password) {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(password, "password");
        return new Tls(host -> Pkcs12Store.read(store, password));
    }

    /**
     * Returns a certificate that is made at the start and that no client trusts by itself, for {@code localhost}, the loopback addresses and
     * the server's host, valid for a year. {@link WestCloudServer#certificate()} has it.
     */
    public static Tls selfSigned() {
        return new Tls(host -> withLibrary(() -> SelfSigned.make(host)));
    }

    /** Returns such a certificate that is made once: it is written to these files in PEM, or read from them if they exist. */
    public static Tls selfSigned(Path certificate, Path key) {
        var files = new PemFiles(certificate, key);
        return new Tls(host -> withLibrary(() -> SelfSigned.kept(files, host)));
    }

    private static Tls pem(Path certificate, Path key, Optional<String> password) {
        var files = new PemFiles(certificate, key);
        return new Tls(host -> withLibrary(() -> files.read(password)));
    }

    KeyMaterial load(String host) throws IOException {
        return source.load(host);
    }

    private interface Reading {

        KeyMaterial read() throws IOException;
    }

    private static KeyMaterial withLibrary(Reading reading) throws IOException {
        try {
            return reading.read();
        } catch (NoClassDefFoundError e) {
            throw new IOException(
                    "PEM files and self-signed certificates need io.airlift:security and com.google.guava:guava on the class"
                            + " path, and " + e.getMessage() + " is missing. Add them, or use a PKCS #12 store",
                    e);
        }
    }
}
