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

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("repository")
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackagesOf(QuarkusOptionSyntax.class);

    /** What is part of an application has no part of the build, and no server. */
    @Test
    void needsNothingOfTheBuild() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.deployment..", "io.github.westcloud.server..")
                .check(CLASSES);
    }

    /** An application without health lacks these. */
    @Test
    void onlyTheHealthCheckNeedsHealth() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.westcloud.camel.quarkus.health")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.microprofile.health..", "org.apache.camel.health..")
                .check(CLASSES);
    }

    @Test
    void theComponentIsUsedByWhatItPromises() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.westcloud.camel.internal..")
                .check(CLASSES);
    }
}
