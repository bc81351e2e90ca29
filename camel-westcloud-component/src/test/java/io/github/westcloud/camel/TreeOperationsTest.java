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

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.event.RequestEvent;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations on many files at once. */
class TreeOperationsTest extends ServerTestSupport {

    @Test
    void copiesATreeWithItsEmptyDirectories() {
        plant("copied");
        var result = template()
                .requestBody(
                        "westcloud:demo?operation=copy&recursive=true&sourcePath=copied&fileName=copy/here",
                        null,
                        BulkResult.class);

        assertThat(result).isEqualTo(new BulkResult(12, Map.of(), 0));
        assertThat(storedText("copy/here/a/b/f1")).isEqualTo("1");
        assertThat(client().head(HeadRequest.of(ObjectPath.of("copy/here/empty")))
                        .directory())
                .isTrue();
        assertThat(storedText("copied/a/b/f1")).isEqualTo("1");
    }

    @Test
    void movesATree() {
        plant("moved");
        template()
                .sendBodyAndHeader(
                        "westcloud:demo?operation=move&sourcePath=moved&fileName=there",
                        null,
                        WestCloudConstants.RECURSIVE,
                        true);

        assertThat(storedText("there/top")).isEqualTo("top");
        assertThat(client().head(HeadRequest.of(ObjectPath.of("there/empty"))).directory())
                .isTrue();
        assertThatThrownBy(() -> client().head(HeadRequest.of(ObjectPath.of("moved"))))
                .isInstanceOf(WestCloudException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operation=deleteDirectory&recursive=true", "operation=delete"})
    void sendsAsManyRequestsAtOnceAsItMayWhateverUploadsMay(String operation) {
        for (int i = 0; i < 8; i++) {
            store("concurrent/f" + i, "x");
        }
        var deletions = new CountingListener(4);
        context().getRegistry().bind("deletions", deletions);
        context()
                .getComponent("westcloud", WestCloudComponent.class)
                .getConfiguration()
                .getTransfer()
                .setMaxPartsInFlight(1);
        template()
                .sendBody(
                        "westcloud:demo/concurrent?" + operation
                                + "&maxConcurrentRequests=4&transferListener=#deletions",
                        List.of("f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7"));

        assertThat(deletions.most).hasValue(4);
    }

    /** Lets requests to delete a file end four at a time. */
    private static final class CountingListener implements TransferListener {

        private final CyclicBarrier barrier;
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        private CountingListener(int together) {
            barrier = new CyclicBarrier(together);
        }

        @Override
        public void requestEnded(RequestEvent event) {
            if (!event.operation().equals("delete") || !event.path().name().startsWith("f")) {
                return;
            }
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                barrier.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                most.set(-1);
            }
            now.decrementAndGet();
        }
    }

    @Test
    void deletesATree() {
        plant("deleted");
        var result = template()
                .requestBody("westcloud:demo/deleted?operation=deleteDirectory&recursive=true", null, BulkResult.class);

        assertThat(result.succeeded()).isEqualTo(12);
        assertThatThrownBy(() -> client().head(HeadRequest.of(ObjectPath.of("deleted"))))
                .isInstanceOf(WestCloudException.class);
    }

    @Test
    void whatFailsIsNamedAndTheRestIsDone() {
        plant("partly");
        store("taken/a/b/f3", "mine");
        var exchange = template()
                .request("westcloud:demo?operation=copy&recursive=true&sourcePath=partly&fileName=taken", e -> {});

        assertThat(exchange.getException()).isInstanceOfSatisfying(BulkException.class, e -> {
            assertThat(e.result().failures()).containsOnlyKeys("partly/a/b/f3");
            assertThat(e.result().succeeded()).isEqualTo(11);
            assertThat(e).hasMessageContaining("1 of 12").hasMessageContaining("partly/a/b/f3");
        });
        assertThat(storedText("taken/a/b/f3")).isEqualTo("mine");
        assertThat(storedText("taken/a/b/f4")).isEqualTo("4");
    }

    @Test
    void aTreeThatWasMovedInPartKeepsItsDirectories() {
        plant("half");
        store("other/top", "mine");
        var exchange = template()
                .request("westcloud:demo?operation=move&recursive=true&sourcePath=half&fileName=other", e -> {});

        assertThat(exchange.getException()).isInstanceOf(BulkException.class);
        assertThat(storedText("half/top")).isEqualTo("top");
        assertThat(client().head(HeadRequest.of(ObjectPath.of("half/empty"))).directory())
                .isTrue();
    }

    @Test
    void aTreeDoesNotGoIntoItself() {
        assertThatThrownBy(() -> template()
                        .requestBody("westcloud:demo?operation=copy&recursive=true&sourcePath=a&fileName=a/b", (Object)
                                null))
                .hasRootCauseMessage("The directory 'a' cannot be copied or moved into itself, to 'a/b'");
        assertThat(requests()).isEmpty();
    }

    @Test
    void deletesManyFilesOfAList() {
        plant("many");
        var listed = template().requestBody("westcloud:demo/many/a/b?operation=list", (Object) null);
        var byEntry = template().requestBody("westcloud:demo/many/a/b?operation=delete", listed, BulkResult.class);
        var byName =
                template().requestBody("westcloud:demo/many?operation=delete", List.of("top", "a/x"), BulkResult.class);

        assertThat(byEntry.succeeded()).isEqualTo(10);
        assertThat(byName.succeeded()).isEqualTo(2);
        assertThat(client().listAll(ListRequest.of(ObjectPath.of("many/a/b")))).isEmpty();
    }

    @Test
    void aNamedFileIsDeletedWhateverTheBodyIs() {
        store("named.txt", "x");
        template().sendBody("westcloud:demo?operation=delete&fileName=named.txt", List.of(1, 2));

        assertThat(requests()).containsExactly("DELETE /demo/named.txt");
    }

    private static void plant(String root) {
        store(root + "/top", "top");
        store(root + "/a/x", "x");
        for (int i = 0; i < 10; i++) {
            store(root + "/a/b/f" + i, String.valueOf(i));
        }
        client().createDirectory(CreateDirectoryRequest.of(ObjectPath.of(root + "/empty")));
        server().clearRequests();
    }
}
