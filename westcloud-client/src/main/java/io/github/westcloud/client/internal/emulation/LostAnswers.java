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
import io.github.westcloud.client.internal.dialect.Dialect;
import io.github.westcloud.client.internal.retry.BucketCalls;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether a request was carried out whose answer was lost, when its retry is refused because of what the first
 * attempt has done. It asks the service what is there now. Thread-safe.
 */
public final class LostAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(LostAnswers.class);
    private static final Set<ErrorKind> REFUSALS = Set.of(ErrorKind.ALREADY_EXISTS, ErrorKind.NOT_FOUND);

    private final BucketCalls calls;
    private final Dialect dialect;

    public LostAnswers(BucketCalls calls, Dialect dialect) {
        this.calls = calls;
        this.dialect = dialect;
    }

    /**
     * Performs an operation.
     *
     * @param done the result if the operation was carried out after all, found out from what is there since it began
     * @throws WestCloudException if it failed, also if nothing could be found out
     */
    public <R> R resolve(Supplier<R> operation, Function<Since, Optional<R>> done) {
        var since = new Since(System.nanoTime());
        try {
            return operation.get();
        } catch (WestCloudException e) {
            if (!e.answerLost() || !REFUSALS.contains(e.kind())) {
                throw e;
            }
            return findOut(since, done, e);
        }
    }

    private static <R> R findOut(Since since, Function<Since, Optional<R>> done, WestCloudException refusal) {
        Optional<R> result;
        try {
            result = done.apply(since);
        } catch (WestCloudException e) {
            refusal.addSuppressed(e);
            throw refusal;
        }
        if (result.isEmpty()) {
            throw refusal;
        }
        LOG.info("The {} of {} had succeeded, although its response was lost", refusal.operation(), refusal.path());
        return result.get();
    }

    /** As the other one, for an operation without a result. */
    public void run(Runnable operation, Function<Since, Boolean> done) {
        resolve(
                () -> {
                    operation.run();
                    return Boolean.TRUE;
                },
                since -> Optional.of(done.apply(since)).filter(Boolean::booleanValue));
    }

    /** What is there, whether file or directory; empty if nothing is. */
    public Optional<DatedInfo> find(HeadRequest head) {
        try {
            return Optional.of(calls.execute(DatedInfo.of(dialect.head(calls.bucket(), head))));
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** A file that has come into being since the operation began, as far as its date tells. */
    public Optional<FileInfo> newFile(HeadRequest head, Since since) {
        return find(head).filter(since::covers).map(DatedInfo::info).filter(info -> !info.directory());
    }

    /** Whether a directory has come into being since the operation began. */
    public boolean isNewDirectory(ObjectPath path, Since since) {
        return find(HeadRequest.of(path))
                .filter(since::covers)
                .filter(dated -> dated.info().directory())
                .isPresent();
    }

    /** Whether the source is gone and the target there. The date tells nothing: a move may keep it. */
    public boolean isMoved(TransferRequest move) {
        return find(head(move, move.source())).isEmpty()
                && find(head(move, move.target()))
                        .filter(dated -> !dated.info().directory())
                        .isPresent();
    }

    /** Whether the target has come into being since the operation began and has the content of the source. */
    public boolean isCopied(TransferRequest copied, Since since) {
        var copy = newFile(head(copied, copied.target()), since);
        return copy.isPresent()
                && find(head(copied, copied.source()))
                        .map(DatedInfo::info)
                        .filter(info -> sameContent(info, copy.get()))
                        .isPresent();
    }

    /** The secret of a file goes with it. */
    private static HeadRequest head(TransferRequest transfer, ObjectPath path) {
        return HeadRequest.builder(path)
                .contentSecret(transfer.contentSecret().orElse(null))
                .build();
    }

    private static boolean sameContent(FileInfo one, FileInfo other) {
        boolean sameDigest = one.contentMd5().isEmpty()
                || other.contentMd5().isEmpty()
                || one.contentMd5().equals(other.contentMd5());
        return one.length() == other.length() && sameDigest;
    }

    /**
     * The time since an operation began.
     *
     * @param start by {@link System#nanoTime}
     */
    public record Since(long start) {

        private boolean covers(DatedInfo dated) {
            return dated.isNotOlderThan(System.nanoTime() - start);
        }
    }
}
