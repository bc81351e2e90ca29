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
package io.github.westcloud.cli.internal.command;

import io.github.westcloud.cli.internal.place.LocalPlace;
import io.github.westcloud.cli.internal.place.Place;
import io.github.westcloud.cli.internal.place.RemotePlace;
import io.github.westcloud.cli.internal.terminal.CommandException;
import io.github.westcloud.cli.internal.terminal.ExitCode;
import io.github.westcloud.cli.internal.transfer.Copier;
import io.github.westcloud.cli.internal.transfer.Download;
import io.github.westcloud.cli.internal.transfer.Upload;
import io.github.westcloud.cli.internal.tree.LocalTree;
import io.github.westcloud.cli.internal.tree.Node;
import io.github.westcloud.cli.internal.tree.RemoteTree;
import io.github.westcloud.cli.internal.tree.Tree;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.protocol.BucketName;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Finds out what the source and the target of a copy are.
 *
 * @param client a client for the bucket of both
 * @param resume whether transfers go on where earlier ones ended
 * @param checksum whether files are compared by their MD5
 */
record Directions(WestCloudClient client, boolean resume, boolean checksum) {

    /** What a copy needs to know. */
    record Direction(Tree source, Tree target, Copier copier) {}

    /** The bucket of the one place that is at the service. */
    static BucketName bucket(Place from, Place to) {
        if (from instanceof RemotePlace remote && to instanceof LocalPlace) {
            return remote.bucket();
        }
        if (from instanceof LocalPlace && to instanceof RemotePlace remote) {
            return remote.bucket();
        }
        throw CommandException.usage(
                "One of the two must be a path on this machine and the other one westcloud:BUCKET/PATH, but " + from
                        + " and " + to + " are both of the same kind");
    }

    /** For a file, or for a directory with everything below it if {@code recursive}. */
    Direction of(Place from, Place to, boolean recursive) throws IOException {
        var source = tree(from)
                .find("")
                .orElseThrow(() -> new CommandException(ExitCode.NOT_FOUND, from + " does not exist"));
        if (source.isFile()) {
            return between(from, targetOfFile(from, to));
        }
        if (!source.isDirectory()) {
            throw new CommandException(
                    ExitCode.FAILED,
                    from
                            + " is neither a file nor a directory, and cannot be copied. Write its content to a file first");
        }
        if (!recursive) {
            throw CommandException.usage(from + " is a directory. Add --recursive to copy its contents");
        }
        return ofDirectories(from, to);
    }

    /** For two directories, of which the second need not exist. */
    Direction ofDirectories(Place from, Place to) throws IOException {
        requireDirectory(
                from,
                tree(from)
                        .find("")
                        .orElseThrow(() -> new CommandException(ExitCode.NOT_FOUND, from + " does not exist")));
        var target = tree(to).find("");
        if (target.isPresent()) {
            requireDirectory(to, target.get());
        }
        return between(from, to);
    }

    private static void requireDirectory(Place place, Node node) {
        if (!node.isDirectory()) {
            throw CommandException.usage(place + " is not a directory");
        }
    }

    /** In a directory that is there, or is said to be one by a slash, a file keeps its name. */
    private Place targetOfFile(Place from, Place to) throws IOException {
        boolean into =
                to.saysDirectory() || tree(to).find("").map(Node::isDirectory).orElse(false);
        if (!into) {
            return to;
        }
        if (to instanceof RemotePlace directory && from instanceof LocalPlace file) {
            return directory.resolve(nameOf(file.path()));
        }
        var name = ((RemotePlace) from).path().name();
        return new LocalPlace(((LocalPlace) to).path().resolve(name), false);
    }

    private static String nameOf(Path file) {
        return file.toAbsolutePath().normalize().getFileName().toString();
    }

    private Direction between(Place from, Place to) {
        if (from instanceof LocalPlace local) {
            var source = new LocalTree(local.path());
            var target = new RemoteTree(client, (RemotePlace) to);
            return new Direction(source, target, new Upload(client, source, target, resume, checksum));
        }
        var source = new RemoteTree(client, (RemotePlace) from);
        var target = new LocalTree(((LocalPlace) to).path());
        return new Direction(source, target, new Download(client, source, target, resume));
    }

    private Tree tree(Place place) {
        return place instanceof RemotePlace remote
                ? new RemoteTree(client, remote)
                : new LocalTree(((LocalPlace) place).path());
    }
}
