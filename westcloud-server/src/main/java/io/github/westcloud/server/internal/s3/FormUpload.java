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

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.PercentEncoding;
import io.github.westcloud.protocol.RequestTarget;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpRequest.BodySink;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.s3.allow.Allowance;
import io.github.westcloud.server.internal.s3.form.FormFields;
import io.github.westcloud.server.internal.s3.form.FormFile;
import io.github.westcloud.server.internal.s3.form.FormPolicy;
import io.github.westcloud.server.internal.s3.form.LengthRange;
import io.github.westcloud.server.internal.s3.payload.Payload;
import io.github.westcloud.server.internal.storage.FileAttributes;
import io.github.westcloud.server.internal.storage.NewContent;
import io.github.westcloud.server.internal.storage.StorageException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One form, while it comes. What its fields say is checked before its file is received. Used by one thread. */
final class FormUpload implements FormFile, Closeable {

    private static final Allowance FIELDS =
            Inputs.attributes(Allowance.of("PostObject")).headers(Checksums.ALGORITHM);

    private final PostObject post;
    private final HttpRequest request;
    private final BucketName bucket;
    private final long longest;
    private FormAnswer answer;
    private S3Call call;
    private FileAttributes attributes;
    private LengthRange lengths;
    private Payload payload;
    private NewContent content;
    private BodySink sink;
    private long length;

    /** @param longest the length of the whole form, in bytes */
    FormUpload(PostObject post, HttpRequest request, RequestTarget target, long longest) {
        this.post = post;
        this.request = request;
        this.bucket = target.bucket();
        this.longest = longest;
    }

    @Override
    public void begin(FormFields fields) {
        var identity = post.authenticator().authenticate(request, fields.values());
        var policy = FormPolicy.parse(fields.values().get("policy"));
        post.authenticator().requireNotExpired(policy.expiration());
        policy.require(withBucket(fields));
        var key = fields.value("key")
                .orElseThrow(() -> FormAnswer.invalid("The form needs a field 'key' before its file, with the key"));
        answer = FormAnswer.of(request, fields, bucket, key);
        call = new S3Call(
                new FormRequest(request, fields),
                new Query(Map.of()),
                S3Api.target("/" + bucket + "/" + PercentEncoding.encode(key).replace("%2F", "/")),
                identity,
                post.directories().parents());
        post.admission().require(identity.user(), bucket, request.method());
        FIELDS.require(List.of(), call.request().headers());
        S3Api.requireExpectedOwner(call);
        lengths = policy.lengths();
        receive();
    }

    private void receive() {
        attributes = ObjectHeaders.read(call);
        try {
            post.engine().requirePut(call.file(), lengths.least(), call.putOptions());
        } catch (StorageException e) {
            throw post.directories().explained(e, call.location());
        }
        payload = Payload.of(call.request(), call.identity())
                .wanting(call.header(Checksums.ALGORITHM)
                        .map(name -> UploadChecksum.requireKnown(name.toUpperCase(Locale.ROOT))));
        content = post.engine().receive(Math.min(longest, lengths.most()));
        sink = payload.begin(content::write);
    }

    @Override
    public void accept(ByteBuffer piece) throws IOException {
        length += piece.remaining();
        lengths.requireNotMore(length);
        ContentLength.requireSingle(length, "A form");
        sink.accept(piece);
    }

    /** Makes the file, once the whole form has come. */
    HttpResponse store() {
        lengths.requireNotLess(length);
        content.verified(payload.finish());
        payload.checksum().ifPresent(content::verified);
        try {
            var file = post.engine().put(call.file(), content, attributes, call.putOptions());
            return answer.stored(file.etag());
        } catch (StorageException e) {
            throw post.directories().explained(e, call.location());
        }
    }

    @Override
    public void close() throws IOException {
        if (content != null) {
            content.close();
        }
    }

    /** A policy has a condition on it, although it is no field. */
    private Map<String, String> withBucket(FormFields fields) {
        var all = new HashMap<>(fields.values());
        all.put("bucket", bucket.toString());
        return all;
    }
}
