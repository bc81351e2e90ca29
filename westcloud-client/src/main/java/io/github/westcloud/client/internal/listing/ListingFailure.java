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
package io.github.westcloud.client.internal.listing;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.internal.failure.Attempted;
import io.github.westcloud.client.internal.failure.Failure;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;

/** Listings that failed between two pages. */
final class ListingFailure {

    private ListingFailure() {}

    static WestCloudException circle(BucketName bucket, ObjectPath path) {
        var text =
                "the listing goes in a circle: the service sent the iterator of an earlier page again. Nothing was listed"
                        + " twice before this page; list the directory again or report it to the operator";
        return exception(bucket, path, Failure.withoutAnswer(ErrorKind.UNEXPECTED, text, false), null);
    }

    static WestCloudException nothingButEmptyPages(BucketName bucket, ObjectPath path, int pages) {
        var text = "the listing makes no progress: the service sent " + pages
                + " pages without an entry one after another." + " Report it to the operator";
        return exception(bucket, path, Failure.withoutAnswer(ErrorKind.UNEXPECTED, text, false), null);
    }

    static WestCloudException interrupted(BucketName bucket, ObjectPath path, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return exception(
                bucket, path, Failure.interrupted("the thread was interrupted while it waited for a page"), cause);
    }

    private static WestCloudException exception(
            BucketName bucket, ObjectPath path, Failure failure, InterruptedException cause) {
        return failure.exception(Attempted.of("list", bucket, path), cause);
    }
}
