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
package io.github.westcloud.camel.internal.operations;

import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.camel.WestCloudOperation;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** Finds out which path of the bucket a message is about. A path outside the starting directory is refused. */
public final class TargetPaths {

    private final OperationContext context;

    public TargetPaths(OperationContext context) {
        this.context = context;
    }

    /** The path in a header, from the root of the bucket. */
    public Optional<ObjectPath> fromHeader(Exchange exchange, String header) {
        var value = exchange.getMessage().getHeader(header, String.class);
        return Optional.ofNullable(value)
                .map(path -> jailed("header " + header, legal(header, requireNotEmpty(header, path))));
    }

    /** The directory that a message is about: the one that is named, else the starting directory. */
    ObjectPath directory(Exchange exchange, Supplier<ObjectPath> named) {
        return namesFile(exchange) ? named.get() : context.startingDirectory();
    }

    /** An expression that found nothing gives an empty text, and not the wish for the whole bucket. */
    private static String requireNotEmpty(String header, String path) {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("The header " + header
                    + " is empty. Set it to a path, to '/' for the root of the bucket, or remove it");
        }
        return path;
    }

    /**
     * Checks a name that was joined with the starting directory.
     *
     * @throws IllegalArgumentException if the name is empty, or leads back to the starting directory, and the operation would
     *     change that directory
     */
    public void requireBelowStart(WestCloudOperation operation, String joined) {
        var directory = context.options().getDirectory();
        boolean start = joined.equals(directory) || joined.equals(directory + "/") || joined.equals("/");
        if (start && operation != WestCloudOperation.list && operation != WestCloudOperation.head) {
            throw new IllegalArgumentException("The name of the file or directory is empty, or that of the starting"
                    + " directory '" + directory + "'. The operation " + operation
                    + " needs a name below it, in the header "
                    + WestCloudConstants.FILE_NAME
                    + " or the option fileName. If the starting directory is meant, remove"
                    + " them, or set the header " + WestCloudConstants.PATH);
        }
    }

    /** @throws IllegalArgumentException if the root of the bucket was not named, and is what was left */
    void requireNamedRoot(Exchange exchange, ObjectPath directory) {
        if (directory.isRoot() && exchange.getMessage().getHeader(WestCloudConstants.PATH) == null) {
            throw new IllegalArgumentException("The operation deleteDirectory with recursive=true and without a name"
                    + " would delete everything in the bucket. Name the directory in the header "
                    + WestCloudConstants.FILE_NAME + " or " + WestCloudConstants.PATH
                    + ", in the option fileName, or in the URI of the endpoint. To delete everything, set the header "
                    + WestCloudConstants.PATH + " to '/'");
        }
    }

    /** @throws IllegalArgumentException if the path is the root of the bucket, which always exists */
    void requireNotRoot(WestCloudOperation operation, ObjectPath path) {
        if (path.isRoot()) {
            throw new IllegalArgumentException("The operation " + operation
                    + " cannot delete the root of the bucket. Name the file or directory in the header "
                    + WestCloudConstants.FILE_NAME + " or " + WestCloudConstants.PATH
                    + ", in the option fileName, or in the URI of the endpoint. To delete everything in the bucket, use"
                    + " deleteDirectory with recursive=true and the header " + WestCloudConstants.PATH + " set to '/'");
        }
    }

    /** @throws IllegalArgumentException if the only name that the message has is one of a source */
    void requireNoSource(Exchange exchange) {
        if (!namesFile(exchange) && exchange.getMessage().getHeader(WestCloudConstants.SOURCE_PATH) != null) {
            throw new IllegalArgumentException("The header " + WestCloudConstants.SOURCE_PATH
                    + " does not name the directory to delete, which would be the starting directory '"
                    + context.options().getDirectory() + "'. Name the directory in the header "
                    + WestCloudConstants.PATH
                    + ", or remove the header");
        }
    }

    /** @throws IllegalArgumentException if the text is no legal path; {@code what} tells where it came from */
    public ObjectPath legal(String what, String path) {
        try {
            return ObjectPath.of(path);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + " is not a valid path: " + e.getMessage(), e);
        }
    }

    /** Whether a header or an option names a file. */
    public boolean namesFile(Exchange exchange) {
        var message = exchange.getMessage();
        return context.fileName() != null
                || message.getHeader(WestCloudConstants.FILE_NAME) != null
                || message.getHeader(WestCloudConstants.PATH) != null
                || message.getHeader(Exchange.OVERRULE_FILE_NAME) != null;
    }

    /** @throws IllegalArgumentException if neither a header nor an option names a file */
    public void requireName(Exchange exchange) {
        if (!namesFile(exchange)) {
            throw new IllegalArgumentException("No file name is specified. Set the header "
                    + WestCloudConstants.FILE_NAME + " or " + WestCloudConstants.PATH + ", or the option fileName");
        }
    }

    /** @throws IllegalArgumentException if the path is outside of the starting directory; {@code where} tells where it came from */
    ObjectPath jailed(String where, ObjectPath path) {
        if (context.jailStartingDirectory() && !path.startsWith(context.startingDirectory())) {
            throw new IllegalArgumentException("The " + where + " refers to '" + path
                    + "', which is outside of the starting directory '" + context.startingDirectory()
                    + "'. To allow this, set the option jailStartingDirectory=false");
        }
        return path;
    }
}
