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

import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.camel.internal.body.RemoteContent;
import io.github.westcloud.camel.internal.body.UnreadBodies;
import io.github.westcloud.camel.internal.body.WestCloudFile;
import io.github.westcloud.client.operation.DownloadRequest;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.SynchronizationAdapter;

/** Gives the content of a file as the body, and what the service tells of the file as headers (chapter 2.5). */
final class DownloadHandler implements OperationHandler {

    @Override
    public void handle(OperationRequest request) {
        var options = request.options();
        download(
                request,
                DownloadRequest.builder(request.file())
                        .range(options.range().orElse(null))
                        .contentSecret(options.contentSecret().orElse(null))
                        .build());
    }

    static void download(OperationRequest request, DownloadRequest download) {
        var client = request.client();
        parkTheLastOne(request.message());
        var file = new WestCloudFile(path -> new RemoteContent(client, download, null));
        file.setPath(request.context().options().getDirectory(), download.path().toString());
        var info = file.body().open();
        settleAtTheEnd(request, file);
        var message = request.message();
        ResultHeaders.describeBody(message, info, request.context().keepLastModified());
        file.setFileLength(file.body().length());
        file.setLastModified(info.lastModified().map(Instant::toEpochMilli).orElse(0L));
        if (message.getHeader(WestCloudConstants.FILE_NAME) == null) {
            message.setHeader(WestCloudConstants.FILE_NAME, file.getFileName());
        }
        ResultHeaders.set(message, WestCloudConstants.FILE_LENGTH, file.getFileLength());
        message.setBody(file);
    }

    /** A body that nobody has read yet, and that this download replaces, would hold its connection until the exchange ends. */
    private static void parkTheLastOne(Message message) {
        if (message.getBody() instanceof WestCloudFile last) {
            last.body().park();
        }
    }

    private static void settleAtTheEnd(OperationRequest request, WestCloudFile file) {
        var pool = request.context().options().getHttp();
        int connections = Math.min(pool.getMaxTotalConnections(), pool.getConnectionsPerRoute());
        request.exchange().getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                boolean isReply = !done.isFailed() && done.getMessage().getBody() == file;
                if (!isReply || !UnreadBodies.OF_JVM.hold(file.body(), connections)) {
                    file.body().settle();
                }
            }
        });
    }
}
