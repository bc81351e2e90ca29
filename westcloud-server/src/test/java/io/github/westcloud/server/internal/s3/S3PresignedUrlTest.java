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

import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.server.Access;
import io.github.westcloud.server.S3ErrorFormat;
import io.github.westcloud.server.WestCloudServerBuilder;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.PresignedUrls;
import io.github.westcloud.server.support.S3;
import io.github.westcloud.server.support.S3TestSupport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** URLs that are good for one request of whoever has them, and parameters that set headers of the answer. */
class S3PresignedUrlTest extends S3TestSupport {

    private static final long VALID = 300;

    private PresignedUrls urls;

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.s3Errors(S3ErrorFormat.XML).user("reader", "r").access("reader", Access.READ);
    }

    @BeforeEach
    void sign() {
        urls = new PresignedUrls(server.uri(), ALICE);
    }

    @ParameterizedTest
    @EnumSource
    void itReadsWritesAndDeletes(S3.Version version) {
        var path = "/demo/d/a%20%2B%C3%A4";
        assertThat(open("PUT", url(version, "PUT", path, ""), "hello").status()).isEqualTo(200);
        assertThat(open("GET", url(version, "GET", path, "")).text()).isEqualTo("hello");
        assertThat(open("HEAD", url(version, "HEAD", path, "")).header("Content-Length"))
                .isEqualTo("5");
        assertThat(open("DELETE", url(version, "DELETE", path, "")).status()).isEqualTo(204);
        assertThat(s3.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void itIsGoodForNothingElse(S3.Version version) {
        s3.put("/demo/a", "x");
        s3.put("/demo/b", "y");
        var url = url(version, "GET", "/demo/a", "");
        requireError(open("GET", url.replace("/demo/a?", "/demo/b?")), 403, "SignatureDoesNotMatch");
        requireError(open("DELETE", url), 403, "SignatureDoesNotMatch");
        requireError(open("GET", url + "&response-content-type=text/html"), 403, "SignatureDoesNotMatch");
        requireError(open("GET", url.replace("alice", "nobody")), 403, "SignatureDoesNotMatch");
        assertThat(s3.get("/demo/a").text()).isEqualTo("x");
    }

    @ParameterizedTest
    @EnumSource
    void itExpires(S3.Version version) {
        s3.put("/demo/a", "x");
        var url = url(version, "GET", "/demo/a", "");
        clock.advance(Duration.ofSeconds(VALID - 1));
        assertThat(open("GET", url).status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        requireError(open("GET", url), 403, "AccessDenied");
        assertThat(open("GET", url).text()).contains("expired at 2026-03-01T10:05:00Z");
    }

    @Test
    void itMayNotBeFromTheFuture() {
        var late = clock.instant().plus(Duration.ofMinutes(31));
        requireError(open("GET", urls.v4("GET", "/demo/a", "", late, VALID)), 403, "AccessDenied");
    }

    @Test
    void itsUserNeedsTheRightToWhatItDoes() {
        var ofReader = new PresignedUrls(server.uri(), new Credentials("reader", "r"));
        s3.put("/demo/a", "x");
        assertThat(open("GET", ofReader.v4("GET", "/demo/a", "", clock.instant(), VALID))
                        .status())
                .isEqualTo(200);
        requireError(open("DELETE", ofReader.v4("DELETE", "/demo/a", "", clock.instant(), VALID)), 403, "AccessDenied");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 604_801})
    void itIsValidForAWeekAtMost(long seconds) {
        requireError(
                open("GET", urls.v4("GET", "/demo/a", "", clock.instant(), seconds)),
                400,
                "AuthorizationQueryParametersError");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Amz-Algorithm=[^&]*, X-Amz-Algorithm=AWS4-HMAC-MD5",
        "X-Amz-Algorithm=[^&]*&, ''",
        "X-Amz-Credential=[^&]*, X-Amz-Credential=alice",
        "X-Amz-Date=[^&]*, X-Amz-Date=yesterday",
        "X-Amz-Expires=[^&]*, X-Amz-Expires=1h",
        "X-Amz-Expires=[^&]*&, ''",
        "&X-Amz-Signature=.*, ''",
        "&X-Amz-SignedHeaders=host, &X-Amz-SignedHeaders=date"
    })
    void whatIsMissingOrMalformedIsNamed(String part, String other) {
        var url = urls.v4("GET", "/demo/a", "", clock.instant(), VALID).replaceFirst(part, other);
        requireError(open("GET", url), 400, "AuthorizationQueryParametersError");
    }

    @ParameterizedTest
    @CsvSource({"Expires=\\d+, Expires=soon", "&Expires=\\d+, ''", "&Signature=.*, ''"})
    void whatIsMissingInVersion2IsNamed(String part, String other) {
        var url = urls.v2("GET", "/demo/a", "", clock.instant().plusSeconds(VALID))
                .replaceFirst(part, other);
        requireError(open("GET", url), 400, "AuthorizationQueryParametersError");
    }

    @Test
    void headersOfS3MayBeInTheUrl() {
        var meta = url(S3.Version.V4, "PUT", "/demo/a", "x-amz-meta-colour=dark%20red&x-amz-acl=private");
        assertThat(open("PUT", meta, "hello").status()).isEqualTo(200);
        assertThat(s3.head("/demo/a").header("x-amz-meta-colour")).isEqualTo("dark red");
        var wrong = url(S3.Version.V4, "PUT", "/demo/a", "x-amz-checksum-crc32=AAAAAA%3D%3D");
        requireError(open("PUT", wrong, "hello"), 400, "BadDigest");
        requireError(open("PUT", url(S3.Version.V4, "PUT", "/demo/a", "x-amz-grant-read=x")), 501, "NotImplemented");
    }

    /** Else whoever has the URL could change what the request does. */
    @Test
    void headersThatAreNotSignedAreRefused() {
        requireError(
                http("PUT", url(S3.Version.V4, "PUT", "/demo/a", ""), "hello", "x-amz-meta-a", "b"),
                400,
                "AuthorizationQueryParametersError");
        requireError(
                http("PUT", url(S3.Version.V2, "PUT", "/demo/a", ""), "hello", "x-amz-meta-a", "b"),
                403,
                "SignatureDoesNotMatch");
    }

    @Test
    void aSignedBodyIsVerified() {
        var hash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
        var url = url(S3.Version.V4, "PUT", "/demo/a", "X-Amz-Content-Sha256=" + hash);
        requireError(open("PUT", url, "hellO"), 401, "XAmzContentSHA256Mismatch");
        assertThat(open("PUT", url, "hello").status()).isEqualTo(200);
    }

    @Test
    void oneSignatureIsEnough() {
        var url = url(S3.Version.V4, "GET", "/demo/a", "");
        requireError(s3.get(url), 400, "AuthorizationQueryParametersError");
    }

    @ParameterizedTest
    @EnumSource
    void theAnswersHeadersMayBeSet(S3.Version version) {
        s3.put("/demo/a", "hello", "Content-Type", "text/plain", "Cache-Control", "no-store");
        var overrides = "response-cache-control=max-age%3D5&response-content-disposition=attachment%3B%20filename%3Db"
                + "&response-content-encoding=identity&response-content-language=de&response-content-type=text%2Fx-own"
                + "&response-expires=Thu%2C%2001%20Jan%202026%2000%3A00%3A00%20GMT";
        var answer = open("GET", url(version, "GET", "/demo/a", overrides));
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=5");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=b");
        assertThat(answer.header("Content-Encoding")).isEqualTo("identity");
        assertThat(answer.header("Content-Language")).isEqualTo("de");
        assertThat(answer.header("Content-Type")).isEqualTo("text/x-own");
        assertThat(answer.header("Expires")).isEqualTo("Thu, 01 Jan 2026 00:00:00 GMT");
        assertThat(s3.send("GET", "/demo/a?response-content-type=a%2Fb", "Range", "bytes=1-2")
                        .header("Content-Type"))
                .isEqualTo("a/b");
        assertThat(s3.head("/demo/a").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void noHeaderCanBeSmuggledIn() {
        s3.put("/demo/a", "hello");
        requireError(s3.get("/demo/a?response-content-type=a%0D%0AX-Evil%3A1"), 400, "InvalidArgument");
        requireError(s3.send("PUT", "/demo/a?response-content-type=a"), 501, "NotImplemented");
    }

    @Test
    void theRecordOfRequestsHasNoSignature() {
        open("GET", url(S3.Version.V4, "GET", "/demo/a", ""));
        open("GET", url(S3.Version.V2, "GET", "/demo/a", ""));
        assertThat(server.requests()).hasSize(2).allSatisfy(request -> assertThat(request.rawQuery())
                .contains("Signature=***")
                .doesNotContainPattern("Signature=[^*]"));
    }

    private String url(S3.Version version, String method, String path, String query) {
        return version == S3.Version.V4
                ? urls.v4(method, path, query, clock.instant(), VALID)
                : urls.v2(method, path, query, clock.instant().plusSeconds(VALID));
    }

    private Answer open(String method, String url) {
        return rest.anonymous(method, url, null);
    }

    private Answer open(String method, String url, String body) {
        return http(method, url, body);
    }

    private Answer http(String method, String url, String body, String... headers) {
        return rest.anonymous(method, url, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static void requireError(Answer answer, int status, String name) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(xml(answer, "Error", "Code")).isEqualTo(name);
    }
}
