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

/** The other language of the service: routes that ask in the S3 dialect. */
class S3Recipes extends RecipeBook {

    // spotless:off: steps stand deeper than the step they belong to
    void s3Upload() {
        // tag::s3-upload[]
        from("direct:s3-invoice")
            .to("westcloud:invoices/2026?dialect=s3&fileName=${header.number}.pdf"
                + "&contentType=application/pdf&fileExist=Override");
        // end::s3-upload[]
    }

    void s3Poll() {
        // tag::s3-poll[]
        from("westcloud:invoices/inbox?dialect=s3&authentication=AWS_V2&move=done/${file:onlyname}")
            .to("direct:invoice");
        // end::s3-poll[]
    }

    void s3Copy() {
        // tag::s3-copy[]
        from("direct:s3-copy")
            .to("westcloud:backup?dialect=s3&operation=copy&sourcePath=today.csv&fileName=yesterday.csv"
                + "&metadataMode=replace&metadata.keeper=nightly");
        // end::s3-copy[]
    }

    void s3OtherServer() {
        // tag::s3-other-server[]
        from("direct:s3-elsewhere")
            .to("westcloud:backup?dialect=s3&region=cn-north-1&payloadSigning=true"
                + "&multipartThreshold=1073741824&fileName=${header.CamelFileName}");
        // end::s3-other-server[]
    }
    // spotless:on
}
