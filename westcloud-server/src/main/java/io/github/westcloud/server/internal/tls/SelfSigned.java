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

import io.airlift.security.cert.CertificateBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;

/** Certificates that nobody vouches for, for this machine. */
public final class SelfSigned {

    private static final int KEY_BITS = 2048;
    private static final Duration VALIDITY = Duration.ofDays(365);
    /** Clients' clocks need not be exact. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private SelfSigned() {}

    /**
     * A new key and a certificate for a year.
     *
     * @param host the name or address on which the server listens; {@code localhost} and the loopback addresses come to it
     */
    public static KeyMaterial make(String host) throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            var pair = generator.generateKeyPair();
            var name = new X500Principal("CN=westcloud-server");
            var builder = CertificateBuilder.certificateBuilder()
                    .setKeyPair(pair)
                    .setSerialNumber(new SecureRandom().nextLong() >>> 1)
                    .setIssuer(name)
                    .setSubject(name)
                    .setNotBefore(Instant.now().minus(BEFORE))
                    .setNotAfter(Instant.now().plus(VALIDITY))
                    .addSanDnsName("localhost")
                    .addSanIpAddress(InetAddress.getByName("127.0.0.1"))
                    .addSanIpAddress(InetAddress.getByName("::1"));
            addHost(builder, host);
            return new KeyMaterial(pair.getPrivate(), List.of(builder.buildSelfSigned()));
        } catch (GeneralSecurityException e) {
            throw new IOException("A self-signed certificate cannot be made: " + e.getMessage(), e);
        }
    }

    /** Reads both files if they exist, or else makes a certificate and writes it there. */
    public static KeyMaterial kept(PemFiles files, String host) throws IOException {
        if (files.exist()) {
            return files.read(Optional.empty());
        }
        var made = make(host);
        files.write(made);
        return made;
    }

    private static void addHost(CertificateBuilder builder, String host) throws IOException {
        if (ADDRESS.matcher(host).matches()) {
            builder.addSanIpAddress(InetAddress.getByName(host));
        } else if (!host.equals("localhost")) {
            builder.addSanDnsName(host);
        }
    }
}
