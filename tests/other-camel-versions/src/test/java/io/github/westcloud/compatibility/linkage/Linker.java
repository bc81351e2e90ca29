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
package io.github.westcloud.compatibility.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/**
 * Decides as the JVM would whether references resolve on this class path, without running anything: a method that is called
 * once a year is looked up too.
 */
final class Linker {

    /** Their methods take any descriptor. */
    private static final Set<String> ANY_DESCRIPTOR =
            Set.of("java/lang/invoke/MethodHandle", "java/lang/invoke/VarHandle");

    private final Map<String, Optional<ClassShape>> shapes = new HashMap<>();

    boolean resolves(Reference reference) {
        var owner = shape(reference.owner());
        if (owner.isEmpty() || reference.isToType() || ANY_DESCRIPTOR.contains(reference.owner())) {
            return owner.isPresent();
        }
        return family(owner.get())
                .filter(type -> type.declares(reference.member()))
                .findFirst()
                .map(type -> type.is(reference.member(), Opcodes.ACC_STATIC) == reference.isStatic())
                .orElse(false);
    }

    /** The abstract methods that a class inherits and nobody implements: calling one ends with an AbstractMethodError. */
    Stream<String> unimplemented(ClassShape type) {
        if (type.isAbstract()) {
            return Stream.empty();
        }
        return family(type).flatMap(ancestor -> ancestor.members().keySet().stream()
                .filter(member -> ancestor.is(member, Opcodes.ACC_ABSTRACT))
                .filter(member -> !implemented(type, member))
                .map(member -> type.name() + " lacks " + ancestor.name() + "." + member));
    }

    private boolean implemented(ClassShape type, String member) {
        return family(type)
                .filter(ancestor -> ancestor.declares(member))
                .anyMatch(ancestor -> !ancestor.is(member, Opcodes.ACC_ABSTRACT));
    }

    /** The class, its superclasses from the nearest one, and all interfaces of these. */
    private Stream<ClassShape> family(ClassShape type) {
        var family = new LinkedHashMap<String, ClassShape>();
        var next = Optional.of(type);
        while (next.isPresent()) {
            family.put(next.get().name(), next.get());
            next = Optional.ofNullable(next.get().superName()).flatMap(this::shape);
        }
        for (var ancestor : family.values().toArray(ClassShape[]::new)) {
            addInterfaces(ancestor, family);
        }
        return family.values().stream();
    }

    private void addInterfaces(ClassShape type, Map<String, ClassShape> family) {
        for (var name : type.interfaces()) {
            shape(name)
                    .filter(found -> family.put(name, found) == null)
                    .ifPresent(found -> addInterfaces(found, family));
        }
    }

    private Optional<ClassShape> shape(String name) {
        return shapes.computeIfAbsent(name, Linker::read);
    }

    private static Optional<ClassShape> read(String name) {
        try (var file = Linker.class.getClassLoader().getResourceAsStream(name + ".class")) {
            return file == null ? Optional.empty() : Optional.of(ClassShape.of(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
