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
package io.github.westcloud.server.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a test has measured: one file for each test in {@code target/figures}. */
public final class Figures {

    private static final Path DIRECTORY = Path.of("target", "figures");

    private Figures() {}

    /** Replaces what the last run of the test has left. */
    public static void record(Class<?> test, String text) throws IOException {
        Files.createDirectories(DIRECTORY);
        Files.writeString(DIRECTORY.resolve(test.getSimpleName() + ".txt"), text + System.lineSeparator());
    }
}
