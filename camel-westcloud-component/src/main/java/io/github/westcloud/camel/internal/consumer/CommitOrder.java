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
package io.github.westcloud.camel.internal.consumer;

import io.github.westcloud.client.model.DirectoryEntry;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperations;

/** What happens to files after a route had them, if that must not overtake what happens to others. */
public interface CommitOrder {

    /** The place of a file in the order. */
    @FunctionalInterface
    interface Turn {

        /** Waits for those that come before it. Every turn is run, and those before it are not behind it in a queue. */
        void run(Runnable commit);
    }

    /** The next one in the order: the file of an exchange whose route has ended. */
    Turn next(GenericFileOperations<DirectoryEntry> operations, Exchange exchange, GenericFile<DirectoryEntry> file);
}
