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

import io.github.westcloud.client.DialectName;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** The same in the S3 dialect. */
class ConsumerS3Test extends ConsumerTest {

    @Override
    DialectName dialect() {
        return DialectName.S3;
    }

    /** S3 replaces what is there, so that the client looks first. */
    @Test
    @Override
    void copiesBetweenBucketsKeepNamesAndContents() throws Exception {
        store("copied/sub/a.txt", "content");
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/copied?recursive=true&repeatCount=1&" + FAST)
                        .to("westcloud:other/2026");
            }
        });
        await(() -> requests().contains("PUT /other/2026/sub/a.txt"));

        assertThat(requests())
                .containsExactly(
                        "GET /demo/copied",
                        "GET /demo/copied/sub",
                        "GET /demo/copied/sub/a.txt",
                        "HEAD /other/2026/sub/a.txt",
                        "PUT /other/2026/sub/a.txt");
        assertThat(stored(client().forBucket("other"), "2026/sub/a.txt"))
                .asString()
                .isEqualTo("content");
    }
}
