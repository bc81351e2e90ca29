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
package io.github.westcloud.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Who may look into whom. */
@AnalyzeClasses(packages = "io.github.westcloud", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String SERVER = "io.github.westcloud.server";

    /** What users give to a server and get from it, which the rooms below it may know as well. */
    private static final DescribedPredicate<JavaClass> VALUES = describe(
            "records and enumerations of the server's root package",
            type -> type.getPackageName().equals(SERVER) && (type.isRecord() || type.isEnum()));

    @ArchTest
    static final ArchRule seesNeitherClientNorCamel = noClasses()
            .that()
            .resideInAPackage(SERVER + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.westcloud.client..", "io.github.westcloud.camel..", "org.apache.camel..");

    @ArchTest
    static final ArchRule layers = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("start")
            .definedBy(resideInAPackage(SERVER).and(not(VALUES)))
            .layer("rest")
            .definedBy(SERVER + ".internal.rest..")
            .layer("s3")
            .definedBy(SERVER + ".internal.s3..")
            .layer("condition")
            .definedBy(SERVER + ".internal.condition..")
            .layer("s3 errors")
            .definedBy(SERVER + ".internal.s3errors..")
            .layer("transfer")
            .definedBy(SERVER + ".internal.transfer..")
            .layer("admission")
            .definedBy(SERVER + ".internal.admission..")
            .layer("auth")
            .definedBy(SERVER + ".internal.auth..")
            .layer("http")
            .definedBy(SERVER + ".internal.http..")
            .layer("tls")
            .definedBy(SERVER + ".internal.tls..")
            .whereLayer("tls")
            .mayOnlyBeAccessedByLayers("start", "http")
            .layer("storage")
            .definedBy(SERVER + ".internal.storage")
            .layer("engine")
            .definedBy(SERVER + ".internal.storage.engine..")
            .layer("faults")
            .definedBy(SERVER + ".fault..")
            .layer("fault room")
            .definedBy(SERVER + ".internal.fault..")
            .layer("admin")
            .definedBy(SERVER + ".internal.admin..")
            .layer("console")
            .definedBy(SERVER + ".internal.console..")
            .whereLayer("console")
            .mayOnlyBeAccessedByLayers("start", "admin")
            .whereLayer("admin")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("start")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("faults")
            .mayOnlyBeAccessedByLayers("start", "fault room", "admin")
            .whereLayer("fault room")
            .mayOnlyBeAccessedByLayers("start", "admin")
            .whereLayer("rest")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("s3")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("condition")
            .mayOnlyBeAccessedByLayers("rest", "s3")
            .whereLayer("s3 errors")
            .mayOnlyBeAccessedByLayers("admission", "auth", "s3")
            .whereLayer("transfer")
            .mayOnlyBeAccessedByLayers("start", "rest", "s3")
            .whereLayer("admission")
            .mayOnlyBeAccessedByLayers("start", "rest", "s3")
            .whereLayer("auth")
            .mayOnlyBeAccessedByLayers("start", "rest", "s3", "admission", "admin")
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers(
                    "start",
                    "rest",
                    "s3",
                    "s3 errors",
                    "condition",
                    "transfer",
                    "admission",
                    "auth",
                    "fault room",
                    "console",
                    "admin")
            .layer("disk")
            .definedBy(SERVER + ".internal.storage.disk..")
            .layer("journal")
            .definedBy(SERVER + ".internal.storage.journal..")
            .whereLayer("disk")
            .mayOnlyBeAccessedByLayers("engine", "journal")
            .whereLayer("journal")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("storage")
            .mayOnlyBeAccessedByLayers("start", "engine", "disk", "rest", "s3", "transfer", "admission", "admin");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching(SERVER + ".internal.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule storageKnowsNoHttp = noClasses()
            .that()
            .resideInAPackage(SERVER + ".internal.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..", "com.fasterxml..", "picocli..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("WestHeaders");

    @ArchTest
    static final ArchRule onlyHttpAndMimeTypesKnowJetty = noClasses()
            .that()
            .resideOutsideOfPackage(SERVER + ".internal.http..")
            .and()
            .doNotHaveSimpleName("MimeTypes")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jetty..");

    /** What users see names nothing that may change under them. */
    @ArchTest
    static final ArchRule publicSignaturesNameNoInternalType = members()
            .that()
            .areDeclaredInClassesThat(resideOutsideOfPackage("..internal..").and(modifier(PUBLIC)))
            .and(describe(
                    "are public or protected",
                    member -> member.getModifiers().contains(PUBLIC)
                            || member.getModifiers().contains(PROTECTED)))
            .should(notName("..internal.."));

    @ArchTest
    static final ArchRule publicTypesExtendNoInternalType = noClasses()
            .that()
            .resideOutsideOfPackage("..internal..")
            .and()
            .arePublic()
            .should()
            .beAssignableTo(resideInAPackage("..internal.."));

    private static ArchCondition<JavaMember> notName(String packages) {
        return new ArchCondition<>("name no type of " + packages) {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                member.getAllInvolvedRawTypes().stream()
                        .filter(resideInAPackage(packages))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                member, member.getDescription() + " names " + type.getName())));
            }
        };
    }
}
