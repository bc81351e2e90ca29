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
package io.github.westcloud.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.pages.Pom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each published pom has what Maven Central requires, and the BOM manages each published jar. */
class PublishedPomsTest {

    static List<Pom> poms() {
        return Published.poms();
    }

    @ParameterizedTest
    @MethodSource("poms")
    void hasEachRequiredElement(Pom pom) {
        assertThat(Requirement.ofPoms()).isNotEmpty().allMatch(requirement -> requirement.isMetBy(pom));
    }

    @Test
    void theBomManagesThePublishedJarsAndNothingElse() {
        var bom = Pom.of("westcloud-bom");
        assertThat(bom.values("dependencyManagement/dependencies/dependency/artifactId"))
                .containsExactlyInAnyOrderElementsOf(Published.jars());
        assertThat(bom.values("dependencyManagement/dependencies/dependency/groupId"))
                .containsOnly("io.github.westcloud");
        assertThat(bom.values("dependencyManagement/dependencies/dependency/version"))
                .containsOnly("${project.version}");
    }

    /** A parent that managed anything would give it to everyone who imports the BOM. */
    @Test
    void theBomInheritsNoManagedDependency() {
        var parent = Pom.of("src/build");
        assertThat(parent.values("artifactId")).containsExactly("westcloud-build");
        assertThat(parent.has("parent")).isFalse();
        assertThat(parent.has("dependencyManagement")).isFalse();
    }

    @Test
    void testsExamplesAndBenchmarksAreNotPublished() {
        assertThat(Published.poms())
                .noneMatch(pom ->
                        Published.ROOT.relativize(pom.file()).toString().matches("(tests|examples|benchmarks)/.*"));
    }
}
