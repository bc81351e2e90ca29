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

import io.github.westcloud.pages.Pom;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of the list of what Maven Central requires.
 *
 * @param kind where to look
 * @param what what has to be there: the path of an element, a classifier or the ending of a file
 */
record Requirement(Kind kind, String what) {

    enum Kind {
        ELEMENT,
        INHERITED,
        JAR,
        BESIDE,
        RELEASE
    }

    private static final List<Requirement> ALL = Resources.lines("maven-central.tsv")
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t"))
            .map(line -> new Requirement(Kind.valueOf(line[0].toUpperCase()), line[1]))
            .toList();

    static List<String> of(Kind kind) {
        return ALL.stream()
                .filter(requirement -> requirement.kind == kind)
                .map(Requirement::what)
                .toList();
    }

    static Stream<Requirement> ofPoms() {
        return ALL.stream()
                .filter(requirement -> requirement.kind == Kind.ELEMENT || requirement.kind == Kind.INHERITED);
    }

    boolean isMetBy(Pom pom) {
        return kind == Kind.ELEMENT ? pom.has(what) : pom.inherits(what);
    }
}
