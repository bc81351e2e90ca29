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

import io.github.westcloud.server.support.S3TestSupport;
import org.junit.jupiter.api.Test;

/** Paths as the public PHP client of the service sends them: bucket and path as one encoded value, with a plus for a space. */
class WholePathEncodingTest extends S3TestSupport {

    @Test
    void itIsTheFileOfTheUsualForm() {
        assertThat(rest.put("/demo%2Fdir%2fa+%C3%A4%2Bb", "hello", "x-west-automkdir", "true")
                        .status())
                .isEqualTo(200);
        assertThat(server.bucket("demo").files()).containsExactly("dir/a ä+b");
        assertThat(rest.get("/demo/dir/a%20%C3%A4%2Bb").text()).isEqualTo("hello");
        assertThat(rest.get("/demo%2Fdir%2Fa+%C3%A4%2Bb").text()).isEqualTo("hello");
        assertThat(rest.head("/demo%2Fdir").header("x-west-file-type")).isEqualTo("folder");
        assertThat(rest.send("PUT", "/demo%2Fcopy", "x-west-copy-source", "/demo%2Fdir%2Fa+%C3%A4%2Bb")
                        .status())
                .isEqualTo(200);
        assertThat(rest.send("DELETE", "/demo%2Fcopy").status()).isEqualTo(200);
    }

    /** Elsewhere a plus is a plus. */
    @Test
    void theUsualFormIsAsBefore() {
        rest.put("/demo/a+b", "x");
        assertThat(server.bucket("demo").files()).containsExactly("a+b");
    }

    @Test
    void theS3DialectTakesItToo() {
        s3.put("/demo/dir/a%20b", "hello");
        assertThat(s3.get("/demo%2Fdir%2Fa+b").text()).isEqualTo("hello");
        assertThat(s3.send("PUT", "/demo/copy", "x-amz-copy-source", "demo%2Fdir%2Fa+b")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBucketsNameStillHasNoOtherCharacters() {
        assertThat(rest.get("/de%6Do/a").code()).isEqualTo(400000008);
    }

    @Test
    void contentSecretsAreNotGuessedThroughIt() {
        rest.put("/demo/locked", "x", "Content-Secret", "k3y");
        int status = 0;
        for (int i = 0; i < 20 && status != 429; i++) {
            status = rest.get("/demo%2Flocked!x" + i).status();
        }
        assertThat(status).isEqualTo(429);
        assertThat(rest.get("/demo/locked!y").status()).isEqualTo(429);
    }
}
