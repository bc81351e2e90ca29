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

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.internal.failure.Attempted;
import io.github.westcloud.client.internal.failure.Failure;
import io.github.westcloud.client.listing.DirectoryIterator;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Deletes a directory with everything below it: files first, several at a time, then directories, those below before those
 * above. Only the paths of directories are kept. What is gone by the time it would be deleted is no failure. Used by one
 * thread.
 */
public final class DirectoryDeletion {

    /** Enough to hide the distance to the service, and few enough to leave connections to others. */
    private static final int AT_ONCE = 16;

    private final BucketName bucket;
    private final DialectOperations operations;
    private final Function<ListRequest, DirectoryIterator> listings;
    private final Executor helpers;
    private final List<ObjectPath> directories = new ArrayList<>();
    private final List<ObjectPath> waiting = new ArrayList<>();
    private long deleted;

    /**
     * A deletion in a bucket.
     *
     * @param listings asks for the entries of a directory
     * @param helpers where the threads come from that help the calling one
     */
    public DirectoryDeletion(
            BucketName bucket,
            DialectOperations operations,
            Function<ListRequest, DirectoryIterator> listings,
            Executor helpers) {
        this.bucket = bucket;
        this.operations = operations;
        this.listings = listings;
        this.helpers = helpers;
    }

    /**
     * Deletes a directory, or the content of the bucket if it is the root.
     *
     * @return how many files were deleted; 0 as well if there is no such directory
     * @throws WestCloudException if a file stands at the path, or at the first failure; what was deleted until then is gone
     */
    public long run(ObjectPath root) {
        if (!root.isRoot() && !isDirectory(root)) {
            return 0;
        }
        deleteFiles(root);
        for (int i = directories.size() - 1; i >= 0; i--) {
            deleteDirectory(directories.get(i));
        }
        return deleted;
    }

    private boolean isDirectory(ObjectPath path) {
        try {
            if (operations.head(HeadRequest.of(path)).directory()) {
                return true;
            }
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
        var code = ErrorCode.WRONG_OBJECT_TYPE;
        var text = code.message() + " (found by an earlier request). The path is a file: delete it as a file";
        throw new Failure(code.kind(), code.code(), 0, null, text, false, false, null)
                .exception(Attempted.of("delete", bucket, path), null);
    }

    private void deleteFiles(ObjectPath root) {
        var found = new ArrayDeque<ObjectPath>();
        found.push(root);
        while (!found.isEmpty()) {
            var directory = found.pop();
            directories.add(directory);
            var entries = listings.apply(ListRequest.of(directory));
            while (entries.hasNext()) {
                var entry = entries.next();
                var path = directory.resolve(entry.name());
                if (entry.directory()) {
                    found.push(path);
                } else {
                    waiting.add(path);
                    deleteIf(waiting.size() == AT_ONCE);
                }
            }
        }
        deleteIf(true);
    }

    private void deleteIf(boolean due) {
        if (!due) {
            return;
        }
        var tasks = waiting.stream().map(this::start).toList();
        waiting.clear();
        RuntimeException failure = null;
        for (var task : tasks) {
            failure = join(task, failure);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private FutureTask<Boolean> start(ObjectPath file) {
        var task = new FutureTask<>(() -> delete(DeleteRequest.of(file)));
        try {
            helpers.execute(task);
        } catch (RejectedExecutionException busy) {
            // join() runs it.
        }
        return task;
    }

    private RuntimeException join(FutureTask<Boolean> task, RuntimeException failure) {
        // Does nothing if it has begun.
        task.run();
        try {
            deleted += task.get() ? 1 : 0;
            return failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var text = "the thread was interrupted while it waited for a deletion";
            return combine(
                    failure, Failure.interrupted(text).exception(Attempted.of("delete", bucket, ObjectPath.root()), e));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            return combine(failure, (RuntimeException) e.getCause());
        }
    }

    private static RuntimeException combine(RuntimeException first, RuntimeException second) {
        if (first == null) {
            return second;
        }
        first.addSuppressed(second);
        return first;
    }

    private void deleteDirectory(ObjectPath directory) {
        if (!directory.isRoot()) {
            delete(DeleteRequest.builder(directory).directory(true).build());
        }
    }

    /** Whether it was there. */
    private boolean delete(DeleteRequest deletion) {
        try {
            operations.delete(deletion);
            return true;
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }
}
