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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Chapter 1. The signatures were made outside, with
 * {@code printf '%s' "$STRING_TO_SIGN" | openssl dgst -sha1 -hmac secret -binary | base64}.
 */
class AuthenticationTest {

    private static final String PATH = "/demo/a%20b";
    private static final String GMT = "Wed, 22 Apr 2020 02:26:58 GMT";
    private static final String CHINA = "2020-04-22 10:26:58";
    private static final String MD5 = "5d41402abc4b2a76b9719d911017c592";
    private static final String GET_GMT = "0IPrM97TscARSULXcd8UQKFbXIs=";
    private static final String PUT_GMT = "WGQQRfEydsfHU1z4/Eeq0xoDySg=";
    private static final String PUT_GMT_MD5 = "uWy3yMYbEBpK7sWn8IxP84H452c=";
    private static final String GET_GMT_BASE64_KEY = "3fUJkUfuBmYtF0sxXWH8LTOLODc=";

    private final SettableClock clock = new SettableClock(Instant.parse("2020-04-22T02:26:58Z"));
    private WestCloudServer server;

    @BeforeEach
    void start() throws IOException {
        server = start(SignatureKeys.PASSWORD);
        new Rest(server).put(PATH, "hello");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private WestCloudServer start(SignatureKeys keys) throws IOException {
        return WestCloudServer.builder()
                .bucket("demo")
                .user("alice", "secret")
                .signatureKey(keys)
                .clock(clock)
                .start();
    }

    private Answer signed(WestCloudServer where, String method, String signature, String date, String md5) {
        var headers = new ArrayList<>(List.of("Authorization", "WESTYUN alice:" + signature, "Date", date));
        var body = method.equals("PUT") ? "hello".getBytes(StandardCharsets.UTF_8) : null;
        if (md5 != null) {
            headers.addAll(List.of("Content-MD5", md5, "x-west-overwrite", "true"));
        }
        return new Rest(where).anonymous(method, PATH, body, headers.toArray(String[]::new));
    }

    private Answer get(String... headers) {
        return new Rest(server).anonymous("GET", PATH, null, headers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT|" + PUT_GMT_MD5 + "|" + GMT + "|" + MD5,
                "PUT|4Z0l6bcVWzXP+J+/+qtmpcN9d9k=|" + CHINA + "|" + MD5,
                "GET|" + GET_GMT + "|" + GMT + "|",
                "GET|WulgaVi8OrTLSrQXW9l8tXFxkQs=|" + GMT + "|",
                "GET|V4l6qttM4itpNhrwogEE6L+Yt/g=|" + CHINA + "|"
            })
    void acceptsTheDocumentsSignature(String method, String signature, String date, String md5) {
        assertThat(signed(server, method, signature, date, md5).status()).isEqualTo(200);
    }

    @Test
    void aSignatureCoversMethodPathDateAndMd5() {
        assertThat(signed(server, "DELETE", GET_GMT, GMT, null).code()).isEqualTo(401000002);
        assertThat(signed(server, "GET", GET_GMT, "Wed, 22 Apr 2020 02:26:59 GMT", null)
                        .code())
                .isEqualTo(401000002);
        assertThat(signed(server, "GET", GET_GMT, GMT, MD5).code()).isEqualTo(401000002);
        var otherPath = new Rest(server)
                .anonymous("GET", "/demo/a%20c", null, "Authorization", "WESTYUN alice:" + GET_GMT, "Date", GMT);
        assertThat(otherPath.code()).isEqualTo(401000002);
    }

    /** What docs/security.md says of a signature that somebody has read on the way: until it expires, HTTPS is what protects. */
    @Test
    void aCaughtSignatureCanBeSentAgainWithOtherHeadersUntilItExpires() {
        assertThat(sentAgain("other", PUT_GMT, "x-west-overwrite", "false").code())
                .isEqualTo(400000002);
        assertThat(sentAgain("other", PUT_GMT, "x-west-overwrite", "true", "Content-Secret", "abc")
                        .status())
                .isEqualTo(200);
        assertThat(new Rest(server).get(PATH + "!abc").text()).isEqualTo("other");

        clock.advance(Duration.ofMinutes(30));
        assertThat(sentAgain("late", PUT_GMT, "x-west-overwrite", "true").status())
                .isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(sentAgain("too late", PUT_GMT, "x-west-overwrite", "true").code())
                .isEqualTo(403000001);
        assertThat(new Rest(server).get(PATH).text()).isEqualTo("late");
    }

    /** The MD5 protects the content and nothing else. */
    @Test
    void aCaughtSignatureWithAnMd5IsGoodForThatContentOnly() {
        assertThat(sentAgain("other", PUT_GMT_MD5, "x-west-overwrite", "true").code())
                .isEqualTo(401000002);
        assertThat(sentAgain("other", PUT_GMT_MD5, "x-west-overwrite", "true", "Content-MD5", MD5)
                        .code())
                .isEqualTo(400000011);
        assertThat(sentAgain(
                                "hello",
                                PUT_GMT_MD5,
                                "x-west-overwrite",
                                "true",
                                "Content-MD5",
                                MD5,
                                "x-west-meta-ttl",
                                "1")
                        .status())
                .isEqualTo(200);
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(new Rest(server).get(PATH).code()).isEqualTo(404000001);
    }

    private Answer sentAgain(String content, String signature, String... headers) {
        var all = new ArrayList<>(List.of("Authorization", "WESTYUN alice:" + signature, "Date", GMT));
        all.addAll(List.of(headers));
        return new Rest(server)
                .anonymous("PUT", PATH, content.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
    }

    @Test
    void theKeyIsAnOption() throws IOException {
        assertThat(signed(server, "GET", GET_GMT_BASE64_KEY, GMT, null).code()).isEqualTo(401000002);
        try (var base64 = start(SignatureKeys.BASE64);
                var any = start(SignatureKeys.ANY)) {
            new Rest(base64).put(PATH, "x");
            new Rest(any).put(PATH, "x");
            assertThat(signed(base64, "GET", GET_GMT_BASE64_KEY, GMT, null).status())
                    .isEqualTo(200);
            assertThat(signed(base64, "GET", GET_GMT, GMT, null).code()).isEqualTo(401000002);
            assertThat(signed(any, "GET", GET_GMT_BASE64_KEY, GMT, null).status())
                    .isEqualTo(200);
            assertThat(signed(any, "GET", GET_GMT, GMT, null).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"PT30M,0", "PT-30M,0", "PT30M1S,403000001", "PT-30M-1S,403000001"})
    void aSignatureIsGoodForThirtyMinutes(Duration later, long code) {
        clock.advance(later);
        assertThat(signed(server, "GET", GET_GMT, GMT, null).code()).isEqualTo(code);
    }

    @Test
    void aWrongSignatureIsWrongAlsoWhenItIsOld() {
        clock.advance(Duration.ofDays(1));
        assertThat(signed(server, "GET", GET_GMT_BASE64_KEY, GMT, null).code()).isEqualTo(401000002);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2020-04-22T10:26:58Z", "2020-04-22"})
    void needsADateThatCanBeRead(String date) {
        assertThat(signed(server, "GET", GET_GMT, date, null).code()).isEqualTo(401000004);
    }

    @Test
    void needsADate() {
        assertThat(get("Authorization", "WESTYUN alice:" + GET_GMT).code()).isEqualTo(401000004);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic YWxpY2U6d3Jvbmc=",
                "Basic Ym9iOnNlY3JldA==",
                "Basic ???",
                "Basic YWxpY2U=",
                "Basic",
                "WESTYUN alice",
                "WESTYUN bob:0IPrM97TscARSULXcd8UQKFbXIs=",
                "WESTYUN alice:"
            })
    void refusesWhoIsNotKnown(String authorization) {
        var answer = get("Authorization", authorization, "Date", GMT);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo(401000002);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"westcloud\"");
    }

    @Test
    void needsAuthorization() {
        assertThat(get().code()).isEqualTo(401000002);
    }

    @Test
    void knowsTwoSchemes() {
        assertThat(get("Authorization", "Bearer abc").code()).isEqualTo(401000001);
        assertThat(get("Authorization", "basic YWxpY2U6c2VjcmV0").status()).isEqualTo(200);
    }
}
