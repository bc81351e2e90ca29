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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.S3Elements;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.StorageException;
import java.io.IOException;

/** POST of a list of keys to delete, at most 1,000. One that cannot be deleted stops none of the others. Beyond the document. */
final class DeleteObjects implements S3Operation {

    private static final int MOST_KEYS = 1_000;

    private final DeleteObject deleteObject;

    DeleteObjects(DeleteObject deleteObject) {
        this.deleteObject = deleteObject;
    }

    @Override
    public HttpResponse answer(S3Call call) throws IOException {
        var list = XmlRequest.read(call, "Delete", "Object");
        if (list.records().size() > MOST_KEYS) {
            throw new RefusedException(ErrorCode.REQUEST_BODY_TOO_BIG, "A list has at most " + MOST_KEYS + " keys");
        }
        boolean quiet = Boolean.parseBoolean(list.fields().get("Quiet"));
        return XmlAnswers.of(xml -> {
            xml.open("DeleteResult");
            for (var object : list.records()) {
                delete(call, object.getOrDefault(S3Elements.KEY, ""), quiet, xml);
            }
            xml.close();
        });
    }

    private void delete(S3Call call, String key, boolean quiet, XmlWriter xml) {
        try {
            var location = new Location(call.target().bucket(), ObjectPath.of(key));
            if (location.path().isRoot()) {
                throw new IllegalArgumentException("A key is not empty");
            }
            deleteObject.delete(location, key.endsWith("/"));
            if (!quiet) {
                xml.open("Deleted").text(S3Elements.KEY, key).close();
            }
        } catch (StorageException e) {
            error(xml, key, e.code(), e.getMessage());
        } catch (IllegalArgumentException e) {
            error(xml, key, ErrorCode.WRONG_URI, e.getMessage());
        }
    }

    private static void error(XmlWriter xml, String key, ErrorCode code, String message) {
        xml.open("Error").text(S3Elements.KEY, key);
        xml.text("Code", XmlErrors.nameOf(code)).text("Message", message).close();
    }
}
