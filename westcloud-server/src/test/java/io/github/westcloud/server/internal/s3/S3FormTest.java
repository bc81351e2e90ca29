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

import io.github.westcloud.server.S3ErrorFormat;
import io.github.westcloud.server.WestCloudServerBuilder;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.Form;
import io.github.westcloud.server.support.S3TestSupport;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3FormTest extends S3TestSupport {

    private static final String SECRET = "secret";

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.s3Errors(S3ErrorFormat.XML);
    }

    @Test
    void aFormStoresItsFile() {
        var content = bytes(300_000);
        var answer = post(Form.under("in/")
                .field("Content-Type", "text/css")
                .field("Cache-Control", "no-cache")
                .field("x-amz-meta-owner", "Li")
                .field("acl", "private")
                .field("x-ignored-by-s3", "the page's own")
                .only("x-ignore-utf8", "yes")
                .file("C:\\Users\\Li\\b c.css", content)
                .condition("[\"content-length-range\", 1, 300000]"));
        assertThat(answer.text()).isEmpty();
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Location")).isEqualTo("/demo/in/b%20c.css");
        var stored = s3.get("/demo/in/b%20c.css");
        assertThat(stored.body()).isEqualTo(content);
        assertThat(stored.header("ETag")).isEqualTo(answer.header("ETag"));
        assertThat(stored.header("Content-Type")).isEqualTo("text/css");
        assertThat(stored.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(stored.header("x-amz-meta-owner")).isEqualTo("Li");
        assertThat(rest.get("/demo/in/b%20c.css").body())
                .as("in the REST dialect")
                .isEqualTo(content);
    }

    @Test
    void aSignatureOfVersion2IsTakenToo() {
        assertThat(post(Form.to("a").signedSecond(SECRET)).status()).isEqualTo(204);
        assertThat(s3.get("/demo/a").text()).isEqualTo("hello");
        assertThat(post(Form.to("b").signedSecond("wrong")).status()).isEqualTo(403);
    }

    @Test
    void aFormSaysHowItIsAnswered() {
        var created = post(Form.to("a&b").field("success_action_status", "201"));
        assertThat(created.status()).isEqualTo(201);
        assertThat(xml(created, "PostResponse", "Bucket")).isEqualTo("demo");
        assertThat(xml(created, "PostResponse", "Key")).isEqualTo("a&b");
        assertThat(xml(created, "PostResponse", "Location")).isEqualTo("/demo/a%26b");
        assertThat(xml(created, "PostResponse", "ETag")).isEqualTo(created.header("ETag"));
        assertThat(post(Form.to("a").field("success_action_status", "200")).status())
                .isEqualTo(200);
        var redirected = post(Form.to("a b").field("success_action_redirect", "http://localhost:1/done?x=1#top"));
        assertThat(redirected.status()).isEqualTo(303);
        assertThat(redirected.header("Location"))
                .isEqualTo("http://localhost:1/done?x=1&bucket=demo&key=a%20b&etag=%22"
                        + redirected.header("ETag").replace("\"", "") + "%22#top");
    }

    @Test
    void aChecksumIsVerifiedAndKept() {
        var sum = "MXXGSQ=="; // of another text
        var wrong = post(Form.to("a").field("x-amz-checksum-crc32", sum));
        assertThat(xml(wrong, "Error", "Code")).isEqualTo("BadDigest");
        assertThat(post(Form.to("b").field("x-amz-checksum-algorithm", "crc32")).status())
                .isEqualTo(204);
        assertThat(s3.get("/demo/b", "x-amz-checksum-mode", "ENABLED").header("x-amz-checksum-crc32"))
                .isEqualTo("NhCmhg==");
        requireNothing("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00fc \u6587\u4ef6 \uD83D\uDE00.txt", "<b>&amp;", "a%2Fb%", "..hidden", "'$ne"})
    void aNameFromTheMachineOfTheUserIsKeptAsItIs(String name) {
        assertThat(post(Form.under("x/").file(name, bytes(3))).status()).isEqualTo(204);
        assertThat(xml(s3.get("/demo?list-type=2"), "Contents", "Key")).isEqualTo("x/" + name);
    }

    @Test
    void whatHasNoSignedPolicyIsRefused() {
        requireRefused(Form.to("new").bytes(), "AccessDenied", "policy");
        requireRefused(Form.to("new").signed("wrong"), "SignatureDoesNotMatch", "signature of the form");
        requireRefused(
                Form.to("new").expiration("2026-03-01T10:00:00.000Z").signed(SECRET), "AccessDenied", "expired at");
        assertThat(server.requests().get(0).details().refusal().orElseThrow().explanation())
                .contains("policy");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                bad("AccessDenied", "'x-amz-meta-a'", form -> form.only("x-amz-meta-a", "b")),
                bad("AccessDenied", "[\"eq\", \"$key\", \"other\"]", form -> form.condition("{\"key\": \"other\"}")),
                bad(
                        "AccessDenied",
                        "[\"starts-with\", \"$key\", \"user/\"]",
                        form -> form.condition("[\"starts-with\", \"$key\", \"user/\"]")),
                bad("AccessDenied", "$content-type", form -> form.only("Content-Type", "image/png,text/html")
                        .condition("[\"starts-with\", \"$Content-Type\", \"image/\"]")),
                bad("AccessDenied", "$bucket", form -> form.condition("{\"bucket\": \"other\"}")),
                bad("EntityTooLarge", "4 bytes", form -> form.condition("[\"content-length-range\", 0, 4]")),
                bad("EntityTooSmall", "6 bytes", form -> form.condition("[\"content-length-range\", \"6\", \"9\"]")),
                bad("InvalidPolicyDocument", "least", form -> form.condition("[\"content-length-range\", 9, 6]")),
                bad("InvalidPolicyDocument", "condition", form -> form.condition("[\"ends-with\", \"$key\", \"w\"]")),
                bad("InvalidPolicyDocument", "condition", form -> form.condition("{\"key\": 5}")),
                bad("InvalidPolicyDocument", "JSON", form -> form.condition("nonsense")),
                bad("InvalidPolicyDocument", "expiration", form -> form.expiration("tomorrow")),
                bad("InvalidArgument", "200, 201 or 204", form -> form.field("success_action_status", "202")),
                bad(
                        "InvalidArgument",
                        "URL of a page",
                        form -> form.field("success_action_redirect", "javascript:alert(1)")),
                bad("NotImplemented", "x-amz-acl", form -> form.field("acl", "public-read")),
                bad("NotImplemented", "x-amz-website", form -> form.field("x-amz-website-redirect-location", "/")),
                bad("MalformedPOSTRequest", "one field 'file'", form -> form.behind(Form.part("file", "again"))),
                bad("MaxPostPreDataLengthExceeded", "20480", form -> form.field("x-amz-meta-a", "x".repeat(20_000))));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String code, String explanation, UnaryOperator<Form> change) {
        requireRefused(change.apply(Form.to("new")).signed(SECRET), code, explanation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no form",
                "--xYzZy--\r\n",
                "--xYzZy\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nnever ends",
                "--xYzZy\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--xYzZy--\r\n",
                "--xYzZy\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nnew\r\n--xYzZy--\r\n"
            })
    void whatIsNoWholeFormIsRefused(String body) {
        var answer = post(body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isIn(400, 403);
    }

    @Test
    void aFormThatIsCutOffStoresNothing() {
        var whole = Form.to("new").behind("").signed(SECRET);
        var cut = new String(whole, StandardCharsets.UTF_8).replace("--xYzZy--", "");
        requireRefused(cut.getBytes(StandardCharsets.UTF_8), "MalformedPOSTRequest", "must be a form");
    }

    @Test
    void thousandsOfPartsAreRefused() {
        var parts = Form.part("a", "").repeat(2_000);
        requireRefused(parts.getBytes(StandardCharsets.UTF_8), "MalformedPOSTRequest", "");
    }

    @Test
    void aFormIsSentToABucketByWhoMayWriteThere() {
        var form = Form.to("new").signed(SECRET);
        assertThat(send("/demo/new", form).status()).isEqualTo(405);
        assertThat(send("/demo?acl", form).status()).isEqualTo(501);
        assertThat(send("/other", Form.to("new").signed(SECRET)).status()).isEqualTo(403);
        assertThat(send("/demo/", Form.to("new").signed(SECRET)).status()).isEqualTo(204);
    }

    private static Arguments bad(String code, String explanation, UnaryOperator<Form> change) {
        return Arguments.of(code, explanation, change);
    }

    private void requireRefused(byte[] form, String code, String explanation) {
        var answer = post(form);
        assertThat(xml(answer, "Error", "Code")).as(answer.text()).isEqualTo(code);
        assertThat(xml(answer, "Error", "Message")).contains(explanation).doesNotContain(SECRET);
        requireNothing("new");
    }

    private void requireNothing(String key) {
        assertThat(s3.get("/demo/" + key).status()).isEqualTo(404);
    }

    private Answer post(Form form) {
        return post(form.signed(SECRET));
    }

    private Answer post(byte[] body) {
        return send("/demo", body);
    }

    private Answer send(String target, byte[] body) {
        return rest.anonymous("POST", target, body, "Content-Type", Form.TYPE);
    }
}
