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
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorKind;
import java.io.IOException;

/**
 * Copies files from this machine to the service.
 *
 * @param resume whether an upload in parts goes on where an earlier one ended
 * @param checksum whether to send MD5s, which the service keeps for files that go in one request
 */
public record Upload(WestCloudClient client, LocalTree source, RemoteTree target, boolean resume, boolean checksum)
        implements Copier {

    @Override
    public String verb() {
        return "upload";
    }

    @Override
    public void copy(String path, boolean overwrite) throws IOException {
        try (var content = Content.of(source.file(path))) {
            client.upload(UploadRequest.builder(target.path(path), content)
                    .automkdir(true)
                    .overwrite(overwrite)
                    .resume(resume)
                    .computeMd5(checksum)
                    .build());
        } catch (WestCloudException e) {
            throw !overwrite && e.kind() == ErrorKind.ALREADY_EXISTS ? Copier.exists(target.name(path)) : e;
        }
    }
}
