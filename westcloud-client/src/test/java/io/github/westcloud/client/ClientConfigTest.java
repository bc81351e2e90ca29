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
package io.github.westcloud.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.ClientConfig.Builder;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.protocol.auth.SignatureKey;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClientConfigTest {

    private static final ClientConfig CONFIG = ClientConfig.builder()
            .endpoint(URI.create("https://s3.example.com"))
            .bucket("demo")
            .credentials("ada", "S3cr3t")
            .build();

    /** For each setting a value that is not the default, nor that of {@link #CONFIG}. */
    private static final Map<String, Consumer<Builder>> CHANGES = Map.ofEntries(
            Map.entry("endpoint", builder -> builder.endpoint(URI.create("http://127.0.0.1:9000"))),
            Map.entry("bucket", builder -> builder.bucket("other")),
            Map.entry("credentials", builder -> builder.credentials("bob", "0ther")),
            Map.entry("dialect", builder -> builder.dialect(DialectName.S3)),
            Map.entry("authentication", builder -> builder.authentication(Authentication.BASIC)),
            Map.entry("signatureKey", builder -> builder.signatureKey(SignatureKey.BASE64)),
            Map.entry("region", builder -> builder.region("cn-north-1")),
            Map.entry("payloadSigning", builder -> builder.payloadSigning(true)),
            Map.entry("multipartThreshold", builder -> builder.multipartThreshold(1 << 20)),
            Map.entry("maxPartsInFlight", builder -> builder.maxPartsInFlight(1)),
            Map.entry("parallelDownloadThreshold", builder -> builder.parallelDownloadThreshold(1L << 20)),
            Map.entry("maxRangesInFlight", builder -> builder.maxRangesInFlight(2)),
            Map.entry("spoolDirectory", builder -> builder.spoolDirectory(Path.of("spool"))),
            Map.entry("maximumRetries", builder -> builder.maximumRetries(0)),
            Map.entry("retryDelay", builder -> builder.retryDelay(Duration.ofMillis(1))),
            Map.entry("maxRetryDelay", builder -> builder.maxRetryDelay(Duration.ofMillis(2))),
            Map.entry("connectTimeout", builder -> builder.connectTimeout(Duration.ofMillis(3))),
            Map.entry("responseTimeout", builder -> builder.responseTimeout(Duration.ofMillis(4))),
            Map.entry("requestTimeout", builder -> builder.requestTimeout(Duration.ofMillis(5))),
            Map.entry("apiCallTimeout", builder -> builder.apiCallTimeout(Duration.ofMillis(6))),
            Map.entry("listener", builder -> builder.listener(new TransferListener() {})),
            Map.entry("executor", builder -> builder.executor(Runnable::run)),
            Map.entry("resumeDirectory", builder -> builder.resumeDirectory(Path.of("uploads"))));

    @ParameterizedTest
    @MethodSource("settings")
    void aSettingIsKeptWhenAnotherOneIsChanged(String setting) throws Exception {
        var changed = changed(setting);
        var another = setting.equals("bucket") ? "region" : "bucket";
        var builder = changed.toBuilder();
        CHANGES.get(another).accept(builder);

        assertThat(value(builder.build(), setting))
                .isEqualTo(value(changed, setting))
                .isNotEqualTo(value(CONFIG, setting));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void configurationsAreEqualIfAllSettingsAre(String setting) {
        assertThat(CONFIG.toBuilder().build()).isEqualTo(CONFIG).hasSameHashCodeAs(CONFIG);
        assertThat(changed(setting)).isNotEqualTo(CONFIG);
    }

    @Test
    void everySettingIsTested() {
        assertThat(CHANGES.keySet())
                .containsExactlyInAnyOrderElementsOf(settings().toList());
    }

    @Test
    void thePasswordIsNotPrinted() {
        assertThat(CONFIG.toString()).contains("s3.example.com", "demo", "ada").doesNotContain("S3cr3t");
    }

    @Test
    void theUsualAuthenticationFollowsTheDialect() {
        assertThat(CONFIG.authentication()).isEqualTo(Authentication.SIGNATURE);
        assertThat(changed("dialect").authentication()).isEqualTo(Authentication.AWS_V4);

        assertThatThrownBy(() -> changed("authentication").toBuilder()
                        .dialect(DialectName.S3)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BASIC");
    }

    private static ClientConfig changed(String setting) {
        var builder = CONFIG.toBuilder();
        CHANGES.get(setting).accept(builder);
        return builder.build();
    }

    private static Stream<String> settings() {
        return Arrays.stream(Builder.class.getDeclaredFields())
                .filter(field -> !field.isSynthetic())
                .map(field -> field.getName());
    }

    private static Object value(ClientConfig config, String setting) throws ReflectiveOperationException {
        return ClientConfig.class.getMethod(setting).invoke(config);
    }
}
