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

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every public type is a promise: none appears without a line in {@code public-types.txt}, which a reader can review. */
@Tag("repository")
class PublicTypesTest {

    @Test
    void theListNamesEveryPublicType() throws IOException {
        var types = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackagesOf(WestCloudComponent.class).stream()
                        .filter(type -> !type.getPackageName().contains(".internal"))
                        .filter(PublicTypesTest::isReachable)
                        .map(JavaClass::getName)
                        .sorted();
        assertThat(types).containsExactlyElementsOf(list());
    }

    private static boolean isReachable(JavaClass type) {
        boolean visible = type.getModifiers().contains(JavaModifier.PUBLIC);
        return visible
                && type.getEnclosingClass().map(PublicTypesTest::isReachable).orElse(true);
    }

    private static List<String> list() throws IOException {
        try (var list = PublicTypesTest.class.getResourceAsStream("/io/github/westcloud/camel/public-types.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
