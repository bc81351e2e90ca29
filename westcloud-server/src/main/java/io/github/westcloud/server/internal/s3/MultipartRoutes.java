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

import static io.github.westcloud.server.internal.s3.Route.header;
import static io.github.westcloud.server.internal.s3.Route.parameter;

import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.protocol.S3Parameters;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.S3Multipart;
import io.github.westcloud.server.internal.s3.allow.Allowance;
import io.github.westcloud.server.internal.storage.StorageEngine;
import java.util.function.Predicate;

/** Chapter 3.3: the requests of uploads in parts. They have parameters that no other request to a key has. */
final class MultipartRoutes {

    /** Two spellings each: that of the document's example and of all S3 clients, and that of the document's table. */
    private static final String[] UPLOAD_ID = {S3Parameters.UPLOAD_ID, S3Parameters.UPLOAD_ID_OF_TABLE};

    private static final String[] PART_NUMBER = {S3Parameters.PART_NUMBER, S3Parameters.PART_NUMBER_OF_TABLE};

    private MultipartRoutes() {}

    static void addTo(Routes routes, StorageEngine engine, ObjectLookup lookup, S3Multipart rule) {
        Predicate<S3Call> ofUpload = parameter(UPLOAD_ID);
        var uploadPart = new UploadPart(engine);
        var copyPart = new UploadPartCopy(lookup, uploadPart);
        routes.add("POST", parameter(S3Parameters.UPLOADS), initiate(), new InitiateMultipart(engine, rule))
                .add("PUT", parameter(PART_NUMBER).and(header(S3Headers.COPY_SOURCE)), copyPart(), copyPart)
                .add("PUT", parameter(PART_NUMBER), uploadPart(), uploadPart)
                .add("POST", ofUpload, complete(), new CompleteMultipart(engine, rule))
                .add("DELETE", ofUpload, ofUpload("AbortMultipartUpload"), new AbortMultipart(engine))
                .add("GET", ofUpload, listParts(), new ListParts(engine));
    }

    private static Allowance initiate() {
        return Inputs.attributes(Allowance.of("CreateMultipartUpload"))
                .underConditions()
                .parameters(S3Parameters.UPLOADS)
                .headers(WestHeaders.MULTI_LENGTH, Checksums.ALGORITHM, Checksums.TYPE);
    }

    private static Allowance uploadPart() {
        return Inputs.body("UploadPart").parameters(UPLOAD_ID).parameters(PART_NUMBER);
    }

    private static Allowance copyPart() {
        return Allowance.of("UploadPartCopy")
                .parameters(UPLOAD_ID)
                .parameters(PART_NUMBER)
                .headers(S3Headers.COPY_SOURCE, UploadPartCopy.RANGE, "x-amz-source-expected-bucket-owner")
                .headers(Inputs.SOURCE_CONDITIONS);
    }

    private static Allowance complete() {
        return Inputs.body("CompleteMultipartUpload")
                .underConditions()
                .parameters(UPLOAD_ID)
                .headers(Checksums.TYPE, CompleteMultipart.OBJECT_SIZE);
    }

    private static Allowance listParts() {
        return ofUpload("ListParts").parameters(ListParts.MAX_PARTS, ListParts.PART_NUMBER_MARKER);
    }

    private static Allowance ofUpload(String operation) {
        return Allowance.of(operation).parameters(UPLOAD_ID);
    }
}
