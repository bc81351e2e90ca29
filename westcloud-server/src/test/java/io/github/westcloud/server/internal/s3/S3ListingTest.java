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

import io.github.westcloud.protocol.PercentEncoding;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.server.Access;
import io.github.westcloud.server.WestCloudServerBuilder;
import io.github.westcloud.server.support.S3;
import io.github.westcloud.server.support.S3TestSupport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapter 3.8 over HTTP, and what S3 clients ask about buckets beyond it. */
class S3ListingTest extends S3TestSupport {

    /** In the order of their bytes; in the order of a directory tree, a/ would come before a!. */
    private static final List<String> KEYS = List.of(
            "Z",
            "a!",
            "a-/x",
            "a-b",
            "a-b-/y",
            "a.txt",
            "a/1",
            "a/b!c/z",
            "a/b/c",
            "a/b/d/e",
            "a/b0",
            "a0",
            "b/b/b/b",
            "ä",
            "\uFF21",
            "\uD83D\uDD11");

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.bucket("other").user("bob", "secret").access("bob", Access.NONE).access("bob", "other", Access.READ);
    }

    private void putKeys() {
        var shuffled = new ArrayList<>(KEYS);
        Collections.shuffle(shuffled, new Random(5));
        shuffled.forEach(key -> s3.put("/demo/" + PercentEncoding.encode(key).replace("%2F", "/"), key));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 1000})
    void allKeysComeInTheOrderOfTheirBytesPageByPage(int maxKeys) {
        putKeys();
        assertThat(walk("", "", maxKeys)).containsExactlyElementsOf(KEYS);
    }

    /** Against the definition, for every prefix and delimiter that occurs. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/", "-", "b", "/b"})
    void prefixesAndDelimitersAreAsDefined(String delimiter) {
        putKeys();
        for (var prefix : List.of("", "a", "a/", "a/b", "a/b/", "a-", "b/b/", "b/b/b/b", "none", "ä")) {
            for (int maxKeys : new int[] {1, 2, 1000}) {
                assertThat(walk(prefix, delimiter, maxKeys))
                        .as("%s %s %s", prefix, delimiter, maxKeys)
                        .containsExactlyElementsOf(expected(prefix, delimiter));
            }
        }
    }

    @Test
    void aListingMayStartAnywhere() {
        putKeys();
        for (var start :
                List.of("0", "a", "a-", "a-b", "a-b-", "a/", "a/b", "a/b!", "a/b/", "a/b/c", "a/zzz", "b/b/c", "zz")) {
            var answer = s3.get("/demo?list-type=2&start-after=" + PercentEncoding.encode(start));
            assertThat(xml(answer, "Contents", "Key").split(" "))
                    .as(start)
                    .containsExactlyElementsOf(
                            KEYS.stream().filter(key -> compare(key, start) > 0).toList());
        }
    }

    @Test
    void thePageSaysWhatItIs() {
        putKeys();
        var page = s3.get("/demo/?list-type=2&max-keys=2&prefix=a&delimiter=%2F");
        assertThat(xml(page, "ListBucketResult", "Name")).isEqualTo("demo");
        assertThat(xml(page, "ListBucketResult", "Prefix")).isEqualTo("a");
        assertThat(xml(page, "Delimiter")).isEqualTo("/");
        assertThat(xml(page, "MaxKeys")).isEqualTo("2");
        assertThat(xml(page, "KeyCount")).isEqualTo("2");
        assertThat(xml(page, "IsTruncated")).isEqualTo("true");
        assertThat(xml(page, "Contents", "Key")).isEqualTo("a!");
        assertThat(xml(page, "Contents", "Size")).isEqualTo("2");
        assertThat(xml(page, "Contents", "StorageClass")).isEqualTo("STANDARD");
        assertThat(xml(page, "Contents", "LastModified")).isEqualTo("2026-03-01T10:00:00.000Z");
        assertThat(xml(page, "Contents", "ETag"))
                .isEqualTo(s3.head("/demo/a%21").header("ETag"));
        assertThat(xml(page, "CommonPrefixes", "Prefix")).isEqualTo("a-/");
        var token = xml(page, "NextContinuationToken");
        var next = s3.get("/demo/?list-type=2&prefix=a&delimiter=%2F&continuation-token=" + token);
        assertThat(xml(next, "ContinuationToken")).isEqualTo(token);
        assertThat(xml(next, "Contents", "Key")).isEqualTo("a-b a.txt a0");
        assertThat(xml(next, "CommonPrefixes", "Prefix")).isEqualTo("a-b-/ a/");
        assertThat(xml(next, "IsTruncated") + xml(next, "NextContinuationToken"))
                .isEqualTo("false");
    }

    @Test
    void aDirectoryIsListedByItsPath() {
        putKeys();
        assertThat(xml(s3.get("/demo/a/b?list-type=2"), "Contents", "Key")).isEqualTo("a/b/c a/b/d/e");
        assertThat(xml(s3.get("/demo/a/b?list-type=2&prefix=d"), "Contents", "Key"))
                .isEqualTo("a/b/d/e");
        assertThat(s3.get("/demo/none?list-type=2").code()).isEqualTo(404000001);
    }

    @Test
    void anEmptyDirectoryIsACommonPrefixAndNoKey() {
        rest.makeDirectory("/demo/empty");
        s3.put("/demo/full/a", "x");
        assertThat(xml(s3.get("/demo?list-type=2&delimiter=%2F"), "CommonPrefixes", "Prefix"))
                .isEqualTo("empty/ full/");
        assertThat(xml(s3.get("/demo?list-type=2"), "Contents", "Key")).isEqualTo("full/a");
    }

    @Test
    void keysMayBePercentEncoded() {
        s3.put("/demo/d/a%20%2Bb", "x");
        var page = s3.get("/demo?list-type=2&encoding-type=url&prefix=d%2Fa%20");
        assertThat(xml(page, "Contents", "Key")).isEqualTo("d/a%20%2Bb");
        assertThat(xml(page, "ListBucketResult", "Prefix")).startsWith("d/a%20");
        assertThat(xml(page, "EncodingType")).isEqualTo("url");
    }

    @ParameterizedTest
    @CsvSource({
        "list-type=1, 400000019",
        "list-type=2&max-keys=x, 400000019",
        "list-type=2&max-keys=-1, 400000019",
        "list-type=2&continuation-token=%21, 400000017",
        "list-type=2&continuation-token=eHl6, 400000017",
        "list-type=2&encoding-type=x, 400000019",
        "list-type=2&prefix=%FF, 400000003"
    })
    void aWrongParameterIsRefused(String query, long code) {
        assertThat(s3.get("/demo?" + query).code()).isEqualTo(code);
    }

    @Test
    void aPageHasAtMostAThousand() {
        var page = s3.get("/demo?list-type=2&max-keys=5000");
        assertThat(xml(page, "MaxKeys")).isEqualTo("1000");
        assertThat(xml(s3.get("/demo?list-type=2"), "MaxKeys")).isEqualTo("1000");
        s3.put("/demo/a", "x");
        var none = s3.get("/demo?list-type=2&max-keys=0");
        assertThat(xml(none, "KeyCount") + xml(none, "IsTruncated")).isEqualTo("0false");
    }

    @Test
    void theFirstVersionGoesOnByMarkers() {
        putKeys();
        var found = new ArrayList<String>();
        var marker = "";
        for (int page = 0; page < 50 && (page == 0 || !marker.isEmpty()); page++) {
            var answer = s3.get("/demo?max-keys=2&delimiter=%2F&marker=" + PercentEncoding.encode(marker));
            found.addAll(results(xml(answer, "Contents", "Key"), xml(answer, "CommonPrefixes", "Prefix")));
            marker = xml(answer, "NextMarker");
        }
        assertThat(found).containsExactlyElementsOf(expected("", "/"));
    }

    @Test
    void manyFilesInOneDirectoryTakeMorePages() {
        for (int i = 0; i < 1500; i++) {
            rest.put("/demo/f" + (10_000 + i), "x");
        }
        assertThat(walk("", "", 1000)).hasSize(1500).isSorted();
        assertThat(walk("f1", "", 700)).hasSize(1500);
    }

    @Test
    void bucketsAnswerWhatClientsAsk() {
        assertThat(s3.head("/demo").status()).isEqualTo(200);
        assertThat(s3.head("/none").status()).isEqualTo(404);
        assertThat(xml(s3.get("/"), "Bucket", "Name")).isEqualTo("demo other");
        assertThat(xml(
                        new S3(server.uri(), clock, new Credentials("bob", "secret"), S3.Version.V2).get("/"),
                        "Bucket",
                        "Name"))
                .isEqualTo("other");
        assertThat(xml(s3.get("/demo?location"), "LocationConstraint")).isEmpty();
        assertThat(xml(s3.get("/demo?acl"), "Grant", "Permission")).isEqualTo("FULL_CONTROL");
        assertThat(s3.send("PUT", "/demo?acl", s3.get("/demo?acl").body()).status())
                .isEqualTo(200);
        assertThat(s3.get("/demo?versioning").status()).isEqualTo(200);
        assertThat(s3.get("/demo?policy").code()).isEqualTo(404000001);
        assertThat(s3.send("PUT", "/demo?policy", bytes(3)).code()).isEqualTo(501000000);
    }

    @Test
    void keysAreDeletedByTheList() {
        putKeys();
        var list = "<Delete><Object><Key>a/1</Key></Object><Object><Key>none</Key></Object>"
                + "<Object><Key>a/../b</Key></Object><Object><Key>a/b/</Key></Object></Delete>";
        var answer = s3.post("/demo?delete", list);
        assertThat(xml(answer, "Deleted", "Key")).isEqualTo("a/1 none");
        assertThat(xml(answer, "Error", "Key")).isEqualTo("a/../b a/b/");
        assertThat(s3.head("/demo/a/1").status()).isEqualTo(404);
        assertThat(xml(s3.post("/demo?delete", list.replace("<Delete>", "<Delete><Quiet>true</Quiet>")), "Deleted"))
                .isEmpty();
    }

    private List<String> walk(String prefix, String delimiter, int maxKeys) {
        var found = new ArrayList<String>();
        var token = "";
        for (int page = 0; page < 200 && (page == 0 || !token.isEmpty()); page++) {
            var answer = s3.get("/demo?list-type=2&max-keys=" + maxKeys + "&prefix=" + PercentEncoding.encode(prefix)
                    + "&delimiter=" + PercentEncoding.encode(delimiter)
                    + (token.isEmpty() ? "" : "&continuation-token=" + token));
            var results = results(xml(answer, "Contents", "Key"), xml(answer, "CommonPrefixes", "Prefix"));
            assertThat(results).hasSizeLessThanOrEqualTo(maxKeys);
            found.addAll(results);
            token = xml(answer, "NextContinuationToken");
        }
        return found;
    }

    /** Both kinds in one order, as the definition of a page counts them. */
    private static List<String> results(String keys, String prefixes) {
        var all = new TreeSet<>(S3ListingTest::compare);
        all.addAll(Arrays.asList((keys + " " + prefixes).trim().split(" ")));
        all.remove("");
        return List.copyOf(all);
    }

    private static List<String> expected(String prefix, String delimiter) {
        var all = new TreeSet<>(S3ListingTest::compare);
        for (var key : KEYS) {
            int at = delimiter.isEmpty() || !key.startsWith(prefix) ? -1 : key.indexOf(delimiter, prefix.length());
            if (key.startsWith(prefix)) {
                all.add(at < 0 ? key : key.substring(0, at + delimiter.length()));
            }
        }
        return List.copyOf(all);
    }

    private static int compare(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
