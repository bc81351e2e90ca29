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

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.westcloud.pages.Repository;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which classes of a module use which others; nested classes count as the one around them.
 *
 * @param targets whom each one uses
 */
record Uses(Map<String, Set<String>> targets) {

    static Uses in(String module) {
        var uses = new TreeMap<String, Set<String>>();
        var classes = new ClassFileImporter()
                .importPath(Repository.ROOT.resolve(module).resolve("target/classes"));
        for (var type : classes) {
            var used = type.getDirectDependenciesFromSelf().stream()
                    .map(use -> use.getTargetClass().getBaseComponentType())
                    .filter(target -> classes.contain(target.getName()))
                    .map(Uses::outermost)
                    .collect(Collectors.toSet());
            uses.computeIfAbsent(outermost(type), name -> new TreeSet<>()).addAll(used);
        }
        return new Uses(uses);
    }

    /** The most classes of which each one uses all others, by itself or through others of them. */
    Set<String> largestCircle() {
        return targets.keySet().stream()
                .map(this::circleAround)
                .max(Comparator.comparingInt(Set::size))
                .orElseThrow();
    }

    private Set<String> circleAround(String name) {
        return reachable(name).stream()
                .filter(other -> reachable(other).contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> reachable(String name) {
        var found = new TreeSet<String>();
        var open = new ArrayDeque<>(targets.get(name));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (found.add(next)) {
                open.addAll(targets.get(next));
            }
        }
        return found;
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(Uses::outermost).orElse(type.getName());
    }
}
