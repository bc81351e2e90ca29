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
package io.github.westcloud.benchmarks.micro;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.DirectoryPage;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One page of 1,000 entries, from the call to the objects. The answer is in memory; the request is made and signed as always. */
@State(Scope.Thread)
public class PageBenchmark {

    private static final int ENTRIES = 1_000;

    private final ListRequest request = ListRequest.of(ObjectPath.of("inbox"));
    private final WestCloudClient client = WestCloudClient.create(
            ClientConfig.builder()
                    .endpoint(URI.create("http://127.0.0.1:1"))
                    .bucket("bench")
                    .credentials("bench", "bench")
                    .build(),
            new AnswerInMemory(page()));

    @Benchmark
    public DirectoryPage pageOfAThousand() {
        var page = client.list(request);
        if (page.entries().size() != ENTRIES) {
            throw new IllegalStateException("A page of " + page.entries().size() + " entries was read");
        }
        return page;
    }

    @TearDown
    public void close() {
        client.close();
    }

    private static byte[] page() {
        return IntStream.range(0, ENTRIES)
                .mapToObj(
                        """
                        {"name":"f%07d.bin","type":"application/octet-stream","length":1024,\
                        "last_modified":1764150000,"etag":"d41d8cd98f00b204e9800998ecf8427e"}"""
                                ::formatted)
                .collect(Collectors.joining(",", "{\"files\":[", "],\"iter\":\"bmV4dCBpbmRleDpFT0Y=\"}"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
