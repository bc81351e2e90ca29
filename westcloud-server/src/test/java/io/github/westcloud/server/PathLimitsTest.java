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

import io.github.westcloud.protocol.PercentEncoding;
import io.github.westcloud.server.support.S3TestSupport;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long and deep a path may be, and which characters it may have, in both dialects. */
class PathLimitsTest extends S3TestSupport {

    private static final int WRONG_URI = 400000003;

    @ParameterizedTest
    @CsvSource({"1024, a", "512, ä", "341, €", "256, 🔑"})
    void aPathHas1024BytesAtMost(int characters, String character) {
        var longest = "/demo/" + PercentEncoding.encode(character.repeat(characters));
        assertThat(rest.put(longest, "x").status()).isEqualTo(200);
        assertThat(s3.get(longest).text()).isEqualTo("x");
        for (var more : new String[] {"a", "aa"}) {
            var tooLong = longest + PercentEncoding.encode(character) + more;
            assertThat(rest.put(tooLong, "x").code()).isEqualTo(WRONG_URI);
            assertThat(rest.get(tooLong).code()).isEqualTo(WRONG_URI);
            assertThat(s3.put(tooLong, "x").code()).isEqualTo(WRONG_URI);
            assertThat(s3.post(tooLong + "?uploads", "").code()).isEqualTo(WRONG_URI);
        }
    }

    @Test
    void aPathHas256SegmentsAtMost() {
        assertThat(rest.put(path(256), "x", "x-west-automkdir", "true").status())
                .isEqualTo(200);
        assertThat(s3.put(path(255) + "/other", "x").status()).isEqualTo(200);
        assertThat(rest.put(path(257), "x", "x-west-automkdir", "true").code()).isEqualTo(WRONG_URI);
        assertThat(rest.send("POST", path(257), "folder", "true", "x-west-automkdir", "true")
                        .code())
                .isEqualTo(WRONG_URI);
        assertThat(rest.send("PUT", path(257), "x-west-copy-source", path(256)).code())
                .isEqualTo(WRONG_URI);
        assertThat(s3.put(path(257), "x").code()).isEqualTo(WRONG_URI);
        assertThat(s3.put(path(257) + "/", "").code()).isEqualTo(WRONG_URI);
    }

    /** As many as the headers of a request have room for. */
    @Test
    void aPathOfThousandsOfSegmentsIsRefusedAtOnce() {
        assertThat(rest.put(path(15_000), "x", "x-west-automkdir", "true").code())
                .isEqualTo(WRONG_URI);
        assertThat(rest.get("/demo").json().path("files")).isEmpty();
    }

    @Test
    void aKeyInAListOfDeletionsHasTheSameLimits() {
        var huge = "k".repeat(4 << 20);
        var answer = s3.post(
                "/demo?delete",
                "<Delete><Object><Key>" + huge + "</Key></Object><Object><Key>" + "a/".repeat(300)
                        + "b</Key></Object></Delete>");
        assertThat(xml(answer, "Error", "Code")).isEqualTo("InvalidURI InvalidURI");
        assertThat(xml(answer, "Deleted", "Key")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFFFE", "\uFFFF", "a\uFFFEb/c"})
    void aNameThatXmlCannotHoldIsRefused(String name) {
        var path = "/demo/" + PercentEncoding.encode(name).replace("%2F", "/");
        assertThat(rest.put(path, "x", "x-west-automkdir", "true").code()).isEqualTo(WRONG_URI);
        assertThat(rest.send("POST", path, "folder", "true").code()).isEqualTo(WRONG_URI);
        assertThat(s3.put(path, "x").code()).isEqualTo(WRONG_URI);
    }

    /** Every kind of character that can be a name: what one dialect takes, the listings of both can say. */
    @Test
    void whatIsTakenIsListed() {
        int[] some = {
            0x20, 0x26, 0x3C, 0x3E, 0x22, 0x27, 0x5D, 0x7F, 0x80, 0x85, 0xA0, 0xAD, 0x2028, 0xD7FF, 0xE000, 0xFDD0,
            0xFEFF, 0xFFFD, 0x1F511, 0x1FFFE, 0x10FFFF
        };
        int taken = 0;
        for (int c : some) {
            var name = "x" + new String(Character.toChars(c)) + "y";
            taken += rest.put("/demo/" + PercentEncoding.encode(name), "x").status() == 200 ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(15);
        assertThat(rest.get("/demo").json().path("files")).hasSize(taken);
        assertThat(xml(s3.get("/demo?list-type=2"), "KeyCount")).isEqualTo("" + taken);
        assertThat(xml(s3.get("/demo"), "Contents", "Key").split(" x")).hasSizeGreaterThanOrEqualTo(taken - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefix", "delimiter", "start-after"})
    void aParameterThatXmlCannotHoldNeedsTheUrlEncoding(String parameter) {
        for (var text : new String[] {"\u0001", "\u001f", "\uFFFE"}) {
            var query = "list-type=2&" + parameter + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
            assertThat(s3.get("/demo?" + query).code()).isEqualTo(WRONG_URI);
            var encoded = s3.get("/demo?encoding-type=url&" + query);
            assertThat(encoded.status()).isEqualTo(200);
            assertThat(xml(encoded, "KeyCount")).isEqualTo("0");
        }
    }

    private static String path(int segments) {
        return "/demo/" + String.join("/", Collections.nCopies(segments, "d"));
    }
}
