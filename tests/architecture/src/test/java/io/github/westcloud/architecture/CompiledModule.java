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

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.westcloud.pages.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of a module and of its tests, as the build has compiled them.
 *
 * @param folder the folder of the module, from the root of the repository
 * @param classes none if the module was not built, as in a build of one module
 */
record CompiledModule(String folder, List<JavaClass> classes) {

    static List<CompiledModule> all() {
        return Repository.modules().stream()
                .map(CompiledModule::of)
                .filter(module -> !module.classes().isEmpty())
                .toList();
    }

    private static CompiledModule of(String folder) {
        var target = Repository.ROOT.resolve(folder).resolve("target");
        var outputs = Stream.of("classes", "test-classes")
                .map(target::resolve)
                .filter(Files::isDirectory)
                .toArray(Path[]::new);
        var classes =
                outputs.length == 0 ? List.<JavaClass>of() : List.copyOf(new ClassFileImporter().importPaths(outputs));
        return new CompiledModule(folder, classes);
    }

    /** The internal packages of this product that its main classes and tests are in. */
    Set<String> internalPackages() {
        return classes.stream()
                .map(JavaClass::getPackageName)
                .filter(CompiledModule::isInternal)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The classes that use internal packages of other modules: "class -> package", with the package above all of those. */
    Set<String> usesOfForeignInternals() {
        var own = internalPackages();
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> isInternal(packageOf(use)) && !own.contains(packageOf(use)))
                .map(use -> outermost(use.getOriginClass()) + " -> " + top(packageOf(use)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String packageOf(Dependency use) {
        return use.getTargetClass().getBaseComponentType().getPackageName();
    }

    private static boolean isInternal(String name) {
        return name.startsWith("io.github.westcloud.") && (name + ".").contains(".internal.");
    }

    private static String top(String internal) {
        return internal.substring(0, internal.indexOf(".internal")) + ".internal";
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(CompiledModule::outermost).orElse(type.getName());
    }
}
