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

import io.github.westcloud.client.operation.HeadRequest;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The routes of {@code docs/s3.md}. Files are stored and read past them through the REST dialect. */
class S3RecipesTest extends RecipeSupport {

    @Override
    RecipeBook book() {
        return new S3Recipes();
    }

    @ParameterizedTest
    @EnumSource
    void anUploadReplacesInOneRequest(Dsl dsl) {
        run(dsl, "s3-upload");
        template.sendBodyAndHeader("direct:s3-invoice", "one", "number", 7);
        template.sendBodyAndHeader("direct:s3-invoice", "two", "number", 7);

        assertThat(requests()).containsExactly("PUT /invoices/2026/7.pdf", "PUT /invoices/2026/7.pdf");
        assertThat(contentHashes()).containsOnly("UNSIGNED-PAYLOAD");
        assertThat(stored("invoices/2026/7.pdf")).isEqualTo("two");
    }

    @ParameterizedTest
    @EnumSource
    void aPollListsReadsAndMoves(Dsl dsl) throws Exception {
        store("invoices/inbox/a.txt", "hello");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:invoice").to("mock:invoice");
            }
        });
        var mock = context.getEndpoint("mock:invoice", MockEndpoint.class);
        mock.expectedMessageCount(1);
        run(dsl, "s3-poll");
        mock.assertIsSatisfied();
        context.stop();

        assertThat(requests())
                .containsSubsequence(
                        "GET /invoices/inbox/a.txt", "PUT /invoices/inbox/done/a.txt", "DELETE /invoices/inbox/a.txt");
        assertThat(contentHashes()).containsOnly("none");
        assertThat(stored("invoices/inbox/done/a.txt")).isEqualTo("hello");
    }

    @ParameterizedTest
    @EnumSource
    void aCopyReplacesTheMetadata(Dsl dsl) {
        store("backup/today.csv", "1;2");
        run(dsl, "s3-copy");
        template.sendBody("direct:s3-copy", null);

        assertThat(stored("backup/yesterday.csv")).isEqualTo("1;2");
        assertThat(bucketOf("backup/")
                        .head(HeadRequest.of(pathOf("backup/yesterday.csv")))
                        .metadata()
                        .values())
                .isEqualTo(Map.of("keeper", "nightly"));
    }

    @ParameterizedTest
    @EnumSource
    void anotherServerMayWantSignedContent(Dsl dsl) {
        run(dsl, "s3-other-server");
        template.sendBodyAndHeader("direct:s3-elsewhere", "hello", "CamelFileName", "a.txt");

        assertThat(contentHashes()).endsWith("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        assertThat(stored("backup/a.txt")).isEqualTo("hello");
    }

    /** Who signs with version 4 says what of the content is signed; version 2 has no such header. */
    private List<String> contentHashes() {
        return server.requests().stream()
                .map(request -> request.headers().stream()
                        .filter(header -> header.name().equalsIgnoreCase("x-amz-content-sha256"))
                        .map(header -> header.value())
                        .findFirst()
                        .orElse("none"))
                .toList();
    }
}
