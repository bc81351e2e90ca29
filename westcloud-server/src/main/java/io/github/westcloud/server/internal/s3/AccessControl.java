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

import io.github.westcloud.server.internal.http.HttpProblem;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import java.io.IOException;

/** Access control lists: each says that what a user can ask about belongs to the user. Beyond the API document. */
final class AccessControl {

    private static final String FULL_CONTROL = "FULL_CONTROL";

    private AccessControl() {}

    static HttpResponse answer(S3Call call) {
        return XmlAnswers.of(xml -> {
            xml.open("AccessControlPolicy").open("Owner");
            xml.text("ID", call.owner()).text("DisplayName", call.owner()).close();
            xml.open("AccessControlList").open("Grant").openTyped("Grantee", "CanonicalUser");
            xml.text("ID", call.owner()).text("DisplayName", call.owner()).close();
            xml.text("Permission", FULL_CONTROL).close().close().close();
        });
    }

    /**
     * Some clients write back what they have read. That is taken and changes nothing.
     *
     * @throws RefusedException with NOT_IMPLEMENTED if the list gives anybody else a right, MALFORMED_XML if it is none
     */
    static HttpResponse keep(S3Call call) throws IOException {
        if (call.payload().length().orElse(0) == 0) {
            call.payload().read(piece -> {});
        } else {
            XmlBody.read(call.payload(), "AccessControlPolicy").all().forEach(element -> require(call, element));
        }
        return HttpResponse.of(200);
    }

    private static void require(S3Call call, XmlElement element) {
        var allowed =
                switch (element.name()) {
                    case "ID", "DisplayName" -> call.owner();
                    case "Permission" -> FULL_CONTROL;
                    default -> "";
                };
        if (!element.text().strip().equals(allowed)) {
            throw new RefusedException(
                    HttpProblem.NOT_IMPLEMENTED,
                    "An access control list has one grant, FULL_CONTROL to '" + call.owner()
                            + "': access to a bucket is access to all of its files. Not " + element.name()
                            + " '" + element.text() + "'");
        }
    }
}
