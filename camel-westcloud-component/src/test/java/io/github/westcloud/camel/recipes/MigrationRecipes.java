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

/** What routes of other components look like when they have moved here. */
class MigrationRecipes extends RecipeBook {

    // spotless:off: steps stand deeper than the step they belong to
    void migrateFromS3() {
        // tag::migrate-from-s3[]
        from("westcloud:invoices/inbox?recursive=true&maxMessagesPerPoll=50&move=/archive/${file:name}")
            .to("direct:book");

        from("direct:statement")
            .to("westcloud:invoices?fileName=2026/${header.number}.pdf"
                + "&contentType=application/pdf&fileExist=Override");
        // end::migrate-from-s3[]
    }

    void migrateFromFtp() {
        // tag::migrate-from-ftp[]
        from("westcloud:invoices/inbox?delay=5000&antInclude=*.xml&move=done")
            .to("direct:book");

        from("file:{{outbox}}?delete=true")
            .to("westcloud:invoices/confirmed?fileExist=Override");
        // end::migrate-from-ftp[]
    }
    // spotless:on
}
