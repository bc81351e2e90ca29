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
package io.github.westcloud.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may look into whom. */
@AnalyzeClasses(packages = "io.github.westcloud.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CLI = "io.github.westcloud.cli";

    @ArchTest
    static final ArchRule NEEDS_THE_CLIENT_AND_ITS_LIBRARIES_ONLY = classes()
            .that()
            .resideInAPackage(CLI + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    CLI + "..",
                    "io.github.westcloud.client",
                    "io.github.westcloud.client.download",
                    "io.github.westcloud.client.event",
                    "io.github.westcloud.client.listing",
                    "io.github.westcloud.client.model",
                    "io.github.westcloud.client.operation",
                    "io.github.westcloud.protocol..",
                    "java..",
                    "javax.net.ssl..",
                    "com.fasterxml.jackson..",
                    "me.tongfei.progressbar..",
                    "picocli..");

    @ArchTest
    static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("start")
            .definedBy(CLI)
            .layer("command")
            .definedBy(CLI + ".internal.command..")
            .layer("doctor")
            .definedBy(CLI + ".internal.doctor..")
            .layer("transfer")
            .definedBy(CLI + ".internal.transfer..")
            .layer("tree")
            .definedBy(CLI + ".internal.tree..")
            .layer("profile")
            .definedBy(CLI + ".internal.profile..")
            .layer("place")
            .definedBy(CLI + ".internal.place..")
            .layer("terminal")
            .definedBy(CLI + ".internal.terminal..")
            .whereLayer("start")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("command")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("doctor")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("transfer")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("tree")
            .mayOnlyBeAccessedByLayers("command", "transfer")
            .whereLayer("profile")
            .mayOnlyBeAccessedByLayers("command", "doctor");

    @ArchTest
    static final ArchRule ROOMS_ARE_FREE_OF_CYCLES =
            slices().matching(CLI + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONE_CLASS_DRAWS_THE_BAR = noClasses()
            .that()
            .haveNameNotMatching(".*\\.transfer\\.Progress(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("me.tongfei.progressbar..");

    @ArchTest
    static final ArchRule ONLY_COMMANDS_KNOW_PICOCLI = noClasses()
            .that()
            .resideOutsideOfPackage(CLI + ".internal.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");
}
