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
package io.github.westcloud.recipes.application;

// spotless:off: as it stands on a page
// tag::encryption[]
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import org.apache.camel.Exchange;
import org.apache.camel.spi.DataFormat;
import org.apache.camel.support.builder.OutputStreamBuilder;
import org.apache.camel.support.service.ServiceSupport;

/** Encrypts and decrypts streams of any length with a keyset of Google Tink. */
public class Encryption extends ServiceSupport implements DataFormat {

    private static final byte[] NO_ASSOCIATED_DATA = {};

    private StreamingAead keys;

    /** Sets the keyset in Tink's JSON format. */
    public void setKeyset(String json) throws GeneralSecurityException {
        StreamingAeadConfig.register();
        keys = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get())
            .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    @Override
    public void marshal(Exchange exchange, Object body, OutputStream out) throws Exception {
        try (var plain = exchange.getContext().getTypeConverter().mandatoryConvertTo(InputStream.class, exchange, body);
                var encrypted = keys.newEncryptingStream(out, NO_ASSOCIATED_DATA)) {
            plain.transferTo(encrypted);
        }
    }

    @Override
    public Object unmarshal(Exchange exchange, InputStream encrypted) throws Exception {
        var plain = OutputStreamBuilder.withExchange(exchange);
        try (plain; var decrypted = keys.newDecryptingStream(encrypted, NO_ASSOCIATED_DATA)) {
            decrypted.transferTo(plain);
        }
        return plain.build();
    }
}
// end::encryption[]
// spotless:on
