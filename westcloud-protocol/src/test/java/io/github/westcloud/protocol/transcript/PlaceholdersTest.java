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
package io.github.westcloud.protocol.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.protocol.auth.Credentials;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    private final Placeholders placeholders = new Placeholders(
            "demo", "localhost:9000", new Credentials("alice", "secret"), Instant.parse("2020-04-22T02:26:58Z"));

    private ExampleRequest fill(Map<String, String> headers) {
        return placeholders.fill(new ExampleRequest("PUT", "/{bucket}/a?metadata=merge", headers, new Body("hello")));
    }

    @Test
    void fillsWhatIsKnown() {
        var filled = fill(Map.of(
                "Host",
                "{host}",
                "Content-MD5",
                "{md5}",
                "Authorization",
                "{basic}",
                "Date",
                "{date}",
                "X-Local",
                "{local-date}",
                "X-Expired",
                "{expired-date}"));

        assertThat(filled.target()).isEqualTo("/demo/a?metadata=merge");
        assertThat(filled.headers())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Host", "localhost:9000",
                        "Content-MD5", "5d41402abc4b2a76b9719d911017c592",
                        "Authorization", "Basic YWxpY2U6c2VjcmV0",
                        "Date", "Wed, 22 Apr 2020 02:26:58 GMT",
                        "X-Local", "2020-04-22 10:26:58",
                        "X-Expired", "Wed, 22 Apr 2020 01:55:58 GMT"));
    }

    /** The value is openssl's: printf %s 'PUT&/demo/a&DATE&MD5' | openssl dgst -sha1 -hmac secret -binary | base64. */
    @Test
    void signsThePathWithoutItsQuery() {
        var headers = Map.of("Authorization", "{westyun}", "Content-MD5", "{md5}", "Date", "{local-date}");
        assertThat(fill(headers).header("Authorization")).hasValue("WESTYUN alice:Z74LZSJXzJPKmFzb/ovNDK+Obcs=");
        assertThat(fill(Map.of("Authorization", "{wrong-westyun}", "Date", "{date}"))
                        .header("Authorization"))
                .isNotEqualTo(fill(Map.of("Authorization", "{westyun}", "Date", "{date}"))
                        .header("Authorization"));
    }

    @Test
    void refusesANameThatNothingIsKnownOf() {
        assertThatThrownBy(() -> fill(Map.of("x-list-iter", "{iterator}"))).hasMessageContaining("{iterator}");
    }

    @Test
    void learnsANameFromAResponse() {
        assertThat(placeholders.matches("{iterator}", "abc")).isTrue();
        assertThat(placeholders.matches("{iterator}", "other")).isFalse();
        assertThat(fill(Map.of("x-list-iter", "{iterator}")).header("x-list-iter"))
                .hasValue("abc");
    }

    @Test
    void findsNoDifferenceInWhatIsExpected() {
        var expected = new ExpectedResponse(
                200,
                Map.of("ETag", "*", "x-gone", "-", "x-bucket", "{bucket}"),
                new Body("{\"files\":[{\"n\":1}],\"id\":\"*\"}"));
        assertThat(compare(
                        expected,
                        200,
                        Map.of("ETag", "1", "x-bucket", "demo"),
                        "{\"id\":\"7\",\"files\":[{\"n\":1,\"more\":2}]}"))
                .isEmpty();
    }

    @Test
    void findsEveryDifference() {
        var expected = new ExpectedResponse(
                200,
                Map.of("ETag", "*", "x-gone", "-", "x-a", "b"),
                new Body("{\"files\":[{\"n\":1}],\"id\":\"*\",\"c\":2}"));
        assertThat(compare(expected, 404, Map.of("x-gone", "1", "x-a", "c"), "{\"files\":[],\"c\":\"2\"}"))
                .hasSize(7)
                .anyMatch(text -> text.startsWith("status is 404"))
                .anyMatch(text -> text.startsWith("header ETag"))
                .anyMatch(text -> text.startsWith("header x-gone"))
                .anyMatch(text -> text.startsWith("header x-a"))
                .anyMatch(text -> text.startsWith("body's /files is []"))
                .anyMatch(text -> text.startsWith("body's /id"))
                .anyMatch(text -> text.startsWith("body's /c"));
    }

    @Test
    void comparesBytes() {
        var expected = new ExpectedResponse(200, Map.of(), new Body("@bytes 3 249"));
        assertThat(compare(expected, 200, Map.of(), new byte[] {(byte) 249, (byte) 250, 0}))
                .isEmpty();
        assertThat(compare(expected, 200, Map.of(), new byte[] {1, 2, 3})).hasSize(1);
        assertThat(compare(new ExpectedResponse(200, Map.of(), new Body("{}")), 200, Map.of(), "<html>"))
                .hasSize(1);
    }

    private List<String> compare(ExpectedResponse expected, int status, Map<String, String> headers, String body) {
        return compare(expected, status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> compare(ExpectedResponse expected, int status, Map<String, String> headers, byte[] body) {
        return expected.differences(status, name -> Optional.ofNullable(headers.get(name)), body, placeholders);
    }
}
