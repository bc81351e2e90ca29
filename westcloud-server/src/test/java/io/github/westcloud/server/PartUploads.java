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
package io.github.westcloud.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.S3;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Uploads in parts to a path where others do the same. The server has to take parts of any size in the S3 dialect. */
final class PartUploads {

    private static final Pattern UPLOAD_ID = Pattern.compile("<UploadId>(.*?)</UploadId>");
    private static final String[] STAGE = {"x-west-multi-disorder", "true", "x-west-multi-stage"};

    private PartUploads() {}

    /** As an upload with an id of its own, begun with further headers. Returns the last answer. */
    static Answer complete(Rest rest, String path, String content, String... headers) {
        var length = Integer.toString(content.length());
        var more = with(headers, "x-west-multi-length", length, "x-west-overwrite", "true");
        var initiated = stage(rest, path, null, "initiate", more);
        if (initiated.status() != 200) {
            return initiated;
        }
        var id = initiated.header("x-west-multi-uuid");
        var sent = stage(rest, path, content, "upload", "x-west-part-id", "0", "x-west-multi-uuid", id);
        return sent.status() != 200 ? sent : stage(rest, path, null, "complete", "x-west-multi-uuid", id);
    }

    private static Answer stage(Rest rest, String path, String content, String stage, String... more) {
        var headers = with(with(STAGE, stage), more);
        return content == null ? rest.send("PUT", path, headers) : rest.put(path, content, headers);
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.of(headers, more).flatMap(Stream::of).toArray(String[]::new);
    }

    /** In two parts, begun with further headers. Returns the last answer. */
    static Answer complete(S3 s3, String path, String content, String... headers) {
        var begun = s3.send("POST", path + "?uploads", headers);
        if (begun.status() != 200) {
            return begun;
        }
        var id = idOf(begun);
        int half = content.length() / 2;
        var first = part(s3, path, id, 1, content.substring(0, half));
        if (first.status() != 200) {
            return first;
        }
        var second = part(s3, path, id, 2, content.substring(half));
        if (second.status() != 200) {
            return second;
        }
        var list = "<CompleteMultipartUpload>" + entry(1, first) + entry(2, second) + "</CompleteMultipartUpload>";
        return s3.post(path + "?uploadId=" + id, list);
    }

    /** Sends a part, which nobody may ever see, and gives the upload up. Returns the last answer. */
    static Answer abort(S3 s3, String path, String content) {
        var begun = s3.send("POST", path + "?uploads");
        if (begun.status() != 200) {
            return begun;
        }
        var id = idOf(begun);
        var sent = part(s3, path, id, 1, content);
        return sent.status() != 200 ? sent : s3.delete(path + "?uploadId=" + id);
    }

    private static String idOf(Answer begun) {
        var id = UPLOAD_ID.matcher(begun.text());
        assertThat(id.find()).as(begun.text()).isTrue();
        return id.group(1);
    }

    private static Answer part(S3 s3, String path, String id, int number, String content) {
        return s3.put(path + "?partNumber=" + number + "&uploadId=" + id, content);
    }

    private static String entry(int number, Answer part) {
        return "<Part><PartNumber>" + number + "</PartNumber><ETag>" + part.header("ETag") + "</ETag></Part>";
    }
}
