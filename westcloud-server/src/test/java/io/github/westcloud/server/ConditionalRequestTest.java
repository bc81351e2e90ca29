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

import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.Exchange;
import io.github.westcloud.server.support.RawHttp;
import io.github.westcloud.server.support.S3;
import io.github.westcloud.server.support.ServerTestSupport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * RFC 9110, chapter 13, in both dialects. The file was stored at 10:00:00.5 on 1 March 2026, so its date is that of 10:00:00;
 * {@code TAG} stands for its entity tag.
 */
class ConditionalRequestTest extends ServerTestSupport {

    private static final String BEFORE = "Sun, 01 Mar 2026 09:59:59 GMT";
    private static final String AT = "Sun, 01 Mar 2026 10:00:00 GMT";
    private static final String AFTER = "Sun, 01 Mar 2026 10:00:01 GMT";
    private static final String DIGITS = "0123456789";

    private Map<String, Exchange> dialects;
    private String tag;

    @BeforeEach
    void store() {
        clock.advance(Duration.ofMillis(500));
        var s3 = new S3(server.uri(), clock, new Credentials("alice", "secret"), S3.Version.V4);
        dialects = new TreeMap<>(Map.of("REST", rest, "S3", s3));
        rest.put("/demo/file", DIGITS, "Content-MD5", "781e5e245d69b566979b86e28d23f2c7", "x-west-meta-color", "red");
        tag = rest.head("/demo/file").header("ETag");
        clock.advance(Duration.ofHours(1));
    }

    /** Precedence is that of 13.2.2: what an entity tag says counts before what a date says. */
    static Stream<Arguments> reads() {
        var cases = List.of(
                "If-Match: TAG = 200",
                "If-Match: * = 200",
                "If-Match: \"x\", TAG = 200",
                "If-Match: \"x\" = 412",
                "If-Match: W/TAG = 412",
                "If-Match: TAG; If-Unmodified-Since: " + BEFORE + " = 200",
                "If-Match: \"x\"; If-Unmodified-Since: " + AFTER + " = 412",
                "If-Match: \"x\"; If-None-Match: TAG = 412",
                "If-Match: TAG; If-None-Match: TAG = 304",
                "If-None-Match: TAG = 304",
                "If-None-Match: W/TAG = 304",
                "If-None-Match: \"x\",TAG = 304",
                "If-None-Match: * = 304",
                "If-None-Match: \"x\" = 200",
                "If-None-Match: \"x\"; If-Modified-Since: " + AFTER + " = 200",
                "If-None-Match: TAG; If-Modified-Since: " + BEFORE + " = 304",
                "If-Modified-Since: " + BEFORE + " = 200",
                "If-Modified-Since: " + AT + " = 304",
                "If-Modified-Since: " + AFTER + " = 304",
                "If-Modified-Since: Sunday, 01-Mar-26 10:00:00 GMT = 304",
                "If-Modified-Since: Sun Mar  1 10:00:00 2026 = 304",
                "If-Modified-Since: never = 200",
                "If-Unmodified-Since: " + BEFORE + " = 412",
                "If-Unmodified-Since: " + AT + " = 200",
                "If-Unmodified-Since: " + AFTER + " = 200",
                "If-Unmodified-Since: never = 200",
                "If-Unmodified-Since: " + AT + "; If-None-Match: TAG = 304",
                "If-Unmodified-Since: " + AT + "; If-Modified-Since: " + AT + " = 304",
                "If-Unmodified-Since: " + BEFORE + "; If-None-Match: \"x\" = 412",
                "If-Match: = 400",
                "If-None-Match: \"x = 400",
                "If-None-Match: *, \"x\" = 400");
        return bothDialects(cases);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("reads")
    void readsAreAnsweredInTheOrderOfTheRfc(String dialect, String conditions, int status) {
        var get = exchange(dialect, "GET", "/demo/file", conditions);
        assertThat(get.status()).as(get.text()).isEqualTo(status);
        assertThat(get.text().equals(DIGITS)).isEqualTo(status == 200);
        var head = exchange(dialect, "HEAD", "/demo/file", conditions);
        assertThat(head.status()).isEqualTo(status);
        if (status == 304) {
            assertThat(get.body()).isEmpty();
            assertThat(get.header("ETag")).isEqualTo(tag);
            assertThat(get.header("Date")).isNotNull();
            assertThat(get.header("Content-Type")).isNull();
            assertThat(get.header("Content-Length"))
                    .as("that of what is not sent")
                    .isEqualTo("10");
            assertThat(head.header("ETag")).isEqualTo(tag);
        } else if (status == 412) {
            assertThat(get.code()).isEqualTo(412000000);
            assertThat(get.json().path("detail").asText()).contains("does not hold");
        }
    }

    static Stream<Arguments> changes() {
        var cases = List.of(
                "If-Match: TAG = done",
                "If-Match: * = done",
                "If-Match: \"x\", TAG = done",
                "If-Match: \"x\" = 412",
                "If-Match: W/TAG = 412",
                "If-None-Match: * = 412",
                "If-None-Match: TAG = 412",
                "If-None-Match: W/TAG = 412",
                "If-None-Match: \"x\" = done",
                "If-Unmodified-Since: " + BEFORE + " = 412",
                "If-Unmodified-Since: " + AT + " = done",
                "If-Unmodified-Since: never = done",
                "If-Modified-Since: " + AFTER + " = done",
                "If-Match: TAG; If-Unmodified-Since: " + BEFORE + " = done",
                "If-Match: TAG; If-None-Match: * = 412",
                "If-Match: = 400");
        return bothDialects(cases);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("changes")
    void aFileIsReplacedOrDeletedOnlyIfTheConditionsHold(String dialect, String conditions, String outcome) {
        requireOutcome(outcome, put(dialect, conditions), () -> rest.get("/demo/file")
                .text()
                .equals("changed"));
        rest.put("/demo/file", DIGITS, "Content-MD5", "781e5e245d69b566979b86e28d23f2c7", "x-west-overwrite", "true");
        clock.advance(Duration.ofHours(-1));
        rest.put("/demo/file", DIGITS, "Content-MD5", "781e5e245d69b566979b86e28d23f2c7", "x-west-overwrite", "true");
        requireOutcome(
                outcome,
                exchange(dialect, "DELETE", "/demo/file", conditions),
                () -> rest.head("/demo/file").status() == 404);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("changes")
    void attributesAreChangedOnlyIfTheConditionsHold(String dialect, String conditions, String outcome) {
        var change = dialect.equals("REST")
                ? exchange(dialect, "PATCH", "/demo/file", conditions, "x-west-meta-color", "blue")
                : exchange(
                        dialect,
                        "PUT",
                        "/demo/file",
                        conditions,
                        "x-amz-copy-source",
                        "/demo/file",
                        "x-amz-metadata-directive",
                        "REPLACE",
                        "x-amz-meta-color",
                        "blue");
        requireOutcome(outcome, change, () -> rest.head("/demo/file")
                .header("x-west-meta-color")
                .equals("blue"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("changes")
    void anUploadInPartsIsCompletedOnlyIfTheConditionsHold(String dialect, String conditions, String outcome) {
        var complete = dialect.equals("REST") ? completeRest(conditions) : completeS3(conditions);
        requireOutcome(outcome, complete, () -> rest.get("/demo/file").text().equals("in parts"));
    }

    /** Where the request would be refused anyway, conditions do not count (13.2.1). */
    @Test
    void conditionsDoNotHideAnotherError() {
        assertThat(rest.put("/demo/file", "x", "If-Match", quoted("x")).code()).isEqualTo(400000002);
        assertThat(rest.send("DELETE", "/demo/none", "If-Match", "*").code()).isEqualTo(404000001);
        assertThat(rest.get("/demo/none", "If-Match", "*").code()).isEqualTo(404000001);
        rest.put("/demo/hidden", "x", "Content-Secret", "k3y");
        assertThat(rest.get("/demo/hidden", "If-Match", quoted("x")).code()).isEqualTo(403100001);
    }

    @Test
    void whereNothingIsOnlyIfMatchFails() {
        assertThat(rest.put("/demo/new", "x", "If-Match", "*").status()).isEqualTo(412);
        assertThat(s3().send("PUT", "/demo/new", new byte[1], "If-Match", "*").status())
                .as("S3 says that there is no such key")
                .isEqualTo(404);
        assertThat(s3().send("DELETE", "/demo/new", "If-Match", quoted("x")).status())
                .isEqualTo(412);
        assertThat(rest.head("/demo/new").status()).isEqualTo(404);
        var unmodified = rest.put("/demo/new", "x", "If-None-Match", "*", "If-Unmodified-Since", BEFORE);
        assertThat(unmodified.status()).isEqualTo(200);
    }

    @Test
    void targetsOfCopyMoveAndDirectoriesHaveConditionsToo() {
        var copy = rest.send("PUT", "/demo/new", "x-west-copy-source", "/demo/file", "If-Match", "*");
        assertThat(copy.status()).isEqualTo(412);
        var move = rest.send("PUT", "/demo/new", "x-west-move-source", "/demo/file", "If-Match", "*");
        assertThat(move.status()).isEqualTo(412);
        assertThat(rest.send("POST", "/demo/new", "folder", "true", "If-Match", "*")
                        .status())
                .isEqualTo(412);
        assertThat(s3().send("PUT", "/demo/new/", "If-Match", "*").status()).isEqualTo(404);
        assertThat(rest.get("/demo").json().path("files")).hasSize(1);
        assertThat(rest.send("PUT", "/demo/moved", "x-west-move-source", "/demo/file", "If-None-Match", "*")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void initiateAndPartsHaveThemToo() {
        assertThat(stage("initiate", "If-Match: \"x\"", "x-west-multi-length", "8", "x-west-overwrite", "true")
                        .status())
                .isEqualTo(412);
        stage("initiate", "", "x-west-multi-length", "8", "x-west-overwrite", "true");
        assertThat(rest.send(
                                "PUT",
                                "/demo/file",
                                "in parts".getBytes(StandardCharsets.UTF_8),
                                "x-west-multi-disorder",
                                "true",
                                "x-west-multi-stage",
                                "upload",
                                "x-west-part-id",
                                "0",
                                "If-Match",
                                quoted("x"))
                        .status())
                .isEqualTo(412);
        assertThat(s3().send("POST", "/demo/file?uploads", "x-west-multi-length", "8", "If-None-Match", "*")
                        .status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /demo/file?partNumber=1&uploadId=x",
        "DELETE, /demo/file?uploadId=x",
        "PUT, /demo/file?acl",
        "POST, /demo?delete",
        "PUT, /demo"
    })
    void whereS3HasNoConditionsTheyAreNotIgnored(String method, String target) {
        var answer = s3().send(method, target, "If-None-Match", "*");
        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.json().path("detail").asText()).contains("conditions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo", "/demo?list-type=2"})
    void aListingHasNoValidators(String target) {
        var exchange = target.contains("?") ? s3() : rest;
        assertThat(exchange.send("GET", target, "If-None-Match", quoted("x")).status())
                .isEqualTo(200);
        assertThat(exchange.send("GET", target, "If-Modified-Since", AFTER).status())
                .isEqualTo(200);
        assertThat(exchange.send("GET", target, "If-Match", quoted("x")).status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-Range: TAG | 206",
                "If-Range: \"x\" | 200",
                "If-Range: W/TAG | 200",
                "If-Range: " + AT + " | 206",
                "If-Range: " + AFTER + " | 200",
                "If-Range: " + BEFORE + " | 200",
                "If-Range: never | 200",
                "If-Range: TAG; If-None-Match: TAG | 304",
                "If-Range: \"x\"; If-Match: TAG | 200"
            })
    void aRangeIsSentOfTheFileThatIsMeant(String conditions, int status) {
        for (var dialect : dialects.keySet()) {
            var answer = exchange(dialect, "GET", "/demo/file", conditions, "Range", "bytes=2-4");
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.text()).isEqualTo(status == 206 ? "234" : status == 200 ? DIGITS : "");
        }
    }

    /** Another file than the one that is meant is sent as a whole, also where the range would lie outside of it. */
    @Test
    void aRangeOfAnotherFileIsNotUnsatisfiable() {
        var answer = rest.get("/demo/file", "Range", "bytes=50-", "If-Range", quoted("x"));
        assertThat(answer.text()).isEqualTo(DIGITS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if-match: TAG | 200",
                "if-match: \"x\" | 412",
                "if-none-match: TAG | 412",
                "if-none-match: * | 412",
                "if-none-match: \"x\" | 200",
                "if-modified-since: " + BEFORE + " | 200",
                "if-modified-since: " + AT + " | 412",
                "if-unmodified-since: " + BEFORE + " | 412",
                "if-unmodified-since: " + AT + " | 200",
                "if-match: TAG; if-unmodified-since: " + BEFORE + " | 200",
                "if-none-match: TAG; if-modified-since: " + BEFORE + " | 412"
            })
    void aCopyHasConditionsOnItsSource(String conditions, int status) {
        var prefixed = conditions
                .replace("if-m", "x-amz-copy-source-if-m")
                .replace("if-n", "x-amz-copy-source-if-n")
                .replace("if-u", "x-amz-copy-source-if-u");
        var copy = exchange("S3", "PUT", "/demo/copy", prefixed, "x-amz-copy-source", "/demo/file");
        assertThat(copy.status()).as(copy.text()).isEqualTo(status);
        assertThat(rest.head("/demo/copy").status()).isEqualTo(status == 200 ? 200 : 404);
    }

    /** The lists of several lines are one list, RFC 9110, 5.3. */
    @Test
    void severalLinesAreOneList() throws IOException {
        try (var http = new RawHttp(server.uri())) {
            var request = "GET /demo/file HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE;
            http.send(request + "If-None-Match: \"x\"\r\nIf-None-Match: " + tag + "\r\n\r\n");
            var answer = http.readHead();
            assertThat(answer.status()).isEqualTo(304);
            assertThat(answer.headers()).containsEntry("etag", tag).containsEntry("content-length", "10");
            http.send(request + "\r\n");
            assertThat(http.read().body()).as("the connection goes on").isEqualTo(DIGITS);
        }
    }

    @Test
    void aDeletionOfManyKeysHasAConditionForEach() {
        var list = "<Delete><Object><Key>file</Key><ETag>\"x\"</ETag></Object></Delete>";
        var refused = s3().send("POST", "/demo?delete", list.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.text()).contains("<Error>", "PreconditionFailed").doesNotContain("<Deleted>");
        assertThat(rest.head("/demo/file").status()).isEqualTo(200);
        var right = list.replace("\"x\"", tag);
        assertThat(s3().send("POST", "/demo?delete", right.getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("<Deleted>");
        assertThat(rest.head("/demo/file").status()).isEqualTo(404);
    }

    private static Stream<Arguments> bothDialects(List<String> cases) {
        return cases.stream().flatMap(line -> {
            int at = line.lastIndexOf(" = ") < 0 ? line.lastIndexOf("= ") - 1 : line.lastIndexOf(" = ");
            var conditions = line.substring(0, at).strip();
            var outcome = line.substring(line.lastIndexOf('=') + 2);
            return Stream.of("REST", "S3").map(dialect -> Arguments.of(dialect, conditions, outcome));
        });
    }

    private Exchange s3() {
        return dialects.get("S3");
    }

    private Answer exchange(String dialect, String method, String target, String conditions, String... more) {
        return dialects.get(dialect).send(method, target, headers(conditions, more));
    }

    private Answer put(String dialect, String conditions) {
        var overwrite = dialect.equals("REST") ? new String[] {"x-west-overwrite", "true"} : new String[0];
        return dialects.get(dialect)
                .send("PUT", "/demo/file", "changed".getBytes(StandardCharsets.UTF_8), headers(conditions, overwrite));
    }

    private Answer completeRest(String conditions) {
        stage("initiate", "", "x-west-multi-length", "8", "x-west-overwrite", "true");
        rest.send(
                "PUT",
                "/demo/file",
                "in parts".getBytes(StandardCharsets.UTF_8),
                "x-west-multi-disorder",
                "true",
                "x-west-multi-stage",
                "upload",
                "x-west-part-id",
                "0");
        return stage("complete", conditions);
    }

    private Answer completeS3(String conditions) {
        var id = s3().send("POST", "/demo/file?uploads", "x-west-multi-length", "8")
                .text()
                .replaceAll("(?s).*<UploadId>(.*)</UploadId>.*", "$1");
        var part =
                s3().send("PUT", "/demo/file?partNumber=1&uploadId=" + id, "in parts".getBytes(StandardCharsets.UTF_8));
        var list = "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>" + part.header("ETag")
                + "</ETag></Part></CompleteMultipartUpload>";
        return dialects.get("S3")
                .send("POST", "/demo/file?uploadId=" + id, list.getBytes(StandardCharsets.UTF_8), headers(conditions));
    }

    private Answer stage(String stage, String conditions, String... more) {
        var all = Stream.concat(
                Stream.of("x-west-multi-disorder", "true", "x-west-multi-stage", stage), Arrays.stream(more));
        return exchange("REST", "PUT", "/demo/file", conditions, all.toArray(String[]::new));
    }

    private String[] headers(String conditions, String... more) {
        var named = Arrays.stream(conditions.split(";"))
                .filter(condition -> !condition.isBlank())
                .flatMap(condition -> Stream.of(
                        condition.substring(0, condition.indexOf(':')).strip(),
                        condition.substring(condition.indexOf(':') + 1).strip().replace("TAG", tag)));
        return Stream.concat(named, Arrays.stream(more)).toArray(String[]::new);
    }

    private void requireOutcome(String outcome, Answer answer, java.util.function.BooleanSupplier isDone) {
        boolean expected = outcome.equals("done");
        assertThat(answer.status() < 300).as(answer.text()).isEqualTo(expected);
        if (!expected) {
            assertThat(answer.status()).isEqualTo(Integer.parseInt(outcome));
        }
        assertThat(isDone.getAsBoolean()).isEqualTo(expected);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
