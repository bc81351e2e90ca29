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
package io.github.westcloud.cli.internal.tree;

import io.github.westcloud.cli.internal.terminal.CommandException;
import io.github.westcloud.cli.internal.terminal.ExitCode;
import io.github.westcloud.protocol.Md5;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A directory of this machine. Symbolic links below the root are never followed, so nothing outside of it is touched. */
public final class LocalTree implements Tree {

    private final Path root;

    public LocalTree(Path root) {
        this.root = root;
    }

    /**
     * The file of a path below the root.
     *
     * @throws CommandException if a name in it would lead out of the root, on any system
     */
    public Path file(String path) {
        var file = root;
        if (path.isEmpty()) {
            return file;
        }
        for (var name : path.split("/", -1)) {
            var below = file.resolve(name);
            if (!Tree.isName(name) || !name.equals(below.getFileName().toString())) {
                throw new CommandException(ExitCode.FAILED, "'" + path + "' would lead out of " + root);
            }
            file = below;
        }
        return file;
    }

    @Override
    public Optional<SortedMap<String, Node>> list(String directory) throws IOException {
        var entries = new TreeMap<String, Node>();
        try (var stream = Files.newDirectoryStream(file(directory))) {
            for (var entry : stream) {
                entries.put(entry.getFileName().toString(), node(entry, LinkOption.NOFOLLOW_LINKS));
            }
            return Optional.of(entries);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Node> find(String path) throws IOException {
        try {
            // Whoever names a link means what it leads to.
            return Optional.of(path.isEmpty() ? node(root) : node(file(path), LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Node node(Path file, LinkOption... options) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class, options);
        var modified = Optional.of(attributes.lastModifiedTime().toInstant());
        if (attributes.isDirectory()) {
            return new Node(Node.Kind.DIRECTORY, 0, modified);
        }
        return attributes.isRegularFile()
                ? new Node(Node.Kind.FILE, attributes.size(), modified)
                : new Node(Node.Kind.OTHER, 0, modified);
    }

    /** A link in place of a directory could lead anywhere, so it is refused. */
    @Override
    public void createDirectory(String directory) throws IOException {
        Files.createDirectories(root);
        var path = root;
        for (var name : directory.split("/")) {
            path = name.isEmpty() ? path : path.resolve(name);
            if (!path.equals(root) && Files.isSymbolicLink(path)) {
                throw new FileSystemException(path + " is a symbolic link, and may lead out of " + root);
            }
            if (!Files.isDirectory(path)) {
                createUnlessAnotherThreadDid(path);
            }
        }
    }

    private static void createUnlessAnotherThreadDid(Path directory) throws IOException {
        try {
            Files.createDirectory(directory);
        } catch (IOException e) {
            if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
    }

    @Override
    public void delete(String path, Node node) throws IOException {
        Files.walkFileTree(file(path), new Deletion());
    }

    @Override
    public Optional<String> md5(String path) throws IOException {
        var digest = Md5.newDigest();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file(path), out);
        }
        return Optional.of(Md5.format(digest.digest()));
    }

    @Override
    public String name(String path) {
        return file(path).toString();
    }

    /** Deletes what is in a directory before the directory, and links instead of what they lead to. */
    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
