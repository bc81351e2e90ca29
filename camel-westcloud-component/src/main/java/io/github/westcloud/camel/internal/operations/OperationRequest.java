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
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.file.GenericFileExist;

/** One message that asks for one operation. Not thread-safe. */
public final class OperationRequest {

    private final OperationContext context;
    private final Exchange exchange;
    private final Supplier<ObjectPath> file;
    private final TargetPaths paths;
    private final ExchangeOptions options;
    private final LastRequest lastRequest;
    private WestCloudOperation operation;

    /**
     * @param file finds the file the operation works on; asked only by operations that work on one
     */
    public OperationRequest(OperationContext context, Exchange exchange, Supplier<ObjectPath> file) {
        this(context, exchange, file, new LastRequest());
    }

    private OperationRequest(
            OperationContext context, Exchange exchange, Supplier<ObjectPath> file, LastRequest lastRequest) {
        this.context = context;
        this.exchange = exchange;
        this.file = file;
        this.paths = new TargetPaths(context);
        this.options = new ExchangeOptions(context.options(), exchange);
        this.lastRequest = lastRequest;
    }

    /** The same request for a file that was found already. */
    public OperationRequest withFile(ObjectPath path) {
        var request = new OperationRequest(context, exchange, () -> path, lastRequest);
        request.operation = operation;
        return request;
    }

    /**
     * What is to be done.
     *
     * @throws IllegalArgumentException if the header names no operation
     */
    public WestCloudOperation operation() {
        if (operation == null) {
            operation = options.operation();
        }
        return operation;
    }

    /** What the operation carries, from headers and options. */
    ExchangeOptions options() {
        return options;
    }

    /** The client of the bucket that a header names, else of the endpoint's. */
    public WestCloudClient client() {
        var bucket = options.bucketName();
        var client = context.client();
        return (bucket.equals(client.bucket().value()) ? client : client.forBucket(bucket)).heardBy(lastRequest);
    }

    /**
     * Leaves what is known of the last request on the exchange, whatever became of the operation. Before the operation it takes
     * away what an earlier one has left.
     */
    public void leaveLastRequest() {
        lastRequest.leaveOn(exchange);
    }

    OperationContext context() {
        return context;
    }

    Exchange exchange() {
        return exchange;
    }

    Message message() {
        return exchange.getMessage();
    }

    /**
     * The file the operation works on.
     *
     * @throws IllegalArgumentException if its name leads to the starting directory, and the operation would change that
     */
    ObjectPath file() {
        var path = file.get();
        if (options.header(WestCloudConstants.PATH, String.class).isEmpty()) {
            paths.requireBelowStart(operation(), path.toString());
        }
        return path;
    }

    /**
     * The file to delete.
     *
     * @throws IllegalArgumentException if it is the root of the bucket
     */
    ObjectPath fileToDelete() {
        var path = file();
        paths.requireNotRoot(operation(), path);
        return path;
    }

    /** What a header says about an existing file. */
    public Optional<Boolean> overwriteHeader() {
        return options.header(WestCloudConstants.OVERWRITE, Boolean.class);
    }

    /** Whether an upload replaces a file: what the header says, else the option {@code fileExist}. */
    public boolean overwrite() {
        return overwriteHeader().orElseGet(() -> context.fileExist() == GenericFileExist.Override);
    }

    /** The content secret, from the header or the option. */
    public Optional<String> contentSecret() {
        return options.contentSecret();
    }

    /**
     * The file that a copy or move takes.
     *
     * @throws IllegalArgumentException if neither header nor option names it
     */
    ObjectPath source() {
        return paths.fromHeader(exchange, WestCloudConstants.SOURCE_PATH)
                .or(() -> Optional.ofNullable(context.options().getRequest().getSourcePath())
                        .map(ObjectPath::of))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No file or directory to copy or move is specified. Set the header "
                                + WestCloudConstants.SOURCE_PATH + " or the option sourcePath"));
    }

    /** Whether directories that are missing on the way are created. */
    public boolean automkdir() {
        return options.header(WestCloudConstants.AUTO_CREATE, Boolean.class).orElseGet(context::autoCreate);
    }

    /** @throws IllegalArgumentException if a path that comes from the body is outside of the starting directory */
    ObjectPath listed(ObjectPath path) {
        return paths.jailed("list in the body", path);
    }

    /** Whether the operation is for a whole tree. */
    boolean recursive() {
        return options.header(WestCloudConstants.RECURSIVE, Boolean.class).orElseGet(context::recursive);
    }

    /** Whether a header or an option names a file. */
    boolean namesFile() {
        return paths.namesFile(exchange);
    }

    /** The directory the operation works on. */
    ObjectPath directory() {
        return paths.directory(exchange, this::file);
    }

    /**
     * The directory to delete.
     *
     * @throws IllegalArgumentException if the message names only a source, which is not meant here, or if it is the root of the
     *     bucket
     */
    ObjectPath directoryToDelete() {
        var directory = namedDirectory();
        paths.requireNotRoot(operation(), directory);
        return directory;
    }

    private ObjectPath namedDirectory() {
        paths.requireNoSource(exchange);
        return directory();
    }

    /**
     * The directory to delete with everything in it.
     *
     * @throws IllegalArgumentException if it is the root of the bucket, and the message does not name it
     */
    ObjectPath tree() {
        var directory = namedDirectory();
        paths.requireNamedRoot(exchange, directory);
        return directory;
    }
}
