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

import io.github.westcloud.camel.WestCloudConfiguration;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.protocol.ObjectPath;
import java.util.concurrent.Executor;
import org.apache.camel.Expression;
import org.apache.camel.component.file.GenericFileExist;

/** What operations know of the endpoint they are for. */
public interface OperationContext {

    /** The client of the endpoint's bucket. */
    WestCloudClient client();

    /** The options that are not camel-file's own. */
    WestCloudConfiguration options();

    /** Where threads come from for operations on many files. */
    Executor executor();

    /** What an upload does when there is a file of its name. */
    GenericFileExist fileExist();

    /** How text becomes bytes; {@code null} to go by the exchange. */
    String charset();

    /** Whether a message without a body is uploaded as an empty file. */
    boolean allowNullBody();

    /** Whether missing directories are created. */
    boolean autoCreate();

    /** Whether operations on a directory are for the whole tree. */
    boolean recursive();

    /** Whether the date of a file is kept in its metadata. */
    boolean keepLastModified();

    /** The option {@code fileName}, or {@code null}. */
    Expression fileName();

    /** Whether paths outside the starting directory are refused. */
    boolean jailStartingDirectory();

    /** The starting directory, from the root of the bucket. */
    default ObjectPath startingDirectory() {
        return ObjectPath.of(options().getDirectory());
    }
}
