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
package io.github.westcloud.server.internal.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads small files that hold keys. */
final class KeyFiles {

    private static final long LARGEST = 1 << 20;

    private KeyFiles() {}

    static String text(Path file, String what) throws IOException {
        return new String(bytes(file, what), StandardCharsets.ISO_8859_1);
    }

    /** @throws IOException in one sentence that names the file */
    static byte[] bytes(Path file, String what) throws IOException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("The file " + file + " is too large for a " + what + ": " + Files.size(file)
                        + " bytes, at most " + LARGEST);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new IOException("The " + what + " " + file + " does not exist", e);
        } catch (AccessDeniedException e) {
            throw new IOException("The " + what + " " + file + " cannot be read: permission denied", e);
        }
    }
}
