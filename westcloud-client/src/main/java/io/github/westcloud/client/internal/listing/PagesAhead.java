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

import io.github.westcloud.client.model.DirectoryPage;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.BucketName;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Asks for the next page while the caller works on the one it has, so that a distant service costs one wait and not one for
 * each page. Two pages are in memory at most. Not thread-safe.
 */
public final class PagesAhead implements Function<ListRequest, DirectoryPage> {

    private final BucketName bucket;
    private final Function<ListRequest, DirectoryPage> pages;
    private final Executor executor;
    private ListRequest announced;
    private FutureTask<DirectoryPage> ahead;

    /**
     * @param bucket for messages
     * @param pages asks the service for one page
     * @param executor where the next page is asked for; when it is busy, the page is asked for when it is needed
     */
    public PagesAhead(BucketName bucket, Function<ListRequest, DirectoryPage> pages, Executor executor) {
        this.bucket = bucket;
        this.pages = pages;
        this.executor = executor;
    }

    @Override
    public DirectoryPage apply(ListRequest request) {
        var page = request.equals(announced) ? await(request) : pages.apply(request);
        announced = page.nextIterator()
                .map(next -> request.toBuilder().iterator(next).build())
                .orElse(null);
        if (announced != null) {
            ask(announced);
        }
        return page;
    }

    private void ask(ListRequest next) {
        ahead = new FutureTask<>(() -> pages.apply(next));
        try {
            executor.execute(ahead);
        } catch (RejectedExecutionException busy) {
            // await() runs it.
        }
    }

    private DirectoryPage await(ListRequest request) {
        announced = null;
        // Does nothing if the task has been started.
        ahead.run();
        try {
            return ahead.get();
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } catch (InterruptedException e) {
            throw ListingFailure.interrupted(bucket, request.path(), e);
        }
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}
