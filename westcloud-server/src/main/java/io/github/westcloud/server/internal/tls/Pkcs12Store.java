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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;

/** A PKCS #12 store that has one private key with its certificates. */
public final class Pkcs12Store {

    private Pkcs12Store() {}

    /** @throws IOException in one sentence, if the store cannot be read or has not exactly one key */
    public static KeyMaterial read(Path file, String password) throws IOException {
        var bytes = KeyFiles.bytes(file, "key store");
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), password.toCharArray());
            return material(store, password);
        } catch (IOException e) {
            throw new IOException("The key store " + file + " cannot be read: " + reason(e), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("The key store " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static KeyMaterial material(KeyStore store, String password) throws GeneralSecurityException {
        var keys = new ArrayList<String>();
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            throw new IllegalArgumentException("it has " + (keys.isEmpty() ? "no private key" : "the keys " + keys)
                    + ", and has to have exactly one");
        }
        var alias = keys.get(0);
        var chain = Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
        return new KeyMaterial((PrivateKey) store.getKey(alias, password.toCharArray()), chain);
    }

    private static String reason(IOException failure) {
        return failure.getCause() instanceof UnrecoverableKeyException
                ? "the password is wrong"
                : "it is not a PKCS #12 store"
                        + (failure.getMessage() == null ? "" : " (" + failure.getMessage() + ")");
    }
}
