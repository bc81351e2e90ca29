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
package io.github.westcloud.client;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who may look into whom. */
@AnalyzeClasses(packages = "io.github.westcloud.client", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CLIENT = "io.github.westcloud.client";
    private static final String FACE = "the root package";

    /** Each room below internal, and who may use it beside itself. */
    private static final Map<String, Set<String>> USERS_OF_ROOMS = Map.ofEntries(
            entry("engine", Set.of(FACE)),
            entry("listing", Set.of(FACE)),
            entry("upload", Set.of(FACE, "engine")),
            entry("emulation", Set.of(FACE, "upload")),
            entry("retry", Set.of(FACE, "engine", "upload", "emulation")),
            entry("exchange", Set.of("engine", "retry")),
            entry("http", Set.of(FACE, "engine", "exchange", "upload")),
            entry("auth", Set.of("engine", "exchange", "retry")),
            entry("dialect", Set.of(FACE, "engine", "upload", "emulation", "exchange")),
            entry("download", Set.of(FACE, "dialect", "engine")),
            entry("transfer", Set.of("upload", "retry", "download")),
            entry("failure", Set.of("dialect", "emulation", "listing", "exchange", "retry", "upload")),
            entry(
                    "wire",
                    Set.of(FACE, "auth", "dialect", "download", "http", "exchange", "listing", "retry", "emulation")));

    @ArchTest
    static final ArchRule THE_CLIENT_NEEDS_ITS_LIBRARIES_AND_NOTHING_ELSE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    CLIENT + "..",
                    "io.github.westcloud.protocol..",
                    "java..",
                    "javax.net.ssl..",
                    "javax.xml.stream..",
                    "org.apache.hc..",
                    "com.fasterxml.jackson..",
                    "org.slf4j..");

    @ArchTest
    static final ArchRule ONE_ROOM_KNOWS_THE_HTTP_LIBRARY = noClasses()
            .that()
            .resideOutsideOfPackage(CLIENT + ".internal.http..")
            .and()
            .doNotHaveFullyQualifiedName(CLIENT + ".WestCloudClient")
            .and()
            .doNotHaveFullyQualifiedName(CLIENT + ".HttpClientLimits")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc..");

    @ArchTest
    static final ArchRule WHAT_GOES_OVER_THE_WIRE_KNOWS_MODEL_AND_PROTOCOL = classes()
            .that()
            .resideInAPackage(CLIENT + ".internal.wire..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    CLIENT + ".internal.wire..", CLIENT + ".model..", "io.github.westcloud.protocol..", "java..");

    @ArchTest
    static final ArchRule A_DIALECT_SENDS_NOTHING = noClasses()
            .that()
            .resideInAPackage(CLIENT + ".internal.dialect..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    CLIENT + ".internal.exchange..",
                    CLIENT + ".internal.http..",
                    CLIENT + ".internal.retry..",
                    CLIENT + ".internal.upload..",
                    "java.net..");

    @ArchTest
    static final ArchRule WHAT_GOES_IN_AND_OUT_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAnyPackage(CLIENT + ".model..", CLIENT + ".operation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    CLIENT + ".internal.dialect..",
                    CLIENT + ".internal.exchange..",
                    CLIENT + ".internal.http..",
                    CLIENT + ".internal.retry..",
                    CLIENT + ".internal.upload..",
                    CLIENT);

    /** The root package is the client's face: it uses its rooms, and they use its public types. */
    @ArchTest
    static final ArchRule ROOMS_ARE_FREE_OF_CYCLES =
            slices().matching(CLIENT + ".(**)").should().beFreeOfCycles();

    /** A new room has its row in the table. */
    @ArchTest
    static final ArchRule EVERY_ROOM_IS_KNOWN = classes()
            .that()
            .resideInAPackage(CLIENT + ".internal..")
            .should()
            .resideInAnyPackage(packages(USERS_OF_ROOMS.keySet()));

    @ArchTest
    static void roomsAreUsedOnlyByThoseWhoMay(JavaClasses classes) {
        USERS_OF_ROOMS.forEach((room, users) -> {
            var allowed = new HashSet<>(users);
            allowed.add(room);
            noClasses()
                    .that()
                    .resideOutsideOfPackages(packages(allowed))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(CLIENT + ".internal." + room + "..")
                    .check(classes);
        });
    }

    @ArchTest
    static final ArchRule WHAT_A_USER_CALLS_NAMES_NOTHING_INTERNAL = codeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(CLIENT + ".internal..")
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and(arePublicOrProtected())
            .should(nameNothingInternal());

    private static String[] packages(Collection<String> rooms) {
        return rooms.stream()
                .map(room -> room.equals(FACE) ? CLIENT : CLIENT + ".internal." + room + "..")
                .toArray(String[]::new);
    }

    private static DescribedPredicate<JavaCodeUnit> arePublicOrProtected() {
        return describe(
                "are public or protected",
                unit -> unit.getModifiers().contains(PUBLIC)
                        || unit.getModifiers().contains(PROTECTED));
    }

    private static ArchCondition<JavaCodeUnit> nameNothingInternal() {
        return new ArchCondition<>("name nothing internal in their signature") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                Stream.concat(unit.getParameterTypes().stream(), Stream.of(unit.getReturnType()))
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .filter(type -> type.getPackageName().startsWith(CLIENT + ".internal"))
                        .forEach(type -> events.add(
                                SimpleConditionEvent.violated(unit, unit.getFullName() + " names " + type.getName())));
            }
        };
    }
}
