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

/** Uploads in parts to a path where others do the same. The server has to take parts of any size in the S3 dialect. */
final class PartUploads {

    private static final Pattern UPLOAD_ID = Pattern.compile("<UploadId>(.*?)</UploadId>");
    private static final String[] STAGE = {"x-west-multi-disorder", "true", "x-west-multi-stage"};

    private PartUploads() {}

    /** As an upload with an id of its own. Returns the last answer. */
    static Answer complete(Rest rest, String path, String content) {
        var length = Integer.toString(content.length());
        var initiated = stage(rest, path, null, "initiate", "x-west-multi-length", length, "x-west-overwrite", "true");
        if (initiated.status() != 200) {
            return initiated;
        }
        var id = initiated.header("x-west-multi-uuid");
        var sent = stage(rest, path, content, "upload", "x-west-part-id", "0", "x-west-multi-uuid", id);
        return sent.status() != 200 ? sent : stage(rest, path, null, "complete", "x-west-multi-uuid", id);
    }

    private static Answer stage(Rest rest, String path, String content, String stage, String... more) {
        var headers = new String[STAGE.length + 1 + more.length];
        System.arraycopy(STAGE, 0, headers, 0, STAGE.length);
        headers[STAGE.length] = stage;
        System.arraycopy(more, 0, headers, STAGE.length + 1, more.length);
        return content == null ? rest.send("PUT", path, headers) : rest.put(path, content, headers);
    }

    /** In two parts. Returns the last answer. */
    static Answer complete(S3 s3, String path, String content) {
        var id = begin(s3, path);
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

    /** Sends a part, which nobody may ever see, and gives the upload up. */
    static void abort(S3 s3, String path, String content) {
        var id = begin(s3, path);
        part(s3, path, id, 1, content);
        var aborted = s3.delete(path + "?uploadId=" + id);
        assertThat(aborted.status()).as("%s: %s", path, aborted.text()).isIn(204, 404);
    }

    private static String begin(S3 s3, String path) {
        var begun = s3.send("POST", path + "?uploads");
        assertThat(begun.status()).as("%s: %s", path, begun.text()).isEqualTo(200);
        var id = UPLOAD_ID.matcher(begun.text());
        assertThat(id.find()).as(begun.text()).isTrue();
        return id.group(1);
    }

    private static Answer part(S3 s3, String path, String id, int number, String content) {
        var answer = s3.put(path + "?partNumber=" + number + "&uploadId=" + id, content);
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isIn(200, 404);
        return answer;
    }

    private static String entry(int number, Answer part) {
        return "<Part><PartNumber>" + number + "</PartNumber><ETag>" + part.header("ETag") + "</ETag></Part>";
    }
}
