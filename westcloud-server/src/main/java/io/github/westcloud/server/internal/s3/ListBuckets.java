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

import io.github.westcloud.server.Access;
import io.github.westcloud.server.internal.auth.User;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.storage.StorageEngine;

/** The buckets in which a user may do something. Beyond the API document. */
final class ListBuckets {

    private final StorageEngine engine;

    ListBuckets(StorageEngine engine) {
        this.engine = engine;
    }

    HttpResponse answer(User user) {
        var name = user.credentials().username();
        return XmlAnswers.of(xml -> {
            xml.open("ListAllMyBucketsResult").open("Owner");
            xml.text("ID", name).text("DisplayName", name).close().open("Buckets");
            for (var bucket : engine.buckets()) {
                if (user.accessTo(bucket.name()) != Access.NONE) {
                    xml.open("Bucket").text("Name", bucket.name().value());
                    xml.text("CreationDate", XmlAnswers.date(bucket.created())).close();
                }
            }
            xml.close().close();
        });
    }
}
