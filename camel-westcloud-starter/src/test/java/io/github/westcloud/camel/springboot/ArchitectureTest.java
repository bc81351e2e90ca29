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
package io.github.westcloud.camel.springboot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@ArchTag("repository")
@AnalyzeClasses(packages = "io.github.westcloud.camel.springboot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NEEDS_NOTHING_FOR_TESTS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.westcloud.server..",
                    "io.github.westcloud.testing..",
                    "org.springframework.test..",
                    "org.springframework.boot.test..");

    /** The actuator is optional. */
    @ArchTest
    static final ArchRule ONE_CLASS_KNOWS_THE_ACTUATOR = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(SecretsAutoConfiguration.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.boot.actuate..");

    /** What both ends agree on is the client's business: here are names of options and nothing of the wire. */
    @ArchTest
    static final ArchRule SENDS_NOTHING_ITSELF = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http", "org.apache.hc.core5..", "io.github.westcloud.client.internal.dialect..");

    @ArchTest
    static final ArchRule THE_COMPONENT_IS_USED_BY_WHAT_IT_PROMISES =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.github.westcloud.camel.internal..");
}
