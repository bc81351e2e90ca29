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
import io.github.westcloud.server.support.RawHttp;
import io.github.westcloud.server.support.S3;
import io.github.westcloud.server.support.S3TestSupport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file may carry comes back with every GET and HEAD of both dialects; what could not come back is refused. */
class ReturnedAttributesTest extends S3TestSupport {

    private static final int WRONG_METADATA = 400000013;
    /** What its headers may have, less those that every request has. */
    private static final int ROOM_OF_A_REQUEST = 32_000;

    private static final String[] NEW_UPLOAD = {
        "x-west-multi-disorder", "true", "x-west-multi-stage", "initiate", "x-west-multi-length", "0"
    };

    @Test
    void sixteenHundredShortValuesAreRefusedEverywhere() {
        var rest1600 = metadata("x-west-meta-", 1600, 1);
        assertThat(rest.put("/demo/new", "x", rest1600).code()).isEqualTo(WRONG_METADATA);
        assertThat(rest.send("PUT", "/demo/new", with(NEW_UPLOAD, rest1600)).code())
                .isEqualTo(WRONG_METADATA);
        // Version 4 lists the names of all headers once more: there is no room in a request for so many.
        var s3 = new S3(server.uri(), clock, ALICE, S3.Version.V2);
        var s3with1600 = metadata("x-amz-meta-", 1600, 1);
        assertThat(s3.put("/demo/new", "x", s3with1600).code()).isEqualTo(WRONG_METADATA);
        assertThat(s3.send("POST", "/demo/new?uploads", with(s3with1600, "x-west-multi-length", "0"))
                        .code())
                .isEqualTo(WRONG_METADATA);
        assertThat(rest.head("/demo/new").status()).isEqualTo(404);

        rest.put("/demo/old", "x", "x-west-meta-kept", "yes");
        assertThat(rest.send("PATCH", "/demo/old", rest1600).code()).isEqualTo(WRONG_METADATA);
        var copy = with(
                new String[] {"x-amz-copy-source", "/demo/old", "x-amz-metadata-directive", "REPLACE"}, s3with1600);
        assertThat(s3.send("PUT", "/demo/old", copy).code()).isEqualTo(WRONG_METADATA);
        var move = with(new String[] {"x-west-move-source", "/demo/old", "x-west-meta-directive", "replace"}, rest1600);
        assertThat(rest.send("PUT", "/demo/moved", move).code()).isEqualTo(WRONG_METADATA);
        assertThat(rest.head("/demo/old").header("x-west-meta-kept")).isEqualTo("yes");
    }

    /** Steps over every border there is: the number of values, their size, and what other headers leave. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100, 1000})
    void whatIsAcceptedComesBack(int valueLength) {
        Function<Integer, Answer> put =
                count -> rest.put("/demo/file", "x", with(metadata("x-west-meta-", count, valueLength), overwrite()));
        int most = mostAccepted(put, ROOM_OF_A_REQUEST / (valueLength + 19));
        assertThat(most).isPositive();
        put.apply(most);
        assertEverywhere(200, most);
    }

    @Test
    void metadataHaveAtMostSixteenKib() {
        // One name and its value.
        var longest = "v".repeat(16 * 1024 - "name".length());
        assertThat(rest.put("/demo/file", "x", "x-west-meta-name", longest).status())
                .isEqualTo(200);
        assertThat(rest.put("/demo/new", "x", "x-west-meta-name", longest + "v").code())
                .isEqualTo(WRONG_METADATA);
        assertThat(rest.head("/demo/new").status()).isEqualTo(404);
    }

    @Test
    void manyPatchesTogetherAreHeldToTheSameLimit() {
        rest.put("/demo/file", "x");
        int accepted = 0;
        for (int i = 0; i < 30; i++) {
            var some = metadata("x-west-meta-p" + i + "-", 40, 20);
            accepted += rest.send("PATCH", "/demo/file", some).status() == 200 ? 40 : 0;
        }
        assertThat(accepted).isBetween(40, 1160);
        assertEverywhere(200, accepted);
    }

    @Test
    void aLongContentTypeIsSentTwice() {
        Function<Integer, Answer> put =
                length -> rest.put("/demo/file", "x", with(overwrite(), "Content-Type", "a/" + "b".repeat(length)));
        int longest = mostAccepted(put, 30_000);
        assertThat(longest).isGreaterThan(10_000);
        put.apply(longest);
        assertEverywhere(200, 0);
        assertThat(rest.head("/demo/file").header("Content-Type")).hasSize(longest + 2);
        assertThat(s3.head("/demo/file").header("Content-Type")).hasSize(longest + 2);
    }

    /** Every download of the file has to have it in its path, beside the longest name. */
    @Test
    void aContentSecretThatDownloadsCouldNotCarryIsRefused() {
        var path = "/demo/" + "%C3%A4".repeat(512);
        var longest = "s".repeat(1024);
        assertThat(rest.put(path, "x", "Content-Secret", longest).status()).isEqualTo(200);
        assertThat(rest.get(path + "!" + longest).text()).isEqualTo("x");
        assertThat(rest.send("PUT", "/demo/copy", "x-west-copy-source", path + "!" + longest)
                        .status())
                .isEqualTo(200);

        assertThat(rest.put("/demo/new", "x", "Content-Secret", longest + "s").code())
                .isEqualTo(400000003);
        assertThat(rest.head("/demo/new").status()).isEqualTo(404);
        assertThat(rest.send("PATCH", path, "Content-Secret", longest + "s").code())
                .isEqualTo(400000003);
        assertThat(rest.get(path + "!" + longest).text()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/\u00e4", "text/a\tb", "text/\u0080"})
    void aContentTypeIsPrintableAscii(String type) throws IOException {
        try (var raw = new RawHttp(server.uri())) {
            var request = "PUT /demo/file HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE
                    + "Content-Length: 1\r\nContent-Type: " + type + "\r\n\r\nx";
            var answer = raw.send(request.getBytes(StandardCharsets.ISO_8859_1)).read();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("" + WRONG_METADATA);
        }
        assertThat(rest.head("/demo/file").status()).isEqualTo(404);
    }

    private void assertEverywhere(int status, int values) {
        for (var answer : List.of(
                rest.get("/demo/file"),
                rest.get("/demo/file", "Range", "bytes=0-0"),
                rest.head("/demo/file"),
                s3.get("/demo/file"),
                s3.head("/demo/file"))) {
            assertThat(answer.status()).isIn(status, 206);
            assertThat(answer.headers().map().keySet().stream().filter(name -> name.contains("-meta-")))
                    .hasSize(values);
        }
    }

    /** The largest number that is accepted; all below are. */
    private static int mostAccepted(Function<Integer, Answer> put, int limit) {
        int accepted = 0;
        int refused = limit;
        while (accepted + 1 < refused) {
            int middle = (accepted + refused) / 2;
            // 431: more than the headers of a request may have.
            if (put.apply(middle).status() == 200) {
                accepted = middle;
            } else {
                refused = middle;
            }
        }
        return accepted;
    }

    private static String[] metadata(String prefix, int count, int length) {
        var headers = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            headers.add(prefix + Integer.toString(i, Character.MAX_RADIX));
            headers.add("v".repeat(length));
        }
        return headers.toArray(String[]::new);
    }

    private static String[] overwrite() {
        return new String[] {"x-west-overwrite", "true"};
    }

    private static String[] with(String[] headers, String... more) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
