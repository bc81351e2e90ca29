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
package io.github.westcloud.camel;

import io.github.westcloud.camel.internal.body.WestCloudFile;
import io.github.westcloud.camel.internal.operations.HeaderInputs;
import io.github.westcloud.camel.internal.operations.OperationContext;
import io.github.westcloud.camel.internal.operations.OperationHandlers;
import io.github.westcloud.camel.internal.operations.OperationRequest;
import io.github.westcloud.camel.internal.operations.OptionAdvice;
import io.github.westcloud.camel.internal.operations.PojoRequests;
import io.github.westcloud.camel.internal.operations.TargetPaths;
import io.github.westcloud.camel.internal.operations.UploadHandler;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.component.file.GenericFileExist;
import org.apache.camel.component.file.GenericFileProducer;
import org.apache.camel.support.DefaultExchange;

/**
 * Performs one operation for each message. Uploads use camel-file's producer, which supports file names, temporary names and
 * done files. Thread-safe.
 */
public class WestCloudProducer extends GenericFileProducer<DirectoryEntry> {

    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private final WestCloudEndpoint westCloudEndpoint;
    private final WestCloudOperations westCloudOperations;
    private final OperationContext context;
    private final TargetPaths paths;
    /** The uploads under way: camel-file's producer hands on the exchange, and nothing else. */
    private final Map<Exchange, OperationRequest> uploads = new ConcurrentHashMap<>();

    private final TemporaryNames temporaryNames = new TemporaryNames();

    private ProducerHealth health;

    WestCloudProducer(WestCloudEndpoint endpoint, WestCloudOperations operations) {
        super(endpoint, operations);
        this.westCloudEndpoint = endpoint;
        this.westCloudOperations = operations;
        this.context = endpoint.operationContext();
        this.paths = new TargetPaths(context);
    }

    @Override
    protected void doProcess(Exchange exchange) throws Exception {
        var request = new OperationRequest(context, exchange, () -> existingFile(exchange));
        request.leaveLastRequest();
        HeaderInputs.requireKnown(exchange);
        try {
            perform(request, exchange);
        } catch (WestCloudException e) {
            throw OptionAdvice.of(e);
        }
    }

    private void perform(OperationRequest request, Exchange exchange) throws Exception {
        if (context.options().getRequest().isPojoRequest()) {
            OperationHandlers.observed(PojoRequests::handle).handle(request);
            return;
        }
        HeaderInputs.requireNoneRefused(exchange, request.operation());
        if (request.operation().isUpload()) {
            requireNoContradiction(request);
            upload(request, exchange);
        } else {
            OperationHandlers.of(request.operation()).handle(request);
        }
    }

    /** Under a temporary name, an upload goes by the option, which camel-file's producer looks at before and afterwards. */
    private void requireNoContradiction(OperationRequest request) {
        var overwrite = request.overwriteHeader();
        var fileExist = context.fileExist();
        if (overwrite.isPresent()
                && westCloudEndpoint.getTempFileName() != null
                && fileExist != GenericFileExist.Move
                && overwrite.get() != (fileExist == GenericFileExist.Override)) {
            throw new IllegalArgumentException("The header " + WestCloudConstants.OVERWRITE + "=" + overwrite.get()
                    + " and the option fileExist=" + fileExist
                    + " cannot be used together with tempPrefix or tempFileName."
                    + " Remove the header, or set fileExist to what is meant");
        }
    }

    private void upload(OperationRequest request, Exchange exchange) throws Exception {
        boolean named = exchange.getMessage().getHeaders().containsKey(WestCloudConstants.FILE_NAME);
        uploads.put(exchange, request);
        try {
            super.doProcess(exchange);
            requireSuccess(exchange);
        } finally {
            uploads.remove(exchange);
        }
        if (!named) {
            exchange.getMessage().removeHeader(WestCloudConstants.FILE_NAME);
        }
    }

    /** camel-file's producer does not throw what was thrown while it stored the file. */
    private static void requireSuccess(Exchange exchange) throws Exception {
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
    }

    /**
     * The steps between the name of a file and its done file. camel-file moves or deletes an existing file before it looks at the
     * body, and deletes whatever stands at the temporary name.
     */
    @Override
    protected void processExchange(Exchange exchange, String target) throws Exception {
        var request = uploads.get(exchange);
        var files = westCloudOperations.with(request);
        var names = new UploadNames(target, temporaryName(exchange, target), westCloudEndpoint.doneFileOf(target));
        if (new FileUpload(westCloudEndpoint, files, request, names, temporaryNames).store()) {
            if (names.done().isPresent()) {
                storeDoneFile(request, exchange, names.done().get());
            }
            exchange.getMessage().setHeader(WestCloudConstants.FILE_NAME_PRODUCED, target);
        }
    }

    private Optional<String> temporaryName(Exchange exchange, String target) {
        return westCloudEndpoint.getTempFileName() == null
                ? Optional.empty()
                : Optional.of(withSlashes(createTempFileName(exchange, target), target));
    }

    /** The directory is that of the target, as it is; the rest is a name that the route gives. */
    private static String withSlashes(String name, String target) {
        return target.indexOf('\\') < 0 ? name.replace('\\', '/') : name;
    }

    /** An empty file in the same bucket, with none of the headers of the message. One that is there already is replaced. */
    private void storeDoneFile(OperationRequest request, Exchange exchange, String name) throws Exception {
        var empty = new DefaultExchange(exchange);
        empty.getMessage().setBody(new byte[0]);
        var bucket = exchange.getMessage().getHeader(WestCloudConstants.BUCKET_NAME);
        empty.getMessage().setHeader(WestCloudConstants.BUCKET_NAME, bucket);
        var done = new OperationRequest(context, empty, () -> ObjectPath.of(name));
        try (var content = UploadHandler.content(done)) {
            UploadHandler.upload(done, content, true);
        }
    }

    /** Where an upload goes: the header for the path, else camel-file's name, which may be a generated one. */
    @Override
    public String createFileName(Exchange exchange) {
        var path = paths.fromHeader(exchange, WestCloudConstants.PATH);
        if (path.isPresent()) {
            return path.get().toString();
        }
        var name = joinedName(exchange);
        var request = uploads.get(exchange);
        paths.requireBelowStart(request == null ? WestCloudOperation.upload : request.operation(), name);
        return name;
    }

    /**
     * A name that begins with a slash leaves two where it joins the starting directory. A name from Windows has backslashes;
     * camel-ftp, with its default {@code separator=UNIX}, replaces them as well. The name of a consumed file is the service's own.
     */
    private String joinedName(Exchange exchange) {
        var given = jailedName(exchange);
        var directory = context.options().getDirectory();
        int below = given.startsWith(directory) ? directory.length() : 0;
        var name = isNameOfConsumedFile(exchange)
                ? given
                : given.substring(0, below) + given.substring(below).replace('\\', '/');
        return name.contains("//") ? SLASHES.matcher(name).replaceAll("/") : name;
    }

    private boolean isNameOfConsumedFile(Exchange exchange) {
        var name = exchange.getMessage().getHeader(WestCloudConstants.FILE_NAME);
        return context.fileName() == null
                && exchange.getProperty(ExchangePropertyKey.FILE_EXCHANGE_FILE) instanceof WestCloudFile file
                && (file.getFileName().equals(name) || file.getFileNameOnly().equals(name));
    }

    /** camel-file says "Cannot write file" whatever is to be done with it, and not which option would allow it. */
    private String jailedName(Exchange exchange) {
        try {
            return super.createFileName(exchange);
        } catch (IllegalArgumentException e) {
            if (!context.jailStartingDirectory()) {
                throw e;
            }
            throw new IllegalArgumentException(
                    "The name of the file, in the header " + WestCloudConstants.FILE_NAME
                            + " or the option fileName, leads outside of the starting directory '"
                            + context.options().getDirectory()
                            + "'. To allow this, set the option jailStartingDirectory=false. "
                            + e.getMessage(),
                    e);
        }
    }

    /** The file that an operation other than an upload works on; no name is generated for it. */
    private ObjectPath existingFile(Exchange exchange) {
        return paths.fromHeader(exchange, WestCloudConstants.PATH).orElseGet(() -> {
            paths.requireName(exchange);
            return paths.legal(WestCloudConstants.FILE_NAME, joinedName(exchange));
        });
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        var component = (WestCloudComponent) westCloudEndpoint.getComponent();
        health = ProducerHealth.register(
                westCloudEndpoint,
                context.options(),
                component.isHealthCheckProducerEnabled(),
                westCloudEndpoint::newProbe);
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        if (health != null) {
            health.close();
        }
    }

    @Override
    public String getFileSeparator() {
        return "/";
    }

    /** Names go to the bucket as they are. */
    @Override
    public String normalizePath(String name) {
        return name;
    }
}
