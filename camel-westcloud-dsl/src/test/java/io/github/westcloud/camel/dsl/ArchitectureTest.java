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
package io.github.westcloud.camel.dsl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may look into whom. */
@AnalyzeClasses(packages = "io.github.westcloud.camel.dsl", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_THE_COMPONENT_AND_THE_TYPES_OF_ITS_OPTIONS = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.github.westcloud.camel",
                    "io.github.westcloud.camel.dsl",
                    "io.github.westcloud.client",
                    "io.github.westcloud.client.event",
                    "io.github.westcloud.client.model",
                    "io.github.westcloud.protocol..",
                    "org.apache.camel",
                    "org.apache.camel.builder",
                    "org.apache.camel.builder.component",
                    "org.apache.camel.builder.endpoint",
                    "org.apache.camel.spi",
                    "org.apache.camel.support.jsse",
                    "org.apache.camel.component.file..",
                    "org.apache.camel.component.http",
                    "org.apache.hc.client5.http.impl.classic");
}
