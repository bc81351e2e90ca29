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
package io.github.westcloud.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.Rest;
import org.junit.jupiter.api.Test;

/** Buckets, users and uploads of a running server. */
class AdminStorageTest extends AdminPortSupport {

    private static final int MIB = 1 << 20;

    @Test
    void createsAndRemovesBuckets() {
        assertThat(put("/-/buckets/new", "").status()).isEqualTo(201);
        assertThat(put("/-/buckets/new", "").status()).as("there already").isEqualTo(200);
        assertThat(get("/-/buckets").json())
                .extracting(bucket -> bucket.path("name").asText())
                .containsExactly("demo", "new");
        rest.put("/new/file", "x");
        assertThat(delete("/-/buckets/new").status()).isEqualTo(409);
        assertThat(delete("/-/buckets/new").text()).contains("withContents=true");
        assertThat(rest.get("/new/file").text()).isEqualTo("x");
        assertThat(delete("/-/buckets/new?withContents=true").status()).isEqualTo(200);
        assertThat(rest.get("/new/file").code()).isEqualTo(404000002);
        assertThat(get("/-/buckets").json()).hasSize(1);
    }

    @Test
    void setsAndLiftsQuotas() {
        rest.put("/demo/old", "12345");
        assertThat(get("/-/buckets").json().get(0).has("quota")).isFalse();
        assertThat(put("/-/buckets/demo/quota", "{\"bytes\":8,\"files\":2}").status())
                .isEqualTo(200);
        assertThat(rest.put("/demo/new", "1234").code()).isEqualTo(400000015);
        assertThat(get("/-/buckets").text())
                .contains("\"quota\":{\"bytes\":8,\"files\":2},\"usage\":{\"bytes\":5,\"files\":1}");
        assertThat(put("/-/buckets/demo/quota", "{\"files\":1}").status()).isEqualTo(200);
        assertThat(rest.put("/demo/new", "1234").code()).isEqualTo(400000014);
        assertThat(put("/-/buckets/demo/quota", "{\"bytes\":-1}").text()).contains("must not be negative, but is -1");
        assertThat(put("/-/buckets/none/quota", "{\"bytes\":1}").status()).isEqualTo(404);
        assertThat(delete("/-/buckets/demo/quota").status()).isEqualTo(200);
        assertThat(rest.put("/demo/new", "1234").status()).isEqualTo(200);
    }

    @Test
    void createsChangesAndRemovesUsers() {
        var bob = new Rest(server.uri(), "bob", "p4ss");
        assertThat(bob.put("/demo/file", "x").status()).isEqualTo(401);
        assertThat(put("/-/users/bob", "{\"password\":\"p4ss\"}").status()).isEqualTo(201);
        assertThat(bob.put("/demo/file", "x").status()).isEqualTo(200);
        assertThat(put("/-/users/bob", "{\"access\":\"none\",\"buckets\":{\"demo\":\"read\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(bob.get("/demo/file").text()).isEqualTo("x");
        assertThat(bob.put("/demo/other", "x").code()).isEqualTo(403000003);
        assertThat(put("/-/users/bob", "{\"password\":\"0ther\"}")
                        .json()
                        .path("access")
                        .asText())
                .isEqualTo("none");
        assertThat(bob.get("/demo/file").status()).isEqualTo(401);
        assertThat(get("/-/users").text())
                .contains("{\"name\":\"bob\",\"access\":\"none\",\"buckets\":{\"demo\":\"read\"}}")
                .doesNotContain("0ther", "secret");
        assertThat(delete("/-/users/bob").status()).isEqualTo(200);
        assertThat(new Rest(server.uri(), "bob", "0ther").get("/demo/file").status())
                .isEqualTo(401);
    }

    @Test
    void takesUsersOfAnyName() {
        put("/-/users/a%2Fb+c%20d", "{\"password\":\"p\"}");
        assertThat(new Rest(server.uri(), "a/b+c d", "p").get("/demo").status()).isEqualTo(200);
    }

    @Test
    void showsWhichPartsHaveArrived() {
        var begun = stage("/demo/big", null, "initiate", "x-west-multi-length", "" + (5 * MIB + 10));
        assertThat(begun.status()).isEqualTo(200);
        for (var part : new int[] {0, 1, 4}) {
            assertThat(stage("/demo/big", new byte[MIB], "upload", "x-west-part-id", "" + part)
                            .status())
                    .isEqualTo(200);
        }
        var uploads = get("/-/uploads").json();
        assertThat(uploads).hasSize(1);
        assertThat(uploads.get(0).has("ranges")).isFalse();
        var id = uploads.get(0).path("id").asText();
        var upload = get("/-/uploads/" + id).json();
        assertThat(upload.path("bucket").asText()).isEqualTo("demo");
        assertThat(upload.path("path").asText()).isEqualTo("big");
        assertThat(upload.path("length").asLong()).isEqualTo(5 * MIB + 10);
        assertThat(upload.path("parts").asInt()).isEqualTo(6);
        assertThat(upload.path("arrived").asInt()).isEqualTo(3);
        assertThat(upload.path("arrivedBytes").asLong()).isEqualTo(3 * MIB);
        assertThat(upload.path("begun").asText()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(upload.path("expires").asText()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(upload.path("ranges")).hasToString("[[0,1],[4,4]]");
        assertThat(get("/-/uploads?bucket=other").json()).isEmpty();
        assertThat(delete("/-/uploads/" + id).status()).isEqualTo(200);
        assertThat(get("/-/uploads").json()).isEmpty();
        assertThat(stage("/demo/big", null, "complete").status()).isEqualTo(404);
    }

    @Test
    void givesPagesTheRestApiInTheNameOfAUser() {
        put("/-/users/reader", "{\"password\":\"p\",\"access\":\"read\"}");
        assertThat(put("/-/as/alice/demo/a%20b", "content").status()).isEqualTo(200);
        assertThat(rest.get("/demo/a%20b").text()).isEqualTo("content");
        assertThat(get("/-/as/reader/demo/a%20b").text()).isEqualTo("content");
        assertThat(get("/-/as/reader/demo").json().path("files")).hasSize(1);
        assertThat(put("/-/as/reader/demo/other", "x").code()).isEqualTo(403000003);
        assertThat(delete("/-/as/alice/demo/a%20b").status()).isEqualTo(200);
        var latest = get("/-/requests?limit=1").json().path("requests").get(0);
        assertThat(latest.path("path").asText()).isEqualTo("/demo/a%20b");
        assertThat(latest.path("user").asText()).isEqualTo("alice");
    }

    @Test
    void takesNoAuthorizationForAnotherUserThere() {
        put("/-/users/reader", "{\"password\":\"p\",\"access\":\"read\"}");
        var answer = send(
                "PUT",
                "/-/as/reader/demo/file",
                "x",
                "x-westcloud-admin",
                "true",
                "Authorization",
                "Basic YWxpY2U6c2VjcmV0");
        assertThat(answer.code()).isEqualTo(403000003);
    }

    private Answer stage(String path, byte[] body, String stage, String... more) {
        var headers = new java.util.ArrayList<>(
                java.util.List.of("x-west-multi-disorder", "true", "x-west-multi-stage", stage));
        headers.addAll(java.util.List.of(more));
        return rest.send("PUT", path, body, headers.toArray(String[]::new));
    }
}
