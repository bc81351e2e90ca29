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
package io.github.westcloud.cli.internal.transfer;

import io.github.westcloud.cli.internal.tree.LocalTree;
import io.github.westcloud.cli.internal.tree.RemoteTree;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.download.SaveOption;
import io.github.westcloud.client.operation.DownloadRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * Copies files from the service to this machine, and gives them the date that they have there.
 *
 * @param resume whether a download goes on where an earlier one ended, and keeps what has arrived if it fails
 */
public record Download(WestCloudClient client, RemoteTree source, LocalTree target, boolean resume) implements Copier {

    @Override
    public String verb() {
        return "download";
    }

    @Override
    public void copy(String path, boolean overwrite) throws IOException {
        var file = target.file(path);
        requireNoDevice(file);
        if (!overwrite && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw Copier.exists(file.toString());
        }
        if (!path.isEmpty()) {
            target.createDirectory(path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "");
        }
        var request = DownloadRequest.of(source.path(path));
        var options = resume ? new SaveOption[] {SaveOption.RESUME} : new SaveOption[0];
        var info = client.download(request, file, options);
        if (info.lastModified().isPresent()) {
            Files.setLastModifiedTime(file, FileTime.from(info.lastModified().get()));
        }
    }

    /** Replacing a device such as {@code /dev/null}, or a pipe that another program reads, would break what uses it. */
    private static void requireNoDevice(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            throw new IOException(file + " exists and is not a file");
        }
    }
}
