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
package io.github.westcloud.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.pages.Pom.Dependency;
import org.junit.jupiter.api.Test;

/** Of the repository in which this test runs. */
class RepositoryTest {

    @Test
    void pagesAreThoseForUsers() {
        assertThat(Repository.pages())
                .extracting(Page::path)
                .contains("README.md", "docs/README.md", "docs/component.adoc", "examples/yaml/README.md")
                .doesNotContain("CONTRIBUTING.md", "src/spec/README.md");
    }

    @Test
    void whatABuildMakesIsNoFileOfTheRepository() {
        assertThat(Repository.files("tests/page-reader"))
                .contains("tests/page-reader/pom.xml")
                .noneMatch(file -> file.contains("/target/"));
    }

    @Test
    void modulesOfModulesAreModules() {
        assertThat(Repository.modules()).contains("westcloud-client", "tests", "tests/page-reader", "examples/yaml");
    }

    @Test
    void aPomHasItsDependenciesAndInheritsTheRest() {
        var pom = Pom.of("tests/documentation");
        assertThat(pom.artifactId()).isEqualTo("westcloud-tests-documentation");
        assertThat(pom.dependencies())
                .contains(new Dependency("westcloud-tests-page-reader", "test", false))
                .doesNotContain(new Dependency("junit-jupiter", "test", false));
        assertThat(pom.has("version")).isFalse();
        assertThat(pom.inherits("version")).isTrue();
        assertThat(pom.isPublished()).isFalse();
        assertThat(Pom.of("westcloud-client").isPublished()).isTrue();
    }
}
