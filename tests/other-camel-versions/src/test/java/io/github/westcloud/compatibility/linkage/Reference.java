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

/**
 * One thing that a class expects of another.
 *
 * @param from the class that expects it
 * @param owner the class that is named, in the form of class files: "java/lang/String"
 * @param member name and descriptor as in {@link ClassShape}, or empty if only the class itself is needed
 * @param isStatic whether the member is used without an object
 */
record Reference(String from, String owner, String member, boolean isStatic) {

    static Reference toType(String from, String owner) {
        return new Reference(from, owner, "", false);
    }

    boolean isToType() {
        return member.isEmpty();
    }

    @Override
    public String toString() {
        return from + " -> " + owner + (isToType() ? "" : "." + member);
    }
}
