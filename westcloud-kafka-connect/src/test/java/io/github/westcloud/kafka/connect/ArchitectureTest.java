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
package io.github.westcloud.kafka.connect;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may look into whom. */
@AnalyzeClasses(packages = "io.github.westcloud.kafka.connect", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CONNECT = "io.github.westcloud.kafka.connect";

    @ArchTest
    static final ArchRule NEEDS_THE_CLIENT_AND_KAFKA_CONNECT_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    CONNECT + "..",
                    "io.github.westcloud.client",
                    "io.github.westcloud.client.download",
                    "io.github.westcloud.client.model",
                    "io.github.westcloud.client.operation",
                    "io.github.westcloud.client.temporary",
                    "io.github.westcloud.protocol",
                    "java..",
                    "org.apache.kafka..",
                    "org.slf4j..");

    @ArchTest
    static final ArchRule THE_SINK_DOES_NOT_KNOW_THE_SOURCE = apart("sink", "source");

    @ArchTest
    static final ArchRule THE_SOURCE_DOES_NOT_KNOW_THE_SINK = apart("source", "sink");

    private static ArchRule apart(String one, String other) {
        return noClasses()
                .that()
                .resideInAPackage(CONNECT + ".internal." + one)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CONNECT + ".internal." + other);
    }
}
