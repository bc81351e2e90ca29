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

import io.github.westcloud.camel.internal.consumer.ReadLocks;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileExist;

/** Checks that the options of camel-file can be used together, and with a bucket. */
final class FileOptionCheck {

    /** A file in a bucket cannot grow. */
    static final Set<GenericFileExist> FILE_EXIST = EnumSet.complementOf(EnumSet.of(GenericFileExist.Append));

    /** What camel-file's endpoint has and a bucket has no use for. */
    static final String NOT_OFFERED = "appendChars,bufferSize,checksumFileAlgorithm,checksumWriteFile,preSort,"
            + "readLockDeleteOrphanLockFiles,readLockIdempotentReleaseAsync,"
            + "readLockIdempotentReleaseAsyncPoolSize,readLockIdempotentReleaseDelay,"
            + "readLockIdempotentReleaseExecutorService,readLockMarkerFile";

    private FileOptionCheck() {}

    /**
     * Camel would set these although they are not in the metadata, because the endpoint inherits their setters.
     *
     * @throws IllegalArgumentException for the first option that is not offered
     */
    static void checkOffered(Map<String, Object> parameters) {
        for (var option : NOT_OFFERED.split(",")) {
            refuse(
                    parameters.containsKey(option),
                    "The option " + option + " of camel-file has no effect on a bucket. Remove it");
        }
    }

    /** @throws IllegalArgumentException for the first contradiction */
    static void checkConsumer(GenericFileEndpoint<?> endpoint, boolean useList) {
        refuse(
                endpoint.isDelete() && endpoint.isNoop(),
                "The options delete=true and noop=true cannot be used together. Set only one of them");
        refuse(
                endpoint.isDelete() && endpoint.getMove() != null,
                "The options delete=true and move cannot be used together. Set only one of them");
        refuse(
                endpoint.isNoop() && endpoint.getMove() != null,
                "The options noop=true and move cannot be used together. Set only one of them");
        refuse(
                !useList && endpoint.getFileName() == null,
                "The option useList=false requires the option fileName, which names the file to consume");
        checkReadLock(endpoint);
        checkDoneFileName(endpoint);
    }

    private static void checkDoneFileName(GenericFileEndpoint<?> endpoint) {
        if (endpoint.getDoneFileName() != null) {
            new DoneFileName(endpoint.getDoneFileName());
        }
    }

    private static void checkReadLock(GenericFileEndpoint<?> endpoint) {
        var readLock = String.valueOf(endpoint.getReadLock());
        refuse(
                !ReadLocks.NAMES.contains(readLock),
                "Invalid value '" + readLock + "' of the option readLock. The value must be one of "
                        + new TreeSet<>(ReadLocks.NAMES));
        boolean idempotent = readLock.startsWith("idempotent");
        refuse(
                idempotent && endpoint.getIdempotentRepository() == null,
                "The option readLock=" + readLock + " requires the option idempotentRepository");
        refuse(
                idempotent && Boolean.TRUE.equals(endpoint.isIdempotent()),
                "The options readLock=" + readLock
                        + " and idempotent=true cannot be used together, because both add the same"
                        + " key to the repository. Set only one of them");
    }

    /** @throws IllegalArgumentException for the first contradiction */
    static void checkProducer(GenericFileEndpoint<?> endpoint) {
        checkDoneFileName(endpoint);
        var fileExist = endpoint.getFileExist();
        refuse(
                !FILE_EXIST.contains(fileExist),
                "Invalid value '" + fileExist + "' of the option fileExist. The value must be one of " + FILE_EXIST);
        refuse(
                fileExist == GenericFileExist.Move && endpoint.getMoveExisting() == null,
                "The option fileExist=Move requires the option moveExisting, which names the target");
        refuse(
                fileExist != GenericFileExist.Move && endpoint.getMoveExisting() != null,
                "The option moveExisting requires the option fileExist=Move, but it is " + fileExist);
        refuse(
                fileExist == GenericFileExist.TryRename && endpoint.getTempFileName() == null,
                "The option fileExist=TryRename requires the option tempPrefix or tempFileName");
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new IllegalArgumentException(message);
        }
    }
}
