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
package io.github.westcloud.camel.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.HeadRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectRecipesTest extends RecipeSupport {

    @Override
    RecipeBook book() {
        return new ObjectRecipes();
    }

    @ParameterizedTest
    @EnumSource
    void aDownloadGoesToAFolder(Dsl dsl) {
        store("invoices/2026/a.pdf", "%PDF");
        run(dsl, "download");
        template.sendBodyAndHeader("direct:fetch", null, WestCloudConstants.FILE_NAME, "a.pdf");

        assertThat(path("inbox/a.pdf")).hasContent("%PDF");
        assertThat(requests()).containsExactly("GET /invoices/2026/a.pdf");
    }

    @ParameterizedTest
    @EnumSource
    void aRangeGivesAPart(Dsl dsl) {
        store("invoices/digits.txt", "0123456789".repeat(20));
        run(dsl, "download-range");

        assertThat(template.requestBodyAndHeader(
                        "direct:header", null, WestCloudConstants.FILE_NAME, "digits.txt", String.class))
                .isEqualTo("0123456789".repeat(10));
        assertThat(template.requestBodyAndHeaders(
                        "direct:tail",
                        null,
                        Map.of(WestCloudConstants.FILE_NAME, "digits.txt", "count", 4),
                        String.class))
                .isEqualTo("6789");
    }

    @ParameterizedTest
    @EnumSource
    void aListingIsWalkedPageByPage(Dsl dsl) {
        for (int i = 100; i < 1101; i++) {
            store("invoices/2026/" + i, "x");
        }
        store("invoices/2026/sub/b", "x");
        run(dsl, "list");
        template.sendBody("direct:inventory", null);

        assertThat(path("inbox/inventory.csv"))
                .content()
                .startsWith("100,1\n1000,1\n")
                .hasLineCount(1001)
                .doesNotContain("sub");
        assertThat(requests()).containsExactly("GET /invoices/2026", "GET /invoices/2026", "GET /invoices/2026");
    }

    @ParameterizedTest
    @EnumSource
    void onePageTellsWhereTheNextOneBegins(Dsl dsl) {
        for (int i = 10; i < 35; i++) {
            store("invoices/2026/" + i, "x");
        }
        run(dsl, "list-page");
        var first = template.request("direct:page", exchange -> {});
        var second = template.request("direct:page", exchange -> exchange.getIn()
                .setHeader("next", first.getMessage().getHeader("next")));

        assertThat(names(first.getMessage().getBody(List.class))).hasSize(20).startsWith("34", "33");
        assertThat(names(second.getMessage().getBody(List.class))).containsExactly("14", "13", "12", "11", "10");
        assertThat(second.getMessage().getHeader("next")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void headTellsWithoutReading(Dsl dsl) {
        store("invoices/a.txt", "four");
        run(dsl, "head");
        var message = template.request("direct:describe", exchange -> exchange.getIn()
                        .setHeader(WestCloudConstants.FILE_NAME, "a.txt"))
                .getMessage();

        assertThat(requests()).containsExactly("HEAD /invoices/a.txt");
        assertThat(message.getBody()).isInstanceOf(FileInfo.class);
        assertThat(message.getHeader(WestCloudConstants.FILE_LENGTH)).isEqualTo(4L);
        assertThat(message.getHeader(WestCloudConstants.FILE_CONTENT_TYPE)).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @EnumSource
    void deleteTakesTheFileAway(Dsl dsl) {
        store("invoices/2026/a.txt", "a");
        run(dsl, "delete");
        template.sendBodyAndHeader("direct:forget", null, WestCloudConstants.FILE_NAME, "a.txt");

        assertThat(requests()).containsExactly("DELETE /invoices/2026/a.txt");
        assertThat(stored("invoices/2026/a.txt")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void manyFilesAreDeletedAsynchronously(Dsl dsl) {
        store("invoices/2026/a.txt", "a");
        store("invoices/2026/b.txt", "b");
        run(dsl, "delete-many");
        template.sendBody("direct:forgetAll", List.of("a.txt", "b.txt"));

        assertThat(sent("x-west-async")).isEqualTo("true");
        await(() -> stored("invoices/2026/a.txt") == null && stored("invoices/2026/b.txt") == null);
    }

    @ParameterizedTest
    @EnumSource
    void moveIsOneRequest(Dsl dsl) {
        store("invoices/open/7.pdf", "seven");
        run(dsl, "move");
        template.sendBodyAndHeader("direct:settle", null, "number", 7);

        assertThat(requests()).containsExactly("PUT /invoices/settled/7.pdf");
        assertThat(stored("invoices/settled/7.pdf")).isEqualTo("seven");
        assertThat(stored("invoices/open/7.pdf")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void copyIsOneRequestAndMayAddMetadata(Dsl dsl) {
        store("invoices/rates/today.csv", "1.1");
        run(dsl, "copy");
        template.sendBody("direct:snapshot", null);

        assertThat(requests()).hasSize(1);
        var copy = requests().get(0).replace("PUT /", "");
        assertThat(copy).matches("invoices/rates/\\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(stored(copy)).isEqualTo("1.1");
        assertThat(bucketOf(copy).head(HeadRequest.of(pathOf(copy))).metadata().values())
                .isEqualTo(Map.of("frozen", "true"));
    }

    @ParameterizedTest
    @EnumSource
    void metadataIsMerged(Dsl dsl) {
        store("invoices/a.txt", "a");
        run(dsl, "update-metadata");
        for (var metadata : List.of(Map.of("state", "open", "owner", "Ada"), Map.of("state", "paid"))) {
            template.sendBodyAndHeader("direct:label", metadata, WestCloudConstants.FILE_NAME, "a.txt");
        }

        assertThat(bucketOf("invoices/")
                        .head(HeadRequest.of(pathOf("invoices/a.txt")))
                        .metadata()
                        .values())
                .isEqualTo(Map.of("state", "paid", "owner", "Ada"));
    }

    @ParameterizedTest
    @EnumSource
    void directoriesAreMadeAndTakenAway(Dsl dsl) {
        store("invoices/2025/a.txt", "a");
        bucketOf("invoices/")
                .delete(io.github.westcloud.client.operation.DeleteRequest.of(pathOf("invoices/2025/a.txt")));
        run(dsl, "directories");
        template.sendBody("direct:openYear", null);
        template.sendBody("direct:closeYear", null);

        assertThat(bucketOf("invoices/")
                        .head(HeadRequest.of(pathOf("invoices/2027/january")))
                        .directory())
                .isTrue();
        assertThat(stored("invoices/2025")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void treesAreMovedAndDeleted(Dsl dsl) {
        store("invoices/2025/a/1.txt", "1");
        store("invoices/2025/2.txt", "2");
        store("invoices/closed/2015/a/3.txt", "3");
        run(dsl, "trees");
        template.sendBody("direct:closeYear", null);
        template.sendBody("direct:shredYear", null);

        assertThat(stored("invoices/closed/2025/a/1.txt")).isEqualTo("1");
        assertThat(stored("invoices/closed/2025/2.txt")).isEqualTo("2");
        assertThat(stored("invoices/2025")).isNull();
        await(() -> stored("invoices/closed/2015/a/3.txt") == null);
    }

    @ParameterizedTest
    @EnumSource
    void aLinkOpensTheFile(Dsl dsl) throws Exception {
        context.getPropertiesComponent().addInitialProperty("payroll.key", "k3y");
        run(dsl, "download-link");
        var link = template.requestBodyAndHeader(
                "direct:link", null, WestCloudConstants.FILE_NAME, "2026/a b.txt", String.class);

        assertThat(link).isEqualTo(server.uri() + "/invoices/2026/a%20b.txt!k3y");
        assertThat(requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aHeaderNamesAnotherBucket(Dsl dsl) {
        run(dsl, "other-bucket");
        template.sendBodyAndHeaders(
                "direct:store", "b", Map.of("tenant", "backup", WestCloudConstants.FILE_NAME, "b.txt"));

        assertThat(stored("backup/b.txt")).isEqualTo("b");
    }

    private static List<String> names(List<?> entries) {
        return entries.stream().map(entry -> ((DirectoryEntry) entry).name()).toList();
    }
}
