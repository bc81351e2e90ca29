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
package io.github.westcloud.server.internal.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.auth.AmzDate;
import io.github.westcloud.protocol.auth.Authorization;
import io.github.westcloud.protocol.auth.CredentialScope;
import io.github.westcloud.protocol.auth.sigv4.ChunkSignatures;
import io.github.westcloud.protocol.auth.sigv4.PayloadHash;
import io.github.westcloud.protocol.auth.sigv4.SigningKey;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.S3TestSupport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies in pieces, as today's AWS SDKs send them. */
class S3PayloadTest extends S3TestSupport {

    private static final String UNSIGNED = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
    private static final String SIGNED = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    private static final String SIGNED_TRAILER = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER";
    private static final byte[] CHECK = "123456789".getBytes(StandardCharsets.UTF_8);

    /** The check values of the CRC catalogue for "123456789", and openssl's digests of it, in Base64. */
    @ParameterizedTest
    @CsvSource({
        "crc32, y/Q5Jg==",
        "crc32c, 4waSgw==",
        "crc64nvme, rosUhgp5mIg=",
        "sha1, 98O8HYCOBHMq32eZZczDTKeuNEE=",
        "sha256, FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU="
    })
    void theChecksumInTheTrailerIsVerified(String kind, String checksum) {
        var header = "x-amz-checksum-" + kind;

        assertThat(unsigned(header, checksum, "9\r\n123456789\r\n0\r\n").code()).isZero();
        assertThat(s3.get("/demo/a").body()).isEqualTo(CHECK);
        assertThat(s3.delete("/demo/a").status()).isEqualTo(204);
        assertThat(unsigned(header, checksum, "9\r\n123456780\r\n0\r\n").code()).isEqualTo(400000011);
        assertThat(s3.head("/demo/a").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4\r\n1234\r\n5\r\n56789\r\n0\r\n",
                "1\r\n1\r\n8;ext=1\r\n23456789\r\n0\r\n\r\n",
                "009\r\n123456789\r\n00\r\n"
            })
    void piecesMayBeOfAnySize(String pieces) {
        assertThat(unsigned("x-amz-checksum-crc32", "y/Q5Jg==", pieces).code()).isZero();
        assertThat(s3.get("/demo/a").body()).isEqualTo(CHECK);
        assertThat(s3.head("/demo/a").header("Content-Encoding")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'9\r\n123456789', 400000010",
        "'9\r\n1234567890\r\n0\r\n', 400000010",
        "'x\r\n123456789\r\n0\r\n', 400000010",
        "'-9\r\n123456789\r\n0\r\n', 400000010",
        "'8\r\n12345678\r\n0\r\n', 400000001"
    })
    void whatIsMalformedIsRefused(String pieces, long code) {
        var answer = s3.put("/demo/a", pieces, "x-amz-content-sha256", UNSIGNED, "x-amz-decoded-content-length", "9");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(s3.head("/demo/a").status()).isEqualTo(404);
    }

    @Test
    void anAnnouncedTrailerMustCome() {
        var answer = s3.put(
                "/demo/a",
                "9\r\n123456789\r\n0\r\n\r\n",
                "x-amz-content-sha256",
                UNSIGNED,
                "x-amz-decoded-content-length",
                "9",
                "x-amz-trailer",
                "x-amz-checksum-crc32");
        assertThat(answer.code()).isEqualTo(400000010);
    }

    /** Which of the two would count? */
    @Test
    void aTrailerComesOnce() {
        var answer = unsigned(
                "x-amz-checksum-crc32", "AAAAAA==\r\nx-amz-checksum-crc32:y/Q5Jg==", "9\r\n123456789\r\n0\r\n");
        assertThat(answer.code()).isEqualTo(400000010);
        assertThat(s3.head("/demo/a").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        SIGNED + ", nothing, 0",
        SIGNED + ", first, 401000002",
        SIGNED + ", second, 401000002",
        SIGNED + ", end, 401000002",
        SIGNED + ", order, 401000002",
        SIGNED + ", data, 401000002",
        SIGNED_TRAILER + ", nothing, 0",
        SIGNED_TRAILER + ", data, 401000002",
        SIGNED_TRAILER + ", trailer, 401000002",
        SIGNED_TRAILER + ", checksum, 401000002"
    })
    void everySignatureOfAPieceIsVerified(String form, String tampered, long code) {
        assertThat(signed(form, tampered).code()).isEqualTo(code);
        assertThat(s3.head("/demo/a").status()).isEqualTo(code == 0 ? 200 : 404);
    }

    private Answer unsigned(String header, String checksum, String pieces) {
        return s3.put(
                "/demo/a",
                pieces + header + ":" + checksum + "\r\n\r\n",
                "x-amz-content-sha256",
                UNSIGNED,
                "x-amz-decoded-content-length",
                "9",
                "x-amz-trailer",
                header);
    }

    private Answer signed(String form, String tampered) {
        boolean trailer = form.equals(SIGNED_TRAILER);
        var extra = trailer ? List.of("x-amz-trailer", "x-amz-checksum-crc32") : List.<String>of();
        var all = new ArrayList<>(List.of("x-amz-content-sha256", form, "x-amz-decoded-content-length", "9"));
        all.addAll(extra);
        var headers = s3.sign("PUT", "/demo/a", null, all.toArray(String[]::new));
        return new Rest(server).anonymous("PUT", "/demo/a", body(headers, trailer, tampered), headers);
    }

    private byte[] body(String[] headers, boolean trailer, String tampered) {
        var date = AmzDate.format(clock.instant());
        var scope = CredentialScope.s3(clock.instant(), "nowhere-in-particular");
        var sent = headers[Arrays.asList(headers).indexOf("Authorization") + 1];
        var seed = ((Authorization.AwsV4) Authorization.parse(sent)).signature();
        var signatures = new ChunkSignatures(SigningKey.of(ALICE, scope), date, seed);
        var first = piece("1234", tampered.equals("data") ? "1235" : "1234", signatures, tampered.equals("first"));
        var second = piece("56789", "56789", signatures, tampered.equals("second"));
        var end = piece("", "", signatures, tampered.equals("end"));
        var pieces = tampered.equals("order") ? second + first : first + second;
        var out = new ByteArrayOutputStream();
        out.writeBytes((pieces + end.substring(0, end.length() - 2)).getBytes(StandardCharsets.UTF_8));
        if (trailer) {
            var signature = signatures.trailer("x-amz-checksum-crc32:y/Q5Jg==\n");
            var checksum = tampered.equals("checksum") ? "y/Q5JA==" : "y/Q5Jg==";
            var text = "x-amz-checksum-crc32:" + checksum + "\r\nx-amz-trailer-signature:"
                    + (tampered.equals("trailer") ? signature.replace(signature.charAt(0), '_') : signature) + "\r\n";
            out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static String piece(String signed, String sent, ChunkSignatures signatures, boolean wrong) {
        var signature = signatures.next(PayloadHash.of(signed.getBytes(StandardCharsets.UTF_8)));
        var shown = wrong ? signature.replace(signature.charAt(0), '_') : signature;
        return Integer.toHexString(sent.length()) + ";chunk-signature=" + shown + "\r\n" + sent + "\r\n";
    }
}
