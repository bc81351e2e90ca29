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

import java.util.Set;
import org.apache.camel.component.file.GenericFileExist;

/** Looks for options of camel-file that contradict each other, or that a bucket cannot do. */
final class EndpointChecks {

    private static final Set<GenericFileExist> FILE_EXIST =
            Set.of(GenericFileExist.Fail, GenericFileExist.Override, GenericFileExist.Ignore);
    private static final Set<String> READ_LOCKS = Set.of("none", "false", "off");

    private EndpointChecks() {}

    /** @throws IllegalArgumentException for the first contradiction */
    static void checkConsumer(WestCloudEndpoint endpoint) {
        refuse(
                endpoint.isDelete() && endpoint.isNoop(),
                "The options delete=true and noop=true contradict each other. Set one of them");
        refuse(
                endpoint.isDelete() && endpoint.getMove() != null,
                "The options delete=true and move contradict each other. Set one of them");
        refuse(
                endpoint.isNoop() && endpoint.getMove() != null,
                "The options noop=true and move contradict each other. Set one of them");
        var readLock = endpoint.getReadLock();
        refuse(
                readLock != null && !READ_LOCKS.contains(readLock) && endpoint.getExclusiveReadLockStrategy() == null,
                "The option readLock has no value '" + readLock + "' for a bucket. It is none");
    }

    /** @throws IllegalArgumentException for the first contradiction */
    static void checkProducer(WestCloudEndpoint endpoint) {
        var fileExist = endpoint.getFileExist();
        refuse(
                !FILE_EXIST.contains(fileExist),
                "The option fileExist has no value '" + fileExist + "' for a bucket. It is one of " + FILE_EXIST);
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new IllegalArgumentException(message);
        }
    }
}
