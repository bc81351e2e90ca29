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
package io.github.westcloud.karaf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may look into whom. */
@AnalyzeClasses(packages = "io.github.westcloud.karaf", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The bundle hands options to the component, and nothing else: it needs neither the client nor the protocol. */
    @ArchTest
    static final ArchRule KNOWS_COMPONENT_CAMEL_AND_OSGI_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.slf4j",
                    "io.github.westcloud.karaf",
                    "io.github.westcloud.camel",
                    "org.apache.camel",
                    "org.apache.camel.karaf.core",
                    "org.apache.camel.spi",
                    "org.apache.camel.support..",
                    "org.apache.camel.util.json",
                    "org.osgi..");

    /** Other classes run in tests without a framework. */
    @ArchTest
    static final ArchRule ONE_CLASS_KNOWS_THE_FRAMEWORK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Activator.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.osgi.framework..");
}
