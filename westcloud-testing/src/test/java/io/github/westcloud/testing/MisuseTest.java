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
package io.github.westcloud.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What is used wrongly fails with a sentence that says what is right. */
class MisuseTest {

    @Test
    void filesThatAreNotThere() {
        assertFailure(
                MissingFiles.class,
                ExtensionConfigurationException.class,
                "There is nothing on the class path for @WithFiles(\"seed/nothing\") of " + MissingFiles.class.getName()
                        + ". Name a folder or file of the test's class path, or one of the file system as file:PATH");
        assertFailure(
                UnknownBucket.class,
                IllegalArgumentException.class,
                "There is no bucket 'archive'. The server has: demo");
    }

    @Test
    void settingsThatHaveNoEffect() {
        assertFailure(
                Around.class,
                ExtensionConfigurationException.class,
                "@WestCloudTest on the nested class " + Around.Inside.class.getName()
                        + " has no effect: its tests use the server of the class around it. Put the annotation there");
    }

    @Test
    void noBucket() {
        assertFailure(
                NoBucket.class,
                IllegalArgumentException.class,
                "A server for tests needs at least one bucket, and none was given");
    }

    private static void assertFailure(Class<?> test, Class<? extends Throwable> type, String text) {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(test))
                .execute()
                .allEvents()
                .assertThatEvents()
                .haveExactly(1, finishedWithFailure(instanceOf(type), message(text)));
    }

    @WestCloudTest
    static class MissingFiles {

        @Test
        @WithFiles("seed/nothing")
        void never() {}
    }

    @WestCloudTest
    static class UnknownBucket {

        @Test
        @WithFiles(value = "seed/letter.txt", bucket = "archive")
        void never() {}
    }

    @WestCloudTest
    static class Around {

        @Nested
        @WestCloudTest(bucket = "other")
        class Inside {

            @Test
            void never() {}
        }
    }

    @WestCloudTest(bucket = {})
    static class NoBucket {

        @Test
        void never() {}
    }
}
