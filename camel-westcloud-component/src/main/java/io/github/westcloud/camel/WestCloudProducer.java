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

import io.github.westcloud.camel.internal.operations.OperationHandlers;
import io.github.westcloud.camel.internal.operations.OperationRequest;
import io.github.westcloud.camel.internal.operations.PojoRequests;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.protocol.ObjectPath;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFileProducer;

/**
 * Does one operation for each message. An upload goes through camel-file's producer, which knows file names, temporary
 * names and done files; everything else goes to its handler. Thread-safe.
 */
public class WestCloudProducer extends GenericFileProducer<DirectoryEntry> {

    private final WestCloudEndpoint westCloudEndpoint;
    private ProducerHealth health;

    WestCloudProducer(WestCloudEndpoint endpoint, WestCloudOperations operations) {
        super(endpoint, operations);
        this.westCloudEndpoint = endpoint;
    }

    @Override
    protected void doProcess(Exchange exchange) throws Exception {
        var request = new OperationRequest(westCloudEndpoint, exchange, () -> existingFile(exchange));
        request.leaveLastRequest();
        if (westCloudEndpoint.getConfiguration().isPojoRequest()) {
            OperationHandlers.observed(PojoRequests::handle).handle(request);
            return;
        }
        var operation = request.options().operation();
        if (!operation.isUpload()) {
            OperationHandlers.of(operation).handle(request);
            return;
        }
        boolean named = exchange.getMessage().getHeaders().containsKey(WestCloudConstants.FILE_NAME);
        super.doProcess(exchange);
        if (!named) {
            exchange.getMessage().removeHeader(WestCloudConstants.FILE_NAME);
        }
    }

    /** Where an upload goes: the header for the path, else camel-file's name, which may be a generated one. */
    @Override
    public String createFileName(Exchange exchange) {
        var paths = new TargetPaths(westCloudEndpoint);
        var path = paths.fromHeader(exchange, WestCloudConstants.PATH);
        return path.isPresent() ? path.get().toString() : joinedName(exchange);
    }

    /** A name that begins with a slash leaves two where it joins the starting directory. */
    private String joinedName(Exchange exchange) {
        return super.createFileName(exchange).replaceAll("/{2,}", "/");
    }

    /** The file that an operation other than an upload works on; no name is generated for it. */
    private ObjectPath existingFile(Exchange exchange) {
        var paths = new TargetPaths(westCloudEndpoint);
        return paths.fromHeader(exchange, WestCloudConstants.PATH).orElseGet(() -> {
            paths.requireName(exchange);
            return paths.legal(WestCloudConstants.FILE_NAME, joinedName(exchange));
        });
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        health = ProducerHealth.register(westCloudEndpoint);
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
