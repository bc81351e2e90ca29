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
package io.github.westcloud.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files below a folder. */
final class Folder {

    private Folder() {}

    /** The length in bytes of every readable file, by its path below the folder with forward slashes. */
    static SortedMap<String, Long> files(Path folder) throws IOException {
        var files = new TreeMap<String, Long>();
        try (var paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                if (isReadable(path)) {
                    files.put(folder.relativize(path).toString().replace('\\', '/'), Files.size(path));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return files;
    }

    /** Whether it is a file that can be sent. */
    static boolean isReadable(Path path) {
        return Files.isRegularFile(path) && Files.isReadable(path);
    }

    /** The SHA-256 of a file, or {@code missing}. */
    static String sha256(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "missing";
        }
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }

    /** The folder as the output names it: where a JDK is installed is nobody's business. */
    static String name(Path folder) {
        return folder.equals(Path.of(System.getProperty("java.home"))) ? "the JDK that runs this" : folder.toString();
    }
}
