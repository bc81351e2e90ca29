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
package io.github.westcloud.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.ServerTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users may do, and the codes 403000002 to 403000005. */
class AccessTest extends ServerTestSupport {

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.bucket("other")
                .user("reader", "x")
                .access("reader", Access.READ)
                .user("writer", "x")
                .access("writer", Access.WRITE)
                .user("guest", "x")
                .access("guest", Access.NONE)
                .access("guest", "other", Access.READ)
                .user("barred", "x")
                .access("barred", Access.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "alice,0,0",
        "reader,0,403000003",
        "writer,403000004,0",
        "guest,403000005,403000005",
        "barred,403000002,403000002"
    })
    void rulesReadingAndWriting(String user, long readCode, long writeCode) {
        rest.put("/demo/file", "x");
        var other = new Rest(server.uri(), user, user.equals("alice") ? "secret" : "x");
        assertThat(other.get("/demo/file").code()).isEqualTo(readCode);
        assertThat(other.get("/demo").code()).isEqualTo(readCode);
        assertThat(other.head("/demo/file").status()).isEqualTo(readCode == 0 ? 200 : 403);
        assertThat(other.put("/demo/new", "x").code()).isEqualTo(writeCode);
        assertThat(other.makeDirectory("/demo/d").code()).isEqualTo(writeCode);
        assertThat(other.send("PATCH", "/demo/file").code()).isEqualTo(writeCode);
        assertThat(other.send("DELETE", "/demo/file").code()).isEqualTo(writeCode);
    }

    @Test
    void mayDifferFromBucketToBucket() {
        assertThat(new Rest(server.uri(), "guest", "x").get("/other").status()).isEqualTo(200);
    }

    @Test
    void knowsItsBuckets() {
        assertThat(rest.get("/unknown/file").code()).isEqualTo(404000002);
        assertThat(rest.get("/-wrong/file").code()).isEqualTo(400000008);
        assertThat(rest.get("/").code()).isEqualTo(400000008);
    }
}
