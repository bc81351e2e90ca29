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
package io.github.westcloud.client.fuzz;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.internal.dialect.Dialect;
import io.github.westcloud.client.internal.dialect.PartTags;
import io.github.westcloud.client.internal.dialect.PendingUpload;
import io.github.westcloud.client.internal.dialect.rest.RestDialect;
import io.github.westcloud.client.internal.dialect.s3.S3Dialect;
import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every decoder of the client, in both dialects. The first character of an input says which operation the rest, a response, answers. What cannot
 * be read is refused as a decoder may refuse it; an error is always understood.
 */
public final class ResponseFuzzTarget {

    private static final BucketName BUCKET = new BucketName("demo");
    private static final ObjectPath PATH = ObjectPath.of("/dir/file");
    private static final Dialect REST = new RestDialect();
    private static final Dialect S3 = new S3Dialect();
    private static final List<Call<?>> CALLS = calls();

    private ResponseFuzzTarget() {}

    /** Called by the fuzzer, and with the committed examples. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 2) {
            return;
        }
        var text = Arrays.copyOfRange(input, 1, input.length);
        var call = CALLS.get((input[0] & 0xff) % CALLS.size());
        decode(call, MadeUpResponse.parse(text));
        for (var dialect : List.of(REST, S3)) {
            var failure = dialect.failure(MadeUpResponse.parse(text));
            if (failure.kind() == null) {
                throw new IllegalStateException("A failure of no kind");
            }
            dialect.requestId(MadeUpResponse.parse(text));
        }
    }

    private static void decode(Call<?> call, MadeUpResponse response) {
        try {
            call.decoder().decode(response);
        } catch (IOException | IllegalArgumentException | WestCloudException refused) {
            if (refused.getMessage() == null) {
                throw new IllegalStateException("Refused without a word", refused);
            }
        }
    }

    private static List<Call<?>> calls() {
        var calls = new ArrayList<Call<?>>();
        var upload = UploadRequest.of(PATH, Content.of(new byte[3]));
        for (var dialect : List.of(REST, S3)) {
            var pending = new PendingUpload(PATH, Optional.of("id"));
            calls.add(dialect.list(BUCKET, ListRequest.of(PATH)));
            calls.add(dialect.head(BUCKET, HeadRequest.of(PATH)));
            calls.add(dialect.download(BUCKET, DownloadRequest.of(PATH)));
            calls.add(dialect.upload(BUCKET, upload));
            calls.add(dialect.initiate(BUCKET, upload));
            calls.add(dialect.uploadPart(BUCKET, pending, 0, Content.of(new byte[3]), null));
            calls.add(dialect.complete(BUCKET, pending, PartTags.none()));
            calls.add(dialect.copy(BUCKET, TransferRequest.of(PATH, ObjectPath.of("/copy"))));
        }
        return List.copyOf(calls);
    }
}
