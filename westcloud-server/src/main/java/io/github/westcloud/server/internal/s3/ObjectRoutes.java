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
import io.github.westcloud.server.internal.s3.allow.Allowance;
import io.github.westcloud.server.internal.storage.StorageEngine;

/** The requests to a key that are not about an upload in parts. */
final class ObjectRoutes {

    private ObjectRoutes() {}

    static void addTo(
            Routes routes,
            StorageEngine engine,
            ObjectLookup lookup,
            Directories directories,
            S3Operation listObjects,
            S3Operation deleteObject) {
        var answers = new ObjectAnswers(lookup);
        var getObject = new GetObject(lookup);
        routes.add("GET", "acl", "GetObjectAcl", answers::accessControl)
                .add("GET", "tagging", "GetObjectTagging", answers::tags)
                .add("GET", "retention", "GetObjectRetention", answers::noLock)
                .add("GET", "legal-hold", "GetObjectLegalHold", answers::noLock)
                .add("GET", parameter(S3Parameters.LIST_TYPE), BucketRoutes.LIST_OBJECTS, listObjects)
                .add("GET", parameter(GetAttributes.PARAMETER), attributes(), new GetAttributes(lookup))
                .add("GET", call -> true, read("GetObject"), getObject)
                .add("HEAD", call -> true, read("HeadObject"), getObject::head)
                .add("PUT", parameter("acl"), Inputs.body("PutObjectAcl").parameters("acl"), answers::keepAccessControl)
                .add("PUT", header(S3Headers.COPY_SOURCE), copy(), new CopyObject(engine, lookup, directories))
                .add(
                        "PUT",
                        call -> true,
                        Inputs.attributes(Inputs.body("PutObject")).underConditions(),
                        new PutObject(engine, directories))
                .add("DELETE", call -> true, Allowance.of("DeleteObject").underConditions(), deleteObject)
                .add("POST", call -> true, Allowance.of("POST of a key"), answers::noPost);
    }

    private static Allowance read(String operation) {
        return Allowance.of(operation)
                .underConditions()
                .parameters(S3Parameters.PART_NUMBER)
                .parameters(ResponseOverrides.PARAMETERS)
                .headers(Checksums.MODE);
    }

    private static Allowance attributes() {
        return Allowance.of("GetObjectAttributes")
                .underConditions()
                .parameters(GetAttributes.PARAMETER)
                .headers(GetAttributes.NAMES, GetAttributes.MAX_PARTS, GetAttributes.PART_NUMBER_MARKER);
    }

    private static Allowance copy() {
        return Inputs.attributes(Allowance.of("CopyObject"))
                .underConditions()
                .headers(Inputs.SOURCE_CONDITIONS)
                .headers(
                        S3Headers.COPY_SOURCE,
                        S3Headers.METADATA_DIRECTIVE,
                        "x-amz-tagging-directive",
                        "x-amz-source-expected-bucket-owner");
    }
}
