package io.github.westcloud.cli.internal.transfer;

import io.github.westcloud.cli.internal.tree.LocalTree;
import io.github.westcloud.cli.internal.tree.RemoteTree;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadRequest;
import java.io.IOException;

/**
 * Copies files from this machine to the service.
 *
 * @param resume whether an upload in parts goes on where an earlier one ended
 */
public record Upload(WestCloudClient client, LocalTree source, RemoteTree target, boolean resume) implements Copier {

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
                    .build());
        }
    }
}
