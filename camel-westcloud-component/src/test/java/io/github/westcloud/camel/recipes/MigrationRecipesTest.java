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
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The routes that stand for those of other components; the others run in tests/migration. */
class MigrationRecipesTest extends RecipeSupport {

    private final List<String> booked = new CopyOnWriteArrayList<>();

    @Override
    RecipeBook book() {
        return new MigrationRecipes();
    }

    @ParameterizedTest
    @EnumSource
    void invoicesAreArchivedAndStatementsReplaced(Dsl dsl) throws Exception {
        store("invoices/inbox/2026/a.pdf", "a");
        store("invoices/2026/7.pdf", "old");
        book("direct:book");
        run(dsl, "migrate-from-s3");
        template.sendBodyAndHeader("direct:statement", "new", "number", 7);
        await(() -> stored("invoices/archive/2026/a.pdf") != null);

        assertThat(booked).containsExactly("a");
        assertThat(stored("invoices/inbox/2026/a.pdf")).isNull();
        assertThat(stored("invoices/2026/7.pdf")).isEqualTo("new");
        assertThat(bucketOf("invoices/")
                        .head(HeadRequest.of(pathOf("invoices/2026/7.pdf")))
                        .contentType())
                .contains("application/pdf");
    }

    @ParameterizedTest
    @EnumSource
    void ordersAreFetchedAndConfirmationsDelivered(Dsl dsl) throws Exception {
        store("invoices/inbox/a.xml", "<a/>");
        store("invoices/inbox/b.txt", "b");
        write("outbox/c.xml", "<c/>".getBytes());
        book("direct:book");
        run(dsl, "migrate-from-ftp");
        await(() -> stored("invoices/inbox/done/a.xml") != null && stored("invoices/confirmed/c.xml") != null);

        assertThat(booked).containsExactly("<a/>");
        assertThat(stored("invoices/inbox/a.xml")).isNull();
        assertThat(stored("invoices/inbox/b.txt")).isEqualTo("b");
        assertThat(stored("invoices/confirmed/c.xml")).isEqualTo("<c/>");
    }

    private void book(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).process(exchange -> booked.add(exchange.getMessage().getBody(String.class)));
            }
        });
    }
}
