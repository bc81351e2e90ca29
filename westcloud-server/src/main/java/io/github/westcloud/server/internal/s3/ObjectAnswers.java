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
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3errors.S3Error;
import java.io.IOException;

/** What S3 clients ask about a file that has nothing of the kind. Beyond the API document. */
final class ObjectAnswers {

    private final ObjectLookup lookup;

    ObjectAnswers(ObjectLookup lookup) {
        this.lookup = lookup;
    }

    HttpResponse accessControl(S3Call call) {
        requireFile(call);
        return AccessControl.answer(call);
    }

    HttpResponse keepAccessControl(S3Call call) throws IOException {
        requireFile(call);
        return AccessControl.keep(call);
    }

    HttpResponse tags(S3Call call) {
        requireFile(call);
        return XmlAnswers.of(xml -> xml.open("Tagging").open("TagSet").close().close());
    }

    HttpResponse noLock(S3Call call) {
        requireFile(call);
        throw new RefusedException(S3Error.NO_OBJECT_LOCK, "Files cannot be locked");
    }

    HttpResponse noPost(S3Call call) {
        throw new RefusedException(ErrorCode.METHOD_NOT_ALLOWED, "A POST of a key has ?uploads or ?uploadId");
    }

    private void requireFile(S3Call call) {
        lookup.find(call.location(), call.target().directory());
    }
}
