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
package io.github.westcloud.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is internal to a module is used by no other one: by no product, test, example or benchmark. */
class ArchitectureTest {

    private static final List<CompiledModule> MODULES = CompiledModule.all();
    /** Interfaces and annotations are abstract as well; this one is named after those of Spring Boot. */
    private static final List<String> ANNOTATIONS = List.of("io.github.westcloud.testing.WestCloudTest");

    @Test
    void nobodyUsesTheInternalsOfAnotherModuleButForNamedExceptions() {
        var uses = new TreeSet<String>();
        MODULES.forEach(module -> uses.addAll(module.usesOfForeignInternals()));

        assertThat(uses).isEqualTo(exceptions().keySet());
    }

    @Test
    void everyExceptionHasAReason() {
        assertThat(exceptions().values())
                .allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
    }

    /** Otherwise a class of one module could be a neighbour of what another one hides, and use it unseen. */
    @Test
    void anInternalPackageBelongsToOneModule() {
        var owners = new HashMap<String, String>();
        for (var module : MODULES) {
            for (var name : module.internalPackages()) {
                assertThat(owners.put(name, module.folder())).as(name).isNull();
            }
        }
        assertThat(owners.values()).contains("westcloud-client", "westcloud-server", "camel-westcloud-component");
    }

    /** Of the usual four, each names the others in signatures of Camel's. */
    @Test
    void theLargestCircleOfClassesInTheComponentIsTheUsualOne() {
        assertThat(Uses.in("camel-westcloud-component").largestCircle())
                .containsExactly(
                        "io.github.westcloud.camel.WestCloudComponent",
                        "io.github.westcloud.camel.WestCloudConsumer",
                        "io.github.westcloud.camel.WestCloudEndpoint",
                        "io.github.westcloud.camel.WestCloudProducer");
    }

    /** Surefire runs what is called a test, and a reader looks for tests there. */
    @Test
    void noAbstractClassIsCalledATest() {
        var misnamed = MODULES.stream()
                .flatMap(module -> module.classes().stream())
                .filter(type -> type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .filter(name -> name.endsWith("Test") || name.endsWith("IT"));
        assertThat(misnamed).containsExactlyInAnyOrderElementsOf(ANNOTATIONS);
    }

    /** The lines of {@code uses-of-internals.txt}: what is used by whom, and why. */
    private static Map<String, String> exceptions() {
        try (var list = ArchitectureTest.class.getResourceAsStream("/uses-of-internals.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" because ", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
