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
package io.github.westcloud.client.internal.upload;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.internal.failure.Attempted;
import io.github.westcloud.client.internal.failure.Failure;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.RequestTarget;
import java.io.IOException;

/** Uploads that failed on this side of the wire. */
final class UploadFailure {

    private UploadFailure() {}

    /** Something on this machine cannot be used: the content, a temporary copy of it, or the journal. */
    static WestCloudException unreadable(BucketName bucket, ObjectPath path, IOException cause) {
        boolean isJournal = cause instanceof UploadJournal.JournalException;
        var text = isJournal ? cause.getMessage() : "the content could not be read: " + cause.getMessage();
        return exception(bucket, path, Failure.withoutAnswer(ErrorKind.INVALID_REQUEST, text, false), cause);
    }

    static WestCloudException interrupted(BucketName bucket, ObjectPath path, InterruptedException cause) {
        var text = "the thread was interrupted while parts were in flight";
        return exception(bucket, path, Failure.interrupted(text), cause);
    }

    /** The whole file is there under another name, which is deleted. */
    static WestCloudException notMoved(BucketName bucket, ObjectPath path, WestCloudException cause) {
        return because("the temporary file could not be moved there: " + cause.getMessage(), bucket, path, cause);
    }

    /** The path has other content than this upload's. */
    static WestCloudException replaced(BucketName bucket, ObjectPath path, long length, long found) {
        var text = "the file has " + found + " bytes and not " + length
                + ". Another upload to this path took place at the same time; upload the file again";
        return exception(bucket, path, Failure.withoutAnswer(ErrorKind.CONFLICT, text, false), null);
    }

    /** The upload with this id ended before it was complete. */
    static WestCloudException displaced(BucketName bucket, ObjectPath path, WestCloudException cause) {
        return because(
                "the upload is no longer in progress: another one to this path has begun, or it has expired. "
                        + cause.getMessage(),
                bucket,
                path,
                cause);
    }

    private static WestCloudException because(
            String text, BucketName bucket, ObjectPath path, WestCloudException cause) {
        var target = new RequestTarget(bucket, path).toString();
        return WestCloudException.builder(cause.operation(), target)
                .message("upload of " + target + " failed: " + text)
                .kind(cause.kind())
                .code(cause.code())
                .status(cause.status())
                .requestId(cause.requestId().orElse(null))
                .retryable(cause.retryable())
                .answerLost(cause.answerLost())
                .cause(cause)
                .build();
    }

    private static WestCloudException exception(BucketName bucket, ObjectPath path, Failure failure, Exception cause) {
        return failure.exception(Attempted.of("upload", bucket, path), cause);
    }
}
