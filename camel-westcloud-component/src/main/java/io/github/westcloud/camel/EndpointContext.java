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

import io.github.westcloud.camel.internal.operations.OperationContext;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.DirectoryEntry;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.apache.camel.Expression;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileExist;

/**
 * An endpoint as its operations see it.
 *
 * @param clients asked for each operation: an endpoint that is started again has a new one
 * @param executors asked for each operation, too
 * @param endpoint knows camel-file's options
 * @param options all others
 */
record EndpointContext(
        Supplier<WestCloudClient> clients,
        Supplier<Executor> executors,
        GenericFileEndpoint<DirectoryEntry> endpoint,
        WestCloudConfiguration options)
        implements OperationContext {

    @Override
    public WestCloudClient client() {
        return clients.get();
    }

    @Override
    public Executor executor() {
        return executors.get();
    }

    @Override
    public GenericFileExist fileExist() {
        return endpoint.getFileExist();
    }

    @Override
    public String charset() {
        return endpoint.getCharset();
    }

    @Override
    public boolean allowNullBody() {
        return endpoint.isAllowNullBody();
    }

    @Override
    public boolean autoCreate() {
        return endpoint.isAutoCreate();
    }

    @Override
    public boolean recursive() {
        return endpoint.isRecursive();
    }

    @Override
    public boolean keepLastModified() {
        return endpoint.isKeepLastModified();
    }

    @Override
    public Expression fileName() {
        return endpoint.getFileName();
    }

    @Override
    public boolean jailStartingDirectory() {
        return endpoint.isJailStartingDirectory();
    }
}
