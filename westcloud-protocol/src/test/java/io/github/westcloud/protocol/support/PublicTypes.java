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
package io.github.westcloud.protocol.support;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The types that a module promises to its users, and the list of them that a reader can review. */
public final class PublicTypes {

    private PublicTypes() {}

    /** The names of the public types in the package of this type and below it, without what is internal; sorted. */
    public static List<String> around(Class<?> type) {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackagesOf(type).stream()
                        .filter(found -> !found.getPackageName().contains(".internal"))
                        .filter(PublicTypes::isReachable)
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();
    }

    /** The lines of a resource, but for comments, which begin with {@code #}. */
    public static List<String> listed(Class<?> test, String resource) {
        try (var list = test.getResourceAsStream(resource)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReachable(JavaClass type) {
        boolean visible = type.getModifiers().contains(JavaModifier.PUBLIC);
        return visible && type.getEnclosingClass().map(PublicTypes::isReachable).orElse(true);
    }
}
