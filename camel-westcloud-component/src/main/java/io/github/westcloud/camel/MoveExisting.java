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

import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.protocol.ObjectPath;
import org.apache.camel.component.file.FileConstants;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.MoveExistingFileStrategyUtils;
import org.apache.camel.component.file.strategy.FileMoveExistingStrategy;
import org.apache.camel.util.FileUtil;

/**
 * Moves an existing file out of the way of an upload, to the name that {@code moveExisting} gives, as camel-file's strategy does.
 * That one deletes whatever stands there before it finds out whether the file can be moved; this one finds out first.
 */
final class MoveExisting implements FileMoveExistingStrategy {

    @Override
    public boolean moveExistingFile(
            GenericFileEndpoint<?> endpoint, GenericFileOperations<?> operations, String fileName) {
        move(endpoint, (WestCloudOperations) operations, fileName);
        return true;
    }

    /** Moves the file, and returns where it is now. */
    String move(GenericFileEndpoint<?> endpoint, WestCloudOperations files, String name) {
        var to = targetOf(endpoint, name);
        requireFile(files, name, to, name);
        if (files.existsFile(to)) {
            if (!endpoint.isEagerDeleteTargetFile()) {
                throw refusal(
                        name, to, "there is a file already. Set the option eagerDeleteTargetFile=true to replace it");
            }
            requireFile(files, name, to, to);
            files.deleteFile(to);
        }
        files.renameFile(name, to);
        return to;
    }

    /**
     * Where the file goes.
     *
     * @throws GenericFileOperationFailedException if that is nowhere, or where it is
     */
    String targetOf(GenericFileEndpoint<?> endpoint, String name) {
        var exchange = endpoint.createExchange();
        var parent = FileUtil.onlyPath(name);
        var onlyName = FileUtil.stripPath(name);
        exchange.getMessage().setHeader(FileConstants.FILE_NAME, name);
        exchange.getMessage().setHeader(FileConstants.FILE_NAME_ONLY, onlyName);
        exchange.getMessage().setHeader(FileConstants.FILE_PARENT, parent);
        var to = endpoint.getMoveExisting().evaluate(exchange, String.class);
        if (to == null || to.isEmpty()) {
            throw new GenericFileOperationFailedException(
                    "Cannot move the existing file " + name + ", because the option moveExisting has no value for it");
        }
        var path = MoveExistingFileStrategyUtils.completePartialRelativePath(to, onlyName, parent)
                .replace('\\', '/');
        if (isSame(name, path)) {
            throw refusal(name, path, "that is its own path. Set the option moveExisting to another name");
        }
        return path;
    }

    private static boolean isSame(String name, String to) {
        try {
            return ObjectPath.of(to).equals(ObjectPath.of(name));
        } catch (IllegalArgumentException e) {
            throw refusal(name, to, "the option moveExisting gives no valid path: " + e.getMessage());
        }
    }

    private static void requireFile(WestCloudOperations files, String name, String to, String checked) {
        if (files.find(checked).filter(FileInfo::directory).isPresent()) {
            throw refusal(
                    name,
                    to,
                    checked + " is a directory. Set the option moveExisting, or the name of the file, to another"
                            + " name");
        }
    }

    private static GenericFileOperationFailedException refusal(String name, String to, String reason) {
        return new GenericFileOperationFailedException(
                "Cannot move the existing file " + name + " to " + to + ", because " + reason);
    }
}
