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
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.RawHttp;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.ServerTestSupport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every code of chapter 4 that a client can provoke, with its documented status and message, and why it was provoked. The other codes
 * are about the administration of buckets, images and hot-link protection, which the API has no requests for; faults can answer them.
 */
class ErrorCodeTest extends ServerTestSupport {

    private static final String[] STAGE = {"x-west-multi-disorder", "true", "x-west-multi-stage"};

    /** What the explanation of each refusal names: what was given, what is allowed, what is missing. */
    private static final Map<ErrorCode, String[]> EXPLANATIONS = Map.ofEntries(
            entry(ErrorCode.FILE_SIZE_ERROR, "x-west-multi-length", "'x'"),
            entry(ErrorCode.ALREADY_EXISTS, "/demo/file"),
            entry(ErrorCode.WRONG_URI, ".."),
            entry(ErrorCode.BUCKET_NAMING_ERROR, "-demo"),
            entry(ErrorCode.REQUEST_BODY_TOO_BIG, "body"),
            entry(ErrorCode.WRONG_CONTENT_MD5, "MD5"),
            entry(ErrorCode.DIRECTORY_NOT_EMPTY, "/demo/full", "not empty"),
            entry(ErrorCode.WRONG_METADATA_MODE, "x"),
            entry(ErrorCode.BUCKET_QUOTA_ERROR, "small", "1 files", "quota is 1"),
            entry(ErrorCode.BUCKET_NOT_ENOUGH_SPACE, "small", "no room for 6 bytes", "quota of 5 bytes"),
            entry(ErrorCode.WRONG_MULTI_STAGE, "x-west-multi-stage"),
            entry(ErrorCode.WRONG_LIST_ITERATOR, "iterator"),
            entry(ErrorCode.WRONG_EXPIRE_TIME, "180", "181"),
            entry(ErrorCode.WRONG_INDEX, "10001"),
            entry(ErrorCode.WRONG_OBJECT_TYPE, "/demo/full", "directory"),
            entry(ErrorCode.UPLOAD_INCOMPLETE, "0 of 1 parts"),
            entry(ErrorCode.UNKNOWN_AUTHORIZATION_REALM, "Basic", "WESTYUN"),
            entry(ErrorCode.AUTHORIZATION_ERROR, "Authorization"),
            entry(ErrorCode.INVALID_DATE, "today"),
            entry(ErrorCode.AUTHORIZATION_EXPIRED, "3600 seconds behind", "1800"),
            entry(ErrorCode.FORBIDDEN, "any bucket"),
            entry(ErrorCode.NO_OPERATION_PERMISSION, "change", "demo"),
            entry(ErrorCode.NO_READ_PERMISSION, "read", "demo"),
            entry(ErrorCode.BUCKET_FORBIDDEN, "demo"),
            entry(ErrorCode.WRONG_CONTENT_SECRET, "content secret"),
            entry(ErrorCode.NOT_FOUND, "/demo/none"),
            entry(ErrorCode.BUCKET_NOT_FOUND, "none"),
            entry(ErrorCode.UPLOAD_NOT_FINISHED, "upload", "complete"),
            entry(ErrorCode.METHOD_NOT_ALLOWED, "OPTIONS"));

    private static Map.Entry<ErrorCode, String[]> entry(ErrorCode code, String... words) {
        return Map.entry(code, words);
    }

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.bucket("small")
                .quota("small", 5)
                .fileQuota("small", 1)
                .user("reader", "x")
                .access("reader", Access.READ)
                .user("writer", "x")
                .access("writer", Access.WRITE)
                .user("guest", "x")
                .access("guest", "demo", Access.NONE)
                .user("barred", "x")
                .access("barred", Access.NONE);
    }

    private Answer stage(String stage, byte[] body, String... more) {
        var headers = new java.util.ArrayList<>(java.util.List.of(STAGE));
        headers.add(stage);
        headers.addAll(java.util.List.of(more));
        return rest.send("PUT", "/demo/chunked", body, headers.toArray(String[]::new));
    }

    private Rest as(String user) {
        return new Rest(server.uri(), user, "x");
    }

    private Map<ErrorCode, Supplier<Answer>> provocations() {
        var codes = new EnumMap<ErrorCode, Supplier<Answer>>(ErrorCode.class);
        codes.put(ErrorCode.FILE_SIZE_ERROR, () -> stage("initiate", null, "x-west-multi-length", "x"));
        codes.put(ErrorCode.ALREADY_EXISTS, () -> rest.put("/demo/file", "x"));
        codes.put(ErrorCode.WRONG_URI, () -> rest.get("/demo/%2E%2E"));
        codes.put(ErrorCode.BUCKET_NAMING_ERROR, () -> rest.get("/-demo/file"));
        codes.put(ErrorCode.REQUEST_BODY_TOO_BIG, () -> rest.send("PATCH", "/demo/file", bytes(1_048_577)));
        codes.put(ErrorCode.WRONG_CONTENT_MD5, () -> rest.put("/demo/new", "x", "Content-MD5", "0".repeat(32)));
        codes.put(ErrorCode.DIRECTORY_NOT_EMPTY, () -> rest.send("DELETE", "/demo/full"));
        codes.put(ErrorCode.WRONG_METADATA_MODE, () -> rest.send("PATCH", "/demo/file?metadata=x"));
        codes.put(ErrorCode.BUCKET_QUOTA_ERROR, () -> rest.put("/small/second", "x"));
        codes.put(
                ErrorCode.BUCKET_NOT_ENOUGH_SPACE,
                () -> rest.put("/small/first", "123456", "x-west-overwrite", "true"));
        codes.put(ErrorCode.WRONG_MULTI_STAGE, () -> stage("x", null));
        codes.put(ErrorCode.WRONG_LIST_ITERATOR, () -> rest.get("/demo", "x-list-iter", "x"));
        codes.put(ErrorCode.WRONG_EXPIRE_TIME, () -> rest.put("/demo/new", "x", "x-west-meta-ttl", "181"));
        codes.put(ErrorCode.WRONG_INDEX, () -> rest.get("/demo", "x-list-limit", "10001"));
        codes.put(ErrorCode.WRONG_OBJECT_TYPE, () -> rest.put("/demo/full", "x", "x-west-overwrite", "true"));
        codes.put(ErrorCode.UPLOAD_INCOMPLETE, () -> stage("complete", null));
        codes.put(ErrorCode.UNKNOWN_AUTHORIZATION_REALM, () -> anonymous("Authorization", "Digest x"));
        codes.put(ErrorCode.AUTHORIZATION_ERROR, () -> anonymous());
        codes.put(ErrorCode.INVALID_DATE, () -> anonymous("Authorization", "WESTYUN alice:x", "Date", "today"));
        codes.put(ErrorCode.AUTHORIZATION_EXPIRED, this::expired);
        codes.put(ErrorCode.FORBIDDEN, () -> as("barred").get("/demo"));
        codes.put(ErrorCode.NO_OPERATION_PERMISSION, () -> as("reader").put("/demo/new", "x"));
        codes.put(ErrorCode.NO_READ_PERMISSION, () -> as("writer").get("/demo/file"));
        codes.put(ErrorCode.BUCKET_FORBIDDEN, () -> as("guest").get("/demo"));
        codes.put(ErrorCode.WRONG_CONTENT_SECRET, () -> rest.get("/demo/secret"));
        codes.put(ErrorCode.NOT_FOUND, () -> rest.get("/demo/none"));
        codes.put(ErrorCode.BUCKET_NOT_FOUND, () -> rest.get("/none/file"));
        codes.put(ErrorCode.UPLOAD_NOT_FINISHED, () -> rest.get("/demo/chunked"));
        codes.put(ErrorCode.METHOD_NOT_ALLOWED, () -> rest.send("OPTIONS", "/demo/file"));
        return codes;
    }

    private Refusal lastRefusal() {
        var requests = server.requests();
        return requests.get(requests.size() - 1).details().refusal().orElseThrow();
    }

    private Answer anonymous(String... headers) {
        return rest.anonymous("GET", "/demo/file", null, headers);
    }

    /**
     * Signed for another hour; made with
     * {@code printf 'GET&/demo/file&Sun, 01 Mar 2026 09:00:00 GMT' | openssl dgst -sha1 -hmac secret -binary | base64}.
     */
    private Answer expired() {
        return anonymous(
                "Authorization", "WESTYUN alice:ewatRQN45xL1N30tSW8E1eFnTFI=", "Date", "Sun, 01 Mar 2026 09:00:00 GMT");
    }

    @Test
    void everyProvocableCodeIsAnsweredAsDocumented() {
        rest.put("/demo/file", "x");
        rest.put("/demo/secret", "x", "Content-Secret", "k3y");
        rest.put("/small/first", "x");
        rest.put("/demo/full/file", "x", "x-west-automkdir", "true");
        stage("initiate", null, "x-west-multi-length", "5");
        Set<String> ids = new HashSet<>();
        var explanations = new EnumMap<ErrorCode, String>(ErrorCode.class);
        provocations().forEach((code, provocation) -> {
            var answer = provocation.get();
            assertThat(answer.status()).as(code.name()).isEqualTo(code.status());
            assertThat(answer.header("Content-Type")).as(code.name()).isEqualTo("application/json");
            var json = answer.json();
            assertThat(json.path("code").asLong()).as(code.name()).isEqualTo(code.code());
            assertThat(json.path("msg").asText()).as(code.name()).isEqualTo(code.message());
            assertThat(json.fieldNames()).toIterable().as(code.name()).containsExactly("msg", "code", "id", "detail");
            assertThat(json.path("detail").asText()).as(code.name()).isNotBlank();
            assertThat(ids.add(json.path("id").asText())).as("unique id").isTrue();
            var refusal = lastRefusal();
            assertThat(refusal.code()).as(code.name()).isEqualTo(code.code());
            explanations.put(code, refusal.explanation());
        });
        assertSoftly(softly -> explanations.forEach((code, explanation) ->
                softly.assertThat(explanation).as(code.name()).contains(EXPLANATIONS.get(code))));
        assertThat(rest.head("/demo/new").status()).as("nothing was stored").isEqualTo(404);
    }

    /** A code that the server begins to answer needs an explanation, and a test of it. */
    @Test
    void noOtherCodeIsAnswered() throws IOException {
        var named = Pattern.compile("ErrorCode\\.([A-Z][A-Z_0-9]+)");
        var answered = EnumSet.noneOf(ErrorCode.class);
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                named.matcher(Files.readString(source))
                        .results()
                        .forEach(match -> answered.add(ErrorCode.valueOf(match.group(1))));
            }
        }
        var tested = EnumSet.copyOf(provocations().keySet());
        tested.add(ErrorCode.READ_BODY_ERROR);
        assertThat(answered).isEqualTo(tested);
        assertThat(EnumSet.complementOf(tested))
                .allMatch(
                        code -> code.name()
                                .matches(
                                        "IMAGE_.*|REFERER_.*|AGENT_.*|HOTLINK_.*|BUCKET_NEEDS_ADMINISTRATOR"
                                                + "|BUCKET_ADMINISTRATOR_KEPT|BUCKET_LOG_DAYS_ERROR|WRONG_BUCKET_AUTH|ACCESS_POLICY_VIOLATION"));
    }

    /** An answer that told an unknown user from a wrong password would tell which users there are. */
    @Test
    void allThatIsNotKnownIsAnsweredInTheSameWords() {
        assertThat(Stream.of(
                                basic("alice", "wrong"),
                                basic("nobody", "secret"),
                                "WESTYUN alice:wrong",
                                "WESTYUN nobody:x",
                                "Basic")
                        .map(authorization ->
                                anonymous("Authorization", authorization, "Date", "Sun, 01 Mar 2026 10:00:00 GMT"))
                        .map(answer -> answer.status() + " "
                                + answer.json().path("detail").asText())
                        .distinct())
                .singleElement()
                .asString()
                .startsWith("401 The header Authorization is missing or malformed, or the user, the password");
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** This one needs a client that stops in the middle of its body. */
    @Test
    void aBodyThatIsCutOffIsAReadError() throws IOException {
        try (var raw = new RawHttp(server.uri())) {
            raw.send("PUT /demo/new HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE + "Content-Length: 10\r\n\r\n12345");
            raw.endOfRequest();
            var answer = raw.read();
            assertThat(answer.status()).isEqualTo(ErrorCode.READ_BODY_ERROR.status());
            assertThat(answer.body()).contains("" + ErrorCode.READ_BODY_ERROR.code());
        }
        assertThat(lastRefusal().explanation()).contains("The body of the request was cut off");
        assertThat(rest.head("/demo/new").status()).isEqualTo(404);
    }
}
