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

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may look into whom. */
@AnalyzeClasses(packages = "io.github.westcloud.client", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CLIENT = "io.github.westcloud.client";

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
                    CLIENT + ".internal.http..",
                    CLIENT + ".internal.retry..",
                    CLIENT + ".internal.upload..",
                    CLIENT);
}
