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
package io.github.westcloud.client.internal.dialect.s3;

import io.github.westcloud.client.internal.dialect.PendingUpload;
import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.client.internal.wire.WireResponse;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.S3Elements;
import java.io.IOException;
import java.util.Optional;

/** Reads the id of an upload (chapter 3.3 of the API document). */
final class InitiateDecoder implements Call.Decoder<PendingUpload> {

    private final ObjectPath path;

    InitiateDecoder(ObjectPath path) {
        this.path = path;
    }

    @Override
    public PendingUpload decode(WireResponse response) throws IOException {
        var id = ResultDecoder.decode(response, S3Elements.INITIATE_RESULT)
                .text(S3Elements.UPLOAD_ID)
                .orElseThrow(() -> new IOException("the response has no " + S3Elements.UPLOAD_ID));
        return new PendingUpload(path, Optional.of(id));
    }
}
