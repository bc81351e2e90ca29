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
package io.github.westcloud.camel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** Who may look into whom. */
@ArchTag("repository")
@AnalyzeClasses(packages = "io.github.westcloud.camel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CAMEL = "io.github.westcloud.camel";
    private static final String INTERNAL = CAMEL + ".internal.";

    private static final ArchCondition<JavaClass> SHOW_NOTHING_INTERNAL = new ArchCondition<>("show nothing internal") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            shown(type)
                    .filter(shown -> shown.getPackageName().startsWith(INTERNAL))
                    .forEach(shown -> events.add(
                            SimpleConditionEvent.violated(type, type.getName() + " shows " + shown.getName())));
        }
    };

    /** The types in what a class extends and implements, and in its public and protected members. */
    private static Stream<JavaClass> shown(JavaClass type) {
        var members = Stream.<JavaMember>concat(type.getFields().stream(), type.getCodeUnits().stream())
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED))
                .flatMap(member -> member.getAllInvolvedRawTypes().stream());
        var parents = Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream());
        return Stream.concat(members, parents);
    }

    @ArchTest
    static final ArchRule KNOWS_CLIENT_AND_CAMEL_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.net.ssl..",
                    "javax.annotation.processing",
                    "org.slf4j",
                    "io.github.westcloud.camel..",
                    "io.github.westcloud.protocol..",
                    "io.github.westcloud.client",
                    "io.github.westcloud.client.event",
                    "io.github.westcloud.client.model",
                    "io.github.westcloud.client.operation",
                    "io.github.westcloud.client.download",
                    "io.github.westcloud.client.listing",
                    "io.github.westcloud.client.temporary",
                    "org.apache.camel",
                    "org.apache.camel.spi..",
                    "org.apache.camel.util..",
                    "org.apache.camel.api.management",
                    "org.apache.camel.health",
                    "org.apache.camel.telemetry..",
                    "io.micrometer.core.instrument",
                    "org.apache.camel.support..",
                    "org.apache.camel.component.file..",
                    "org.apache.camel.component.http",
                    "org.apache.hc..");

    @ArchTest
    static final ArchRule ONLY_THE_HTTP_ROOM_BUILDS_HTTP_CLIENTS = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.westcloud.camel.internal.http")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.camel.component.http.HttpComponent");

    /** Others hand a whole client on, and know nothing of its parts. */
    @ArchTest
    static final ArchRule ONLY_THE_HTTP_ROOM_KNOWS_THE_PARTS_OF_AN_HTTP_CLIENT = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.westcloud.camel.internal.http")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.hc..")
                    .and(not(resideInAPackage("org.apache.hc.client5.http.impl.classic"))));

    /** Both are optional, so that nobody needs them who does not look. */
    @ArchTest
    static final ArchRule ONLY_TWO_CLASSES_KNOW_METERS_AND_SPANS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.github.westcloud.camel.internal.monitor.MeterListener")
            .and()
            .doNotHaveFullyQualifiedName("io.github.westcloud.camel.internal.monitor.WestCloudSpanDecorator")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel.telemetry..", "io.micrometer..");

    @ArchTest
    static final ArchRule BODIES_DO_NOT_KNOW_WHO_USES_THEM = noClasses()
            .that()
            .resideInAPackage("io.github.westcloud.camel.internal.body")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.westcloud.camel.internal.operations", "io.github.westcloud.camel.internal.consumer");

    /** The root package is the face: it uses the rooms, and they use what is public in it. */
    @ArchTest
    static final ArchRule ROOMS_LOOK_ONE_WAY =
            slices().matching(INTERNAL + "(*)..").should().beFreeOfCycles();

    /** What a user can name must not need a class that the bundle does not export. */
    @ArchTest
    static final ArchRule WHAT_IS_PUBLIC_SHOWS_NOTHING_INTERNAL =
            classes().that().resideInAPackage(CAMEL).and().arePublic().should(SHOW_NOTHING_INTERNAL);
}
