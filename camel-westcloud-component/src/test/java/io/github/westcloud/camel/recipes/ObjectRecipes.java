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

import io.github.westcloud.camel.WestCloudConstants;

/** Reading, listing, deleting, moving and describing files that are there. */
class ObjectRecipes extends RecipeBook {

    // spotless:off: steps stand deeper than the step they belong to
    void download() {
        // tag::download[]
        from("direct:fetch")
            .to("westcloud:invoices/2026?operation=download")
            .to("file:{{inbox}}");
        // end::download[]
    }

    void downloadRange() {
        // tag::download-range[]
        from("direct:header")
            .to("westcloud:invoices?operation=download&range=bytes=0-99");

        from("direct:tail")
            .setHeader(WestCloudConstants.RANGE, simple("bytes=-${header.count}"))
            .to("westcloud:invoices?operation=download");
        // end::download-range[]
    }

    void list() {
        // tag::list[]
        from("direct:inventory")
            .to("westcloud:invoices/2026?operation=list&listLimit=500")
            .split(body()).streaming()
                .filter(simple("${body.directory} == false"))
                .transform(simple("${body.name},${body.length}"))
                .to("file:{{inbox}}?fileName=inventory.csv&fileExist=Append&appendChars=%0A");
        // end::list[]
    }

    void listPage() {
        // tag::list-page[]
        from("direct:page")
            .setHeader(WestCloudConstants.LIST_ITERATOR, header("next"))
            .to("westcloud:invoices/2026?operation=list&listAllPages=false&listLimit=20&listOrder=desc")
            .setHeader("next", header(WestCloudConstants.LIST_ITERATOR));
        // end::list-page[]
    }

    void head() {
        // tag::head[]
        from("direct:describe")
            .to("westcloud:invoices?operation=head")
            .log("${header.CamelFileContentType}, ${header.CamelFileLength} bytes");
        // end::head[]
    }

    void delete() {
        // tag::delete[]
        from("direct:forget")
            .to("westcloud:invoices/2026?operation=delete");
        // end::delete[]
    }

    void deleteMany() {
        // tag::delete-many[]
        from("direct:forgetAll")
            .to("westcloud:invoices/2026?operation=delete&async=true");
        // end::delete-many[]
    }

    void move() {
        // tag::move[]
        from("direct:settle")
            .setHeader(WestCloudConstants.SOURCE_PATH, simple("open/${header.number}.pdf"))
            .to("westcloud:invoices?operation=move&fileName=settled/${header.number}.pdf");
        // end::move[]
    }

    void copy() {
        // tag::copy[]
        from("direct:snapshot")
            .to("westcloud:invoices?operation=copy&sourcePath=rates/today.csv"
                + "&fileName=rates/${date:now:yyyy-MM-dd}.csv&metadata.frozen=true");
        // end::copy[]
    }

    void updateMetadata() {
        // tag::update-metadata[]
        from("direct:label")
            .setHeader(WestCloudConstants.METADATA, body())
            .to("westcloud:invoices?operation=updateMetadata&metadataMode=MERGE");
        // end::update-metadata[]
    }

    void directories() {
        // tag::directories[]
        from("direct:openYear")
            .to("westcloud:invoices/2027/january?operation=createDirectory");

        from("direct:closeYear")
            .setHeader(WestCloudConstants.PATH, constant("2025"))
            .to("westcloud:invoices?operation=deleteDirectory");
        // end::directories[]
    }

    void trees() {
        // tag::trees[]
        from("direct:closeYear")
            .to("westcloud:invoices?operation=move&recursive=true&sourcePath=2025&fileName=closed/2025")
            .log("${body.succeeded} files and directories moved");

        from("direct:shredYear")
            .to("westcloud:invoices/closed/2015?operation=deleteDirectory&recursive=true&async=true");
        // end::trees[]
    }

    void downloadLink() {
        // tag::download-link[]
        from("direct:link")
            .to("westcloud:invoices?operation=createDownloadLink&contentSecret={{payroll.key}}");
        // end::download-link[]
    }

    void otherBucket() {
        // tag::other-bucket[]
        from("direct:store")
            .setHeader(WestCloudConstants.BUCKET_NAME, simple("${header.tenant}"))
            .to("westcloud:invoices");
        // end::other-bucket[]
    }
    // spotless:on
}
