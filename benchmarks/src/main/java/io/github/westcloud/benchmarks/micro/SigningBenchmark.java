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
package io.github.westcloud.benchmarks.micro;

import io.github.westcloud.protocol.WestDates;
import io.github.westcloud.protocol.auth.CanonicalHeaders;
import io.github.westcloud.protocol.auth.CredentialScope;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.KeyedHash;
import io.github.westcloud.protocol.auth.SignatureKey;
import io.github.westcloud.protocol.auth.WestyunSignature;
import io.github.westcloud.protocol.auth.sigv4.CanonicalRequest;
import io.github.westcloud.protocol.auth.sigv4.PayloadHash;
import io.github.westcloud.protocol.auth.sigv4.SigV4Signature;
import io.github.westcloud.protocol.auth.sigv4.SigningKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The signatures of one request, each with a key that was made before. */
@State(Scope.Thread)
public class SigningBenchmark {

    private static final String PATH = "/bench/in/2026/a%20small%20file.bin";
    private static final String TIMESTAMP = "20261126T120000Z";
    private static final Credentials CREDENTIALS = new Credentials("bench", "bench");

    private final Instant now = Instant.parse("2026-11-26T12:00:00Z");
    private final KeyedHash westyun = SignatureKey.PASSWORD.of(CREDENTIALS);
    private final CredentialScope scope = CredentialScope.s3(now, "cn-north-1");
    private final SigningKey awsV4 = SigningKey.of(CREDENTIALS, scope);

    @Benchmark
    public String westyun() {
        return new WestyunSignature("PUT", PATH, WestDates.format(now), null).sign(westyun);
    }

    @Benchmark
    public String awsV4() {
        var headers = CanonicalHeaders.of(List.of(
                Map.entry("host", "127.0.0.1"),
                Map.entry("x-amz-content-sha256", PayloadHash.UNSIGNED.value()),
                Map.entry("x-amz-date", TIMESTAMP)));
        var request = new CanonicalRequest(
                "PUT", PATH, "", headers, List.of("host", "x-amz-content-sha256", "x-amz-date"), PayloadHash.UNSIGNED);
        return new SigV4Signature(request, TIMESTAMP, scope).sign(awsV4);
    }
}
