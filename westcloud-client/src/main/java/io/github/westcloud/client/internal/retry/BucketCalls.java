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
package io.github.westcloud.client.internal.retry;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.event.Transfer;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.internal.transfer.TransferTracker;
import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ObjectPath;
import java.util.List;

/**
 * Executes calls on one bucket, and never has more requests in flight that change it than its operator allows.
 * Thread-safe.
 */
public final class BucketCalls {

    private final BucketName bucket;
    private final CallExecutor executor;
    private final UpdateLimit updates;
    private final TransferListener listener;

    /** Calls that nobody listens to. */
    public BucketCalls(BucketName bucket, CallExecutor executor, UpdateLimit updates) {
        this(bucket, executor, updates, TransferListener.NONE);
    }

    private BucketCalls(BucketName bucket, CallExecutor executor, UpdateLimit updates, TransferListener listener) {
        this.bucket = bucket;
        this.executor = executor;
        this.updates = updates;
        this.listener = listener;
    }

    /** Calls within the same limit that tell this listener. */
    public BucketCalls heardBy(TransferListener other) {
        return new BucketCalls(bucket, executor, updates, other);
    }

    public BucketName bucket() {
        return bucket;
    }

    /** The limit within which these calls change the bucket. */
    public UpdateLimit updates() {
        return updates;
    }

    /** Calls within the same limit that tell another listener as well. */
    public BucketCalls alsoHeardBy(TransferListener another) {
        return heardBy(TransferListener.all(List.of(listener, another)));
    }

    /** Says that an upload to a path begins. Whoever asked for the tracker ends it. */
    public TransferTracker startUpload(ObjectPath path, long length) {
        return TransferTracker.start(listener, Transfer.Direction.UPLOAD, bucket, path, length);
    }

    /** @throws WestCloudException if the call failed for good */
    public <R> R execute(Call<R> call) {
        return execute(call, TransferTracker.NONE);
    }

    /**
     * Executes a call whose body belongs to a transfer.
     *
     * @throws WestCloudException if the call failed for good
     */
    public <R> R execute(Call<R> call, TransferTracker tracker) {
        return executor.execute(call, new CallScope(updates, listener, tracker));
    }
}
