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
package io.github.westcloud.client.retry;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.dialect.Call;
import io.github.westcloud.protocol.BucketName;
import java.util.concurrent.Semaphore;

/**
 * Executes calls on one bucket, and never has more requests under way that change it than its operator allows.
 * Thread-safe.
 */
public final class BucketCalls {

    private final BucketName bucket;
    private final CallExecutor executor;
    private final Semaphore updates = new Semaphore(ClientConfig.MAX_UPDATES_IN_FLIGHT);

    public BucketCalls(BucketName bucket, CallExecutor executor) {
        this.bucket = bucket;
        this.executor = executor;
    }

    public BucketName bucket() {
        return bucket;
    }

    /** @throws WestCloudException if the call failed for good */
    public <R> R execute(Call<R> call) {
        return executor.execute(call, updates);
    }
}
