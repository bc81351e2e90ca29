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

import io.github.westcloud.protocol.Md5;
import io.github.westcloud.protocol.WestDates;
import io.github.westcloud.protocol.auth.AmzDate;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.PresignedUrls;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.S3;
import io.github.westcloud.server.support.S3TestSupport;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Chapter 3.1: who may, and that a request that was changed after it was signed is refused. */
class S3AuthenticationTest extends S3TestSupport {

    private static final byte[] BODY = {1, 2, 3};

    @ParameterizedTest
    @CsvSource({
        "V4, nothing, 0",
        "V4, method, 401000002",
        "V4, path, 401000002",
        "V4, query, 401000002",
        "V4, x-amz-date, 401000002",
        "V4, Content-Type, 401000002",
        "V4, x-amz-content-sha256, 401000002",
        "V4, x-amz-meta-color, 401000002",
        "V4, another x-amz header, 401000002",
        "V4, body, 401000002",
        "V4, signature, 401000002",
        "V4, user, 401000002",
        "V4, scope, 401000002",
        "V2, nothing, 0",
        "V2, method, 401000002",
        "V2, path, 401000002",
        "V2, subresource, 401000002",
        "V2, x-amz-date, 401000002",
        "V2, Content-Type, 401000002",
        "V2, Content-MD5, 401000002",
        "V2, x-amz-meta-color, 401000002",
        "V2, another x-amz header, 401000002",
        "V2, body, 400000011",
        "V2, signature, 401000002",
        "V2, user, 401000002"
    })
    void everyTamperingIsRefused(S3.Version version, String what, long code) {
        s3.put("/demo/a", "there");
        var signed = new S3(server.uri(), clock, ALICE, version)
                .sign(
                        "PUT",
                        "/demo/new?x-id=1",
                        BODY,
                        "Content-Type",
                        "text/plain",
                        "Content-MD5",
                        md5(),
                        "x-amz-meta-color",
                        "red");
        var answer = tampered(what, signed);
        assertThat(answer.code()).isEqualTo(code);
        if (code != 0) {
            assertThat(s3.head("/demo/new").status()).isEqualTo(404);
            assertThat(s3.get("/demo/a").text()).isEqualTo("there");
        }
    }

    private static String md5() {
        return Base64.getEncoder().encodeToString(Md5.newDigest().digest(BODY));
    }

    private Answer tampered(String what, String[] headers) {
        var http = new Rest(server);
        return switch (what) {
            case "nothing" -> http.anonymous("PUT", "/demo/new?x-id=1", BODY, headers);
            case "method" -> http.anonymous("POST", "/demo/new?x-id=1", BODY, headers);
            case "path" -> http.anonymous("PUT", "/demo/a?x-id=1", BODY, headers);
            case "query" -> http.anonymous("PUT", "/demo/new?x-id=2", BODY, headers);
            case "subresource" -> http.anonymous("PUT", "/demo/new?partNumber=1&uploadId=x", BODY, headers);
            case "body" -> http.anonymous("PUT", "/demo/new?x-id=1", new byte[] {1, 2, 4}, headers);
            case "another x-amz header" ->
                http.anonymous("PUT", "/demo/new?x-id=1", BODY, more(headers, "x-amz-copy-source", "/demo/a"));
            case "signature" -> http.anonymous("PUT", "/demo/new?x-id=1", BODY, signature(headers));
            case "user" -> http.anonymous("PUT", "/demo/new?x-id=1", BODY, replaced(headers, "alice", "alicia"));
            case "scope" -> http.anonymous("PUT", "/demo/new?x-id=1", BODY, replaced(headers, "/s3/", "/ec2/"));
            default -> http.anonymous("PUT", "/demo/new?x-id=1", BODY, changed(headers, what));
        };
    }

    @ParameterizedTest
    @EnumSource(S3.Version.class)
    void aWrongPasswordIsRefused(S3.Version version) {
        var wrong = new S3(server.uri(), clock, new Credentials("alice", "wrong"), version);
        assertThat(wrong.get("/demo/?list-type=2").code()).isEqualTo(401000002);
        var unknown = new S3(server.uri(), clock, new Credentials("bob", "secret"), version);
        assertThat(unknown.get("/demo/?list-type=2").code()).isEqualTo(401000002);
    }

    @ParameterizedTest
    @CsvSource({"V4, 30, 0", "V4, 31, 403000001", "V4, -30, 0", "V4, -31, 403000001", "V2, 30, 0", "V2, -31, 403000001"
    })
    void aSignatureIsGoodForThirtyMinutes(S3.Version version, int minutes, long code) {
        var date = clock.instant().plus(Duration.ofMinutes(minutes));
        var text = version == S3.Version.V4 ? AmzDate.format(date) : WestDates.format(date);
        var client = new S3(server.uri(), clock, ALICE, version);
        assertThat(client.get("/demo/?list-type=2", "x-amz-date", text).code()).isEqualTo(code);
    }

    @Test
    void aDateThatCannotBeReadIsRefused() {
        var client = new S3(server.uri(), clock, ALICE, S3.Version.V2);
        assertThat(client.get("/demo/", "x-amz-date", "yesterday").code()).isEqualTo(401000004);
    }

    @Test
    void anAuthorizationThatIsMalformedIsRefused() {
        var http = new Rest(server);
        assertThat(http.anonymous("GET", "/demo/", null, "Authorization", "AWS4-HMAC-SHA256 x")
                        .code())
                .isEqualTo(401000002);
        assertThat(http.anonymous("GET", "/demo/", null, "Authorization", "AWS5 x")
                        .code())
                .isEqualTo(401000001);
    }

    /** The document's own example of a listing has X-Amz-Date and no x-amz-content-sha256. */
    @Test
    void anUnsignedPayloadIsTakenAsItComes() {
        assertThat(s3.put("/demo/u", "any", "x-amz-content-sha256", "UNSIGNED-PAYLOAD")
                        .status())
                .isEqualTo(200);
        assertThat(s3.put("/demo/v", "any", "x-amz-content-sha256", "SOMETHING-ELSE")
                        .code())
                .isEqualTo(401000002);
    }

    private static String[] changed(String[] headers, String name) {
        var copy = headers.clone();
        for (int i = 0; i < copy.length; i += 2) {
            if (copy[i].equalsIgnoreCase(name)) {
                int digit = lastDigit(copy[i + 1]);
                char other = copy[i + 1].charAt(digit) == '1' ? '2' : '1';
                copy[i + 1] = copy[i + 1].substring(0, digit) + other + copy[i + 1].substring(digit + 1);
                return copy;
            }
        }
        throw new IllegalArgumentException("There is no " + name);
    }

    /** So that a date stays one that can be read. */
    private static int lastDigit(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (Character.isDigit(text.charAt(i))) {
                return i;
            }
        }
        return text.length() - 2;
    }

    private static String[] signature(String[] headers) {
        var copy = headers.clone();
        for (int i = 0; i < copy.length; i += 2) {
            if (copy[i].equals("Authorization")) {
                int at = copy[i + 1].length() - 4;
                char other = copy[i + 1].charAt(at) == 'a' ? 'b' : 'a';
                copy[i + 1] = copy[i + 1].substring(0, at) + other + copy[i + 1].substring(at + 1);
            }
        }
        return copy;
    }

    private static String[] replaced(String[] headers, String from, String to) {
        var copy = headers.clone();
        for (int i = 1; i < copy.length; i += 2) {
            copy[i] = copy[i].replace(from, to);
        }
        return copy;
    }

    private static String[] more(String[] headers, String name, String value) {
        var copy = Arrays.copyOf(headers, headers.length + 2);
        copy[headers.length] = name;
        copy[headers.length + 1] = value;
        return copy;
    }

    @Test
    void aBucketMayBeSignedWithASlashInVersion2() {
        var second = new S3(server.uri(), clock, ALICE, S3.Version.V2);
        var signed = second.sign("GET", "/demo/", null);
        assertThat(rest.anonymous("GET", "/demo?list-type=2", null, signed).status())
                .as("as boto3 does it")
                .isEqualTo(200);
        assertThat(second.get("/demo?list-type=2").status()).isEqualTo(200);
        var url = new PresignedUrls(server.uri(), ALICE)
                .v2("GET", "/demo/", "list-type=2", clock.instant().plusSeconds(60));
        assertThat(rest.anonymous("GET", url.replaceFirst("^/demo/", "/demo"), null)
                        .status())
                .isEqualTo(200);
        assertThat(rest.anonymous("GET", "/demo/a", null, second.sign("GET", "/demo/a/", null))
                        .status())
                .as("a key")
                .isEqualTo(401);
    }
}
