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

import io.github.westcloud.server.S3Directories;
import io.github.westcloud.server.S3ErrorFormat;
import io.github.westcloud.server.S3Multipart;
import io.github.westcloud.server.WestCloudServerBuilder;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.S3TestSupport;
import org.junit.jupiter.api.Test;

/** Directories as S3 has them: those that an upload makes end with their last key, those made by a key of their own are keys. */
class S3DirectoriesTest extends S3TestSupport {

    private static final String ONE_NAME = "a file and a directory cannot have the same name";

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.s3Directories(S3Directories.LENIENT)
                .s3Multipart(S3Multipart.LENIENT)
                .s3Errors(S3ErrorFormat.XML);
    }

    @Test
    void aFileTakesTheNameOfADirectoryThatWasEmptied() {
        s3.put("/demo/purged/sub/file", "x");
        requireError(s3.put("/demo/purged", "y"), 400, "InvalidRequest");
        assertThat(s3.delete("/demo/purged/sub/file").status()).isEqualTo(204);
        assertThat(s3.put("/demo/purged", "y").status()).isEqualTo(200);
        assertThat(s3.get("/demo/purged").text()).isEqualTo("y");
    }

    @Test
    void whatIsInTheWayIsNamed() {
        s3.put("/demo/a/b/file", "x");
        assertThat(xml(s3.put("/demo/a/b", "y"), "Message")).contains("/demo/a/b is a directory", ONE_NAME);
        assertThat(xml(s3.put("/demo/a/b/file/c/d", "y"), "Message")).contains("/demo/a/b/file is a file", ONE_NAME);
        assertThat(xml(s3.send("POST", "/demo/a/b/file/c/d?uploads"), "Message"))
                .contains("/demo/a/b/file is a file");
    }

    @Test
    void aMarkerIsThereWhenItWasMade() {
        s3.put("/demo/keys/file", "x");
        assertThat(s3.head("/demo/keys/").status()).isEqualTo(404);
        assertThat(s3.get("/demo/keys/").status()).isEqualTo(404);
        s3.send("PUT", "/demo/leaf/", new byte[0]);
        s3.send("PUT", "/demo/keys/", new byte[0]);
        for (var marker : new String[] {"/demo/leaf/", "/demo/keys/"}) {
            assertThat(s3.head(marker).status()).as(marker).isEqualTo(200);
            assertThat(s3.head(marker).header("Content-Length")).isEqualTo("0");
            assertThat(s3.get(marker).status()).isEqualTo(200);
        }
        assertThat(s3.head("/demo/leaf").status()).isEqualTo(404);
    }

    @Test
    void markersAreListedAsKeys() {
        s3.put("/demo/a/file", "x");
        s3.send("PUT", "/demo/a/leaf/", new byte[0]);
        s3.send("PUT", "/demo/b/", new byte[0]);
        var all = s3.get("/demo?list-type=2");
        assertThat(xml(all, "Contents", "Key")).isEqualTo("a/file a/leaf/ b/");
        assertThat(xml(all, "Contents", "Size")).isEqualTo("1 0 0");
        var top = s3.get("/demo?list-type=2&delimiter=/");
        assertThat(xml(top, "CommonPrefixes", "Prefix")).isEqualTo("a/ b/");
        assertThat(xml(top, "Contents", "Key")).isEmpty();
        var inLeaf = s3.get("/demo?list-type=2&delimiter=/&prefix=a/leaf/");
        assertThat(xml(inLeaf, "Contents", "Key")).isEqualTo("a/leaf/");
        assertThat(xml(inLeaf, "KeyCount")).isEqualTo("1");
        assertThat(xml(s3.get("/demo?list-type=2&delimiter=/&prefix=a/"), "Contents", "Key"))
                .isEqualTo("a/file");
    }

    @Test
    void markersAreListedOnPages() {
        s3.send("PUT", "/demo/b/", new byte[0]);
        s3.put("/demo/b/1", "x");
        s3.put("/demo/b-", "x");
        var first = s3.get("/demo?list-type=2&max-keys=2");
        assertThat(xml(first, "Key")).isEqualTo("b- b/");
        var token = xml(first, "NextContinuationToken");
        assertThat(xml(s3.get("/demo?list-type=2&max-keys=2&continuation-token=" + token), "Key"))
                .isEqualTo("b/1");
        assertThat(xml(s3.get("/demo?marker=b/"), "Key")).isEqualTo("b/1");
    }

    @Test
    void aMarkerGoesAndTheKeysBelowItStay() {
        s3.send("PUT", "/demo/a/", new byte[0]);
        s3.put("/demo/a/file", "x");
        assertThat(s3.delete("/demo/a/").status()).isEqualTo(204);
        assertThat(s3.head("/demo/a/").status()).isEqualTo(404);
        assertThat(s3.get("/demo/a/file").text()).isEqualTo("x");
        assertThat(s3.delete("/demo/a/").status()).isEqualTo(204);
        s3.delete("/demo/a/file");
        assertThat(xml(s3.get("/demo?list-type=2&delimiter=/"), "KeyCount")).isEqualTo("0");
    }

    @Test
    void aMarkerOutlivesTheKeysBelowIt() {
        s3.send("PUT", "/demo/a/", new byte[0]);
        s3.put("/demo/a/b/file", "x");
        s3.post("/demo?delete", "<Delete><Object><Key>a/b/file</Key></Object></Delete>");
        assertThat(xml(s3.get("/demo?list-type=2"), "Key")).isEqualTo("a/");
    }

    @Test
    void aMarkerIsCopiedAndReplacedAsAKey() {
        s3.send("PUT", "/demo/a/", new byte[0]);
        assertThat(s3.send("PUT", "/demo/to/b/", "x-amz-copy-source", "/demo/a/")
                        .status())
                .isEqualTo(200);
        assertThat(xml(s3.get("/demo?list-type=2"), "Key")).isEqualTo("a/ to/b/");
        requireError(s3.send("PUT", "/demo/c/", "x-amz-copy-source", "/demo/none/"), 404, "NoSuchKey");
        requireError(s3.send("PUT", "/demo/a/", "If-None-Match", "*"), 412, "PreconditionFailed");
    }

    @Test
    void anUploadInPartsMakesSuchDirectoriesToo() {
        var id = xml(s3.send("POST", "/demo/a/b/file?uploads"), "UploadId");
        var etag = s3.send("PUT", S3MultipartTest.part("a/b/file", "1", id), bytes(9))
                .header("ETag");
        s3.post("/demo/a/b/file?uploadId=" + id, S3MultipartTest.list(etag));
        s3.delete("/demo/a/b/file");
        assertThat(s3.put("/demo/a", "x").status()).isEqualTo(200);
    }

    @Test
    void theRestDialectSeesThem() {
        s3.put("/demo/a/file", "x");
        assertThat(rest.head("/demo/a").header("x-west-file-type")).isEqualTo("folder");
        rest.send("DELETE", "/demo/a/file");
        assertThat(rest.head("/demo/a").status()).isEqualTo(404);
        rest.makeDirectory("/demo/real");
        s3.put("/demo/real/file", "x");
        s3.delete("/demo/real/file");
        assertThat(rest.head("/demo/real").status()).isEqualTo(200);
    }

    private static void requireError(Answer answer, int status, String name) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(xml(answer, "Error", "Code")).isEqualTo(name);
    }
}
