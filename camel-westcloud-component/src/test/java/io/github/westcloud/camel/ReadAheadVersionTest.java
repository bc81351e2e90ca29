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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.camel.internal.body.RemoteContent;
import io.github.westcloud.camel.internal.body.WestCloudFile;
import io.github.westcloud.camel.internal.consumer.BackgroundTasks;
import io.github.westcloud.camel.internal.consumer.ReadAhead;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Another writer changes a file between its fetch and its turn. */
class ReadAheadVersionTest extends ServerTestSupport {

    private final AtomicLong now = new AtomicLong();
    private final BackgroundTasks tasks = new BackgroundTasks(16, () -> Runnable::run);
    private final ReadAhead readAhead =
            new ReadAhead(16, 1000, tasks, file -> file.body().fetch(file.getFileLength()), this::head, now::get);

    @Test
    void whatWasFetchedJustNowIsDelivered() throws Exception {
        var files = fetch("fresh");
        store("fresh/b", "changed");
        later(4);

        assertThat(take(files.get(1))).isEqualTo("listed");
    }

    @Test
    void aFileThatWasChangedLongAfterItsFetchIsRequestedAgain() throws Exception {
        var files = fetch("changed");
        store("changed/b", "changed");
        later(6);

        assertThat(take(files.get(1))).isEqualTo("changed");
    }

    @Test
    void aFileThatIsTheSameIsNotRequestedAgain() throws Exception {
        var files = fetch("same");
        later(6);
        long before = gets();

        assertThat(take(files.get(1))).isEqualTo("listed");
        assertThat(gets()).isEqualTo(before);
    }

    @Test
    void aFileThatIsGoneLongAfterItsFetchIsNotDelivered() throws Exception {
        var files = fetch("gone");
        client().delete(DeleteRequest.of(ObjectPath.of("gone/b")));
        later(6);

        assertThatThrownBy(() -> take(files.get(1))).isInstanceOf(WestCloudException.class);
    }

    private List<WestCloudFile> fetch(String directory) throws IOException {
        store(directory + "/a", "listed");
        store(directory + "/b", "listed");
        List<WestCloudFile> files = new ArrayList<>();
        client().listAll(ListRequest.of(ObjectPath.of(directory))).forEach(entry -> files.add(file(directory, entry)));
        readAhead.begin(files);
        readAhead.advance();
        readAhead.take(files.get(0));
        readAhead.advance();
        return files;
    }

    private static WestCloudFile file(String directory, DirectoryEntry entry) {
        var file =
                new WestCloudFile(path -> new RemoteContent(client(), DownloadRequest.of(ObjectPath.of(path)), null));
        file.setPath(directory, directory + "/" + entry.name());
        file.setEntry(entry);
        return file;
    }

    private String take(WestCloudFile file) throws IOException {
        readAhead.take(file);
        var content = new ByteArrayOutputStream();
        file.writeTo(content);
        return content.toString(StandardCharsets.UTF_8);
    }

    private void later(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private static long gets() {
        return requests().stream().filter(line -> line.startsWith("GET")).count();
    }

    private FileInfo head(String path) {
        return client().head(HeadRequest.of(ObjectPath.of(path)));
    }
}
