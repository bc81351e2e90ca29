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
import java.nio.file.Path;
import java.util.List;

/** The modules that are deployed, read from the poms. */
final class Published {

    static final Path ROOT = Path.of(System.getProperty("release.root"));

    private static final List<Pom> POMS =
            Pom.of("").modules().filter(Pom::isPublished).toList();

    private Published() {}

    static List<Pom> poms() {
        return POMS;
    }

    static List<String> jars() {
        return POMS.stream().filter(Pom::isJar).map(Pom::artifactId).toList();
    }
}
