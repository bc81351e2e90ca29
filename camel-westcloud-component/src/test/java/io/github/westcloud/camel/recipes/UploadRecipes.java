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

/** Storing files. */
class UploadRecipes extends RecipeBook {

    // spotless:off: steps stand deeper than the step they belong to
    void uploadMetadata() {
        // tag::upload-metadata[]
        from("direct:invoice")
            .setHeader("x-west-meta-customer", simple("${header.customer}"))
            .to("westcloud:invoices/2026?fileName=${header.number}.pdf"
                + "&contentType=application/pdf&metadata.department=sales");
        // end::upload-metadata[]
    }

    void uploadBig() {
        // tag::upload-big[]
        from("file:{{outbox}}?delete=true")
            .to("westcloud:backup?multipartThreshold=4194304&maxPartsInFlight=8");
        // end::upload-big[]
    }

    void uploadChunked() {
        // tag::upload-chunked[]
        from("direct:footage")
            .to("westcloud:backup/footage?operation=uploadChunked");
        // end::upload-chunked[]
    }

    void uploadOverride() {
        // tag::upload-override[]
        from("direct:rates")
            .to("westcloud:invoices/rates?fileName=today.csv&fileExist=Override");
        // end::upload-override[]
    }

    void uploadIgnore() {
        // tag::upload-ignore[]
        from("direct:archive")
            .to("westcloud:invoices/archive?fileExist=Ignore");
        // end::upload-ignore[]
    }

    void uploadStream() {
        // tag::upload-stream[]
        from("direct:stream")
            .to("westcloud:backup?fileName=dump.sql&spoolDirectory={{work}}");
        // end::upload-stream[]
    }

    void uploadStreamLength() {
        // tag::upload-stream-length[]
        from("direct:stream")
            .setHeader(WestCloudConstants.CONTENT_LENGTH, header("size"))
            .to("westcloud:backup?fileName=dump.sql");
        // end::upload-stream-length[]
    }

    void uploadResume() {
        // tag::upload-resume[]
        from("file:{{inbox}}?readLock=changed")
            .to("westcloud:backup?resume=true&resumeDirectory={{work}}");
        // end::upload-resume[]
    }

    void uploadSecret() {
        // tag::upload-secret[]
        from("direct:payroll")
            .to("westcloud:invoices?fileName=payroll.csv&contentSecret={{payroll.key}}");

        from("direct:readPayroll")
            .to("westcloud:invoices?operation=download&fileName=payroll.csv&contentSecret={{payroll.key}}");
        // end::upload-secret[]
    }

    void uploadTtl() {
        // tag::upload-ttl[]
        from("direct:report")
            .to("westcloud:invoices/reports?ttlDays=30");
        // end::upload-ttl[]
    }

    void uploadDoneFile() {
        // tag::upload-done-file[]
        from("direct:batch")
            .to("westcloud:invoices/batches?doneFileName=${file:name}.done");
        // end::upload-done-file[]
    }

    void uploadTempPrefix() {
        // tag::upload-temp-prefix[]
        from("direct:feed")
            .to("westcloud:invoices/feed?tempPrefix=.uploading-");
        // end::upload-temp-prefix[]
    }

    void pojoRequest() {
        // tag::pojo-request[]
        from("direct:request")
            .to("westcloud:invoices?pojoRequest=true");
        // end::pojo-request[]
    }

    void uploadMd5() {
        // tag::upload-md5[]
        from("direct:checked")
            .setHeader(WestCloudConstants.CONTENT_MD5, header("md5"))
            .to("westcloud:invoices/checked");
        // end::upload-md5[]
    }
    // spotless:on
}
