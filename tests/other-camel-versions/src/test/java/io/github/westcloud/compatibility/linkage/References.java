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

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects what a class file refers to: the types of its declarations and its code, and every method and field it uses. */
final class References extends ClassVisitor {

    private final Set<Reference> found = new LinkedHashSet<>();
    private final String from;

    private References(String from) {
        super(Opcodes.ASM9);
        this.from = from;
    }

    static Set<Reference> of(byte[] classFile) {
        var reader = new ClassReader(classFile);
        var references = new References(reader.getClassName());
        reader.accept(references, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return references.found;
    }

    @Override
    public void visit(int version, int access, String name, String generic, String superName, String[] interfaces) {
        type(Type.getObjectType(superName));
        for (var implemented : interfaces) {
            type(Type.getObjectType(implemented));
        }
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String generic, String[] thrown) {
        types(descriptor);
        return new Code();
    }

    private void types(String methodDescriptor) {
        type(Type.getReturnType(methodDescriptor));
        for (var argument : Type.getArgumentTypes(methodDescriptor)) {
            type(argument);
        }
    }

    private void type(Type type) {
        var element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            found.add(Reference.toType(from, element.getInternalName()));
        }
    }

    /** Arrays have the methods of Object, and are checked by their element type. */
    private void member(String owner, String member, boolean isStatic) {
        if (owner.startsWith("[")) {
            type(Type.getObjectType(owner));
        } else {
            found.add(new Reference(from, owner, member, isStatic));
        }
    }

    private final class Code extends MethodVisitor {

        private Code() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            member(owner, name + descriptor, opcode == Opcodes.INVOKESTATIC);
            types(descriptor);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            member(owner, name + ":" + descriptor, opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            type(Type.getObjectType(type));
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof Type type && type.getSort() != Type.METHOD) {
                type(type);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            types(descriptor);
            for (var argument : arguments) {
                if (argument instanceof Handle handle && handle.getDesc().startsWith("(")) {
                    boolean isStatic = handle.getTag() == Opcodes.H_INVOKESTATIC;
                    member(handle.getOwner(), handle.getName() + handle.getDesc(), isStatic);
                }
            }
        }
    }
}
