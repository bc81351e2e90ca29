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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a class file declares, without loading it.
 *
 * @param members the access flags of methods and fields by name and descriptor, "length()I" or "out:Ljava/io/PrintStream;"
 */
record ClassShape(int access, String name, String superName, List<String> interfaces, Map<String, Integer> members) {

    static ClassShape of(byte[] classFile) {
        var reader = new ClassReader(classFile);
        var members = new HashMap<String, Integer>();
        reader.accept(new Declarations(members), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return new ClassShape(
                reader.getAccess(),
                reader.getClassName(),
                reader.getSuperName(),
                List.of(reader.getInterfaces()),
                Map.copyOf(members));
    }

    boolean isInterface() {
        return (access & Opcodes.ACC_INTERFACE) != 0;
    }

    boolean isAbstract() {
        return (access & Opcodes.ACC_ABSTRACT) != 0;
    }

    /** Whether the class itself declares this, whatever its superclasses do. */
    boolean declares(String member) {
        return members.containsKey(member);
    }

    boolean is(String member, int flag) {
        return (members.getOrDefault(member, 0) & flag) != 0;
    }

    private static final class Declarations extends ClassVisitor {

        private final Map<String, Integer> members;

        private Declarations(Map<String, Integer> members) {
            super(Opcodes.ASM9);
            this.members = members;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String generic, String[] thrown) {
            members.put(name + descriptor, access);
            return null;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String generic, Object value) {
            members.put(name + ":" + descriptor, access);
            return null;
        }
    }
}
