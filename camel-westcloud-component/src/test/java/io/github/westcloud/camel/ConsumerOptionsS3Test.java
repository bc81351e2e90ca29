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
package io.github.westcloud.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.DialectName;
import org.junit.jupiter.api.Test;

/** The same in the S3 dialect. */
class ConsumerOptionsS3Test extends ConsumerOptionsTest {

    @Override
    DialectName dialect() {
        return DialectName.S3;
    }

    /** The S3 dialect has no content secrets, and says so when the route starts. */
    @Test
    @Override
    void aProtectedFileIsReadWithItsSecret() {
        assertThatThrownBy(() -> consume("westcloud:demo/protected?contentSecret=key1&" + FAST))
                .hasStackTraceContaining("The dialect S3 does not support a content secret")
                .hasStackTraceContaining("the option contentSecret");
        assertThat(requests()).isEmpty();
    }
}
