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

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A key in PKCS #8 that is encrypted with a password. Airlift does not know the form that OpenSSL writes since its version 1.1. */
final class EncryptedKey {

    private static final Pattern PEM =
            Pattern.compile("-+BEGIN ENCRYPTED PRIVATE KEY-+\\s+([A-Za-z0-9+/=\\s]+)-+END ENCRYPTED PRIVATE KEY-+");
    /** The name of many algorithms together; which of them it is stands in their parameters. */
    private static final String SECOND_SCHEME = "PBES2";

    private EncryptedKey() {}

    static boolean isIn(String pem) {
        return PEM.matcher(pem).find();
    }

    /**
     * The same key in PEM, not encrypted.
     *
     * @throws GeneralSecurityException if the password is wrong, or the JDK does not know how it is encrypted
     */
    static String decrypt(String pem, String password) throws GeneralSecurityException {
        var encoded = PEM.matcher(pem);
        if (!encoded.find()) {
            throw new IllegalArgumentException("the key is not encrypted");
        }
        var key = decrypt(encrypted(Base64.getMimeDecoder().decode(encoded.group(1))), password);
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static EncryptedPrivateKeyInfo encrypted(byte[] bytes) {
        try {
            return new EncryptedPrivateKeyInfo(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException("the key is damaged: " + e.getMessage(), e);
        }
    }

    private static byte[] decrypt(EncryptedPrivateKeyInfo info, String password) throws GeneralSecurityException {
        var parameters = info.getAlgParameters();
        var algorithm = info.getAlgName().equals(SECOND_SCHEME) ? parameters.toString() : info.getAlgName();
        var secret = new PBEKeySpec(password.toCharArray());
        try {
            var cipher = Cipher.getInstance(algorithm);
            cipher.init(
                    Cipher.DECRYPT_MODE, SecretKeyFactory.getInstance(algorithm).generateSecret(secret), parameters);
            return decrypt(info, cipher);
        } finally {
            secret.clearPassword();
        }
    }

    private static byte[] decrypt(EncryptedPrivateKeyInfo info, Cipher cipher) throws GeneralSecurityException {
        try {
            return info.getKeySpec(cipher).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new GeneralSecurityException("the password of the key is wrong", e);
        }
    }
}
