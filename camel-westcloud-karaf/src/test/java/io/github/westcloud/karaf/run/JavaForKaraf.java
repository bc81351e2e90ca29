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
package io.github.westcloud.karaf.run;

import java.nio.file.Files;
import java.nio.file.Path;

/** Which JDK Karaf is started on. */
final class JavaForKaraf {

    /** Karaf 4.4 needs the security manager, which went with JDK 24. */
    private static final int NEWEST = 23;

    private JavaForKaraf() {}

    /**
     * The JDK of the system property {@code karaf.java.home}, or else this one.
     *
     * @throws IllegalStateException when that is none, or one on which Karaf does not start
     */
    static Path home() {
        var given = System.getProperty("karaf.java.home", "");
        if (!given.isBlank()) {
            return requireJava(Path.of(given));
        }
        var own = Runtime.version().feature();
        if (own > NEWEST) {
            throw new IllegalStateException(
                    "Karaf 4.4 does not start on JDK " + own
                            + ", on which this build runs. Give it a JDK 17: mvn verify -Dkaraf.java.home=<folder of a JDK 17>");
        }
        return Path.of(System.getProperty("java.home"));
    }

    private static Path requireJava(Path home) {
        if (!Files.isExecutable(home.resolve("bin/java"))) {
            throw new IllegalStateException("karaf.java.home=" + home + " is no JDK: it has no bin/java");
        }
        return home;
    }
}
