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
package io.github.westcloud.camel.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a native executable is told to have exists, so a class that is renamed is noticed without building one. */
class NativeImageProcessorTest {

    static String[] records() {
        return NativeImageProcessor.RECORDS;
    }

    static String[] resources() {
        return NativeImageProcessor.RESOURCES;
    }

    @ParameterizedTest
    @MethodSource("records")
    void theClassExists(String name) throws ClassNotFoundException {
        assertThat(Class.forName(name)).isRecord();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void theResourceExists(String name) {
        assertThat(getClass().getClassLoader().getResource(name)).isNotNull();
    }
}
