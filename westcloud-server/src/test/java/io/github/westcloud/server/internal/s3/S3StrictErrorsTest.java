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
import io.github.westcloud.server.support.S3TestSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of AWS's list of error codes for what only a strict server refuses. */
class S3StrictErrorsTest extends S3TestSupport {

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.s3Errors(S3ErrorFormat.XML);
    }

    @ParameterizedTest
    @CsvSource({"1048575, EntityTooSmall", "1048577, EntityTooLarge"})
    void aPartOfTheWrongSize(int size, String name) {
        var id = xml(s3.send("POST", "/demo/a?uploads", "x-west-multi-length", "2097152"), "UploadId");
        var answer = s3.send("PUT", S3MultipartTest.part("a", "1", id), bytes(size));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(xml(answer, "Error", "Code")).isEqualTo(name);
        assertThat(xml(answer, "Message")).contains("--s3,", "--s3-multipart lenient");
    }
}
