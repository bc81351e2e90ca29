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
package io.github.westcloud.server.internal.rest;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.Problem;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredFile;
import java.io.IOException;

/**
 * GET of what is at a path: chapter 2.5 if that is a file, chapter 2.11 if it is a directory. One may take the place of the other
 * at any moment, which is no mistake of the client.
 */
final class Read implements Operation {

    private static final int ATTEMPTS = 100;

    private final FileLookup lookup;
    private final Operation download;
    private final Operation list;

    Read(FileLookup lookup, Operation download, Operation list) {
        this.lookup = lookup;
        this.download = download;
        this.list = list;
    }

    /** Both read the same. */
    @Override
    public Input input() {
        return download.input();
    }

    @Override
    public HttpResponse answer(Call call) throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return operation(call).answer(call);
            } catch (StorageException e) {
                requireWrongType(e, Problem.of(e.code()));
            } catch (RefusedException e) {
                requireWrongType(e, e.problem());
            }
        }
        return operation(call).answer(call);
    }

    private Operation operation(Call call) {
        return lookup.find(call.target()) instanceof StoredFile ? download : list;
    }

    private static void requireWrongType(RuntimeException refusal, Problem problem) {
        if (!problem.equals(Problem.of(ErrorCode.WRONG_OBJECT_TYPE))) {
            throw refusal;
        }
    }
}
