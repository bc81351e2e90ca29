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
package io.github.westcloud.camel.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.support.PublicTypes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every public type is a promise: none appears without a line in {@code public-types.txt}, which a reader can review. */
@Tag("repository")
class PublicTypesTest {

    @Test
    void theListNamesEveryPublicType() {
        assertThat(PublicTypes.around(QuarkusOptionSyntax.class))
                .isEqualTo(PublicTypes.listed(getClass(), "public-types.txt"));
    }
}
