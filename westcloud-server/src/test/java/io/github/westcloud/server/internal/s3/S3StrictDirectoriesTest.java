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

import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.S3TestSupport;
import org.junit.jupiter.api.Test;

/** Directories as the API document has them; what is refused for that names the option that would allow it. */
class S3StrictDirectoriesTest extends S3TestSupport {

    @Test
    void aDirectoryStaysAndIsInTheWayOfAFile() {
        s3.put("/demo/a/file", "x");
        s3.delete("/demo/a/file");
        assertThat(rest.head("/demo/a").status()).isEqualTo(200);
        requireAdvice(s3.put("/demo/a", "y"), 400000020);
        requireAdvice(s3.send("PUT", "/demo/a", "x-amz-copy-source", "/demo/a/"), 400000020);
    }

    @Test
    void aDirectoryMustBeEmptyToBeDeleted() {
        s3.put("/demo/a/file", "x");
        requireAdvice(s3.delete("/demo/a/"), 400000012);
    }

    /** The other rules would not help either. */
    @Test
    void noAdviceIsGivenWhereThereIsNone() {
        s3.put("/demo/a/file", "x");
        assertThat(s3.put("/demo/a", "y").text())
                .contains("/demo/a is a directory")
                .doesNotContain("lenient");
        assertThat(s3.put("/demo/a/file/b", "y").text())
                .contains("/demo/a/file is a file", "a file and a directory cannot have the same name")
                .doesNotContain("lenient");
    }

    private static void requireAdvice(Answer answer, long code) {
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.text()).contains("--s3,", "--s3-directories lenient");
    }
}
