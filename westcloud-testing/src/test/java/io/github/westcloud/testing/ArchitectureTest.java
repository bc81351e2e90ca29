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

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.camel.CamelContext;

/** Who may look into whom. */
@AnalyzeClasses(packages = "io.github.westcloud.testing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String TESTING = "io.github.westcloud.testing";

    @ArchTest
    static final ArchRule NEEDS_SERVER_CLIENT_JUNIT_AND_ASSERTJ_ONLY = classes()
            .that()
            .resideInAPackage(TESTING)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    TESTING,
                    "io.github.westcloud.server",
                    "io.github.westcloud.server.fault",
                    "io.github.westcloud.client",
                    "io.github.westcloud.protocol..",
                    "java..",
                    "org.assertj.core..",
                    "org.junit.jupiter.api..",
                    "org.junit.platform.commons.support..",
                    "org.apache.camel..");

    /** Camel is optional: nothing else needs it, and the extension names the one type in one method. */
    @ArchTest
    static final ArchRule TWO_CLASSES_KNOW_CAMEL = classes()
            .that(not(belongTo(type(CamelTests.class).or(type(CamelOfTest.class)))))
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage("org.apache.camel..")).or(type(CamelContext.class)));

    /** Spring is optional, and so is JUnit for who uses only this. */
    @ArchTest
    static final ArchRule ONE_ROOM_KNOWS_SPRING = classes()
            .that()
            .resideInAPackage("io.github.westcloud.testing.spring")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.westcloud.testing.spring",
                    "io.github.westcloud.server",
                    "java..",
                    "org.springframework..");
}
