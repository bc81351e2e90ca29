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
package io.github.westcloud.client.internal.emulation;

import io.github.westcloud.client.internal.dialect.rest.RestDialect;
import io.github.westcloud.client.internal.retry.BucketCalls;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UpdateMetadataRequest;
import io.github.westcloud.client.operation.UploadRequest;

/** The REST dialect has a request for each operation, so each is atomic. */
final class NativeOperations implements DialectOperations {

    private final BucketCalls calls;
    private final RestDialect dialect;
    private final LostAnswers lost;

    NativeOperations(BucketCalls calls, RestDialect dialect) {
        this.calls = calls;
        this.dialect = dialect;
        this.lost = new LostAnswers(calls, dialect);
    }

    @Override
    public FileInfo head(HeadRequest head) {
        return calls.execute(dialect.head(calls.bucket(), head));
    }

    @Override
    public void requireAbsent(UploadRequest upload) {
        // The service refuses the upload itself.
    }

    @Override
    public void delete(DeleteRequest delete) {
        calls.execute(dialect.delete(calls.bucket(), delete));
    }

    @Override
    public void move(TransferRequest move) {
        lost.run(() -> calls.execute(dialect.move(calls.bucket(), move)), since -> lost.isMoved(move));
    }

    @Override
    public void updateMetadata(UpdateMetadataRequest update) {
        calls.execute(dialect.updateMetadata(calls.bucket(), update));
    }
}
