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
package io.github.westcloud.server.internal.s3;

import io.github.westcloud.server.internal.http.HttpResponse;
import java.io.IOException;

/** What S3 clients ask about buckets before they begin to work. Beyond the API document. */
final class BucketAnswers {

    /** The bucket is there and may be read, which was checked on the way here. */
    HttpResponse head(S3Call call) {
        return HttpResponse.of(200);
    }

    /** The service has no regions. */
    HttpResponse location(S3Call call) {
        return XmlAnswers.of(xml -> xml.open("LocationConstraint").close());
    }

    HttpResponse versioning(S3Call call) {
        return XmlAnswers.of(xml -> xml.open("VersioningConfiguration").close());
    }

    /** The service has nobody else who could pay. */
    HttpResponse requestPayment(S3Call call) {
        return XmlAnswers.of(xml -> xml.open("RequestPaymentConfiguration")
                .text("Payer", "BucketOwner")
                .close());
    }

    HttpResponse logging(S3Call call) {
        return XmlAnswers.of(xml -> xml.open("BucketLoggingStatus").close());
    }

    /** Some clients create their bucket before each use. It is there, and is the user's to write to. */
    HttpResponse create(S3Call call) throws IOException {
        call.payload().read(piece -> {});
        return HttpResponse.of(200).with("Location", "/" + call.target().bucket());
    }
}
