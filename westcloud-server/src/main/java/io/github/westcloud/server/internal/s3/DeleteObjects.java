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
import io.github.westcloud.server.internal.admission.PathRules;
import io.github.westcloud.server.internal.condition.Conditions;
import io.github.westcloud.server.internal.http.HttpProblem;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.Problem;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.StorageException;
import java.io.IOException;
import java.util.Set;

/** POST of a list of keys to delete, at most 1,000. One that cannot be deleted stops none of the others. Beyond the document. */
final class DeleteObjects implements S3Operation {

    private static final int MOST_KEYS = 1_000;

    private final DeleteObject deleteObject;

    DeleteObjects(DeleteObject deleteObject) {
        this.deleteObject = deleteObject;
    }

    @Override
    public HttpResponse answer(S3Call call) throws IOException {
        var list = XmlBody.read(call.payload(), "Delete");
        var objects = list.children("Object");
        if (objects.size() > MOST_KEYS) {
            throw XmlBody.malformed("A list can have at most " + MOST_KEYS + " keys, not " + objects.size());
        }
        boolean quiet = list.text("Quiet").filter(Boolean::parseBoolean).isPresent();
        return XmlAnswers.of(xml -> {
            xml.open("DeleteResult");
            objects.forEach(object -> delete(call, object, quiet, xml));
            xml.close();
        });
    }

    private void delete(S3Call call, XmlElement object, boolean quiet, XmlWriter xml) {
        var key = object.text(S3Elements.KEY).orElse("");
        try {
            requireNoVersion(object);
            deleteObject.delete(location(call, key), key.endsWith("/"), conditions(object));
            if (!quiet) {
                xml.open("Deleted").text(S3Elements.KEY, key).close();
            }
        } catch (RefusedException e) {
            error(xml, key, e.problem(), e);
        } catch (StorageException e) {
            error(xml, key, Problem.of(e.code()), e);
        }
    }

    /** The one condition that S3 has for files of a bucket such as ours. */
    private static Conditions conditions(XmlElement object) {
        return object.text(S3Elements.ETAG).map(Conditions::match).orElse(Conditions.NONE);
    }

    /** Deleting a version, or under a condition that is not read, is something else than deleting. */
    private static void requireNoVersion(XmlElement object) {
        for (var element : object.children()) {
            if (!Set.of(S3Elements.KEY, S3Elements.ETAG).contains(element.name())) {
                throw new RefusedException(
                        HttpProblem.NOT_IMPLEMENTED, "DeleteObjects does not implement " + element.name());
            }
        }
    }

    private static Location location(S3Call call, String key) {
        try {
            var path = PathRules.require(ObjectPath.of(key));
            if (!path.isRoot()) {
                return new Location(call.target().bucket(), path);
            }
        } catch (IllegalArgumentException e) {
            throw new RefusedException(ErrorCode.WRONG_URI, e.getMessage());
        }
        throw new RefusedException(ErrorCode.WRONG_URI, "A key must not be empty");
    }

    private static void error(XmlWriter xml, String key, Problem problem, Exception why) {
        xml.open("Error").text(S3Elements.KEY, key);
        xml.text("Code", XmlErrors.nameOf(problem))
                .text("Message", why.getMessage())
                .close();
    }
}
