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
package io.github.westcloud.server.internal.admission;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.internal.http.HttpHandler;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RawPaths;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.OutOfSpaceException;
import io.github.westcloud.server.internal.storage.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what the store refuses into refusals of the request, so that the HTTP room need not know the store. */
public final class StoreRefusals implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(StoreRefusals.class);

    private final HttpHandler dialect;

    public StoreRefusals(HttpHandler dialect) {
        this.dialect = dialect;
    }

    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
        try {
            return dialect.handle(request);
        } catch (StorageException e) {
            throw new RefusedException(e.code(), e.getMessage());
        } catch (UncheckedIOException e) {
            throw failure(request, e.getCause());
        } catch (IOException e) {
            throw failure(request, e);
        }
    }

    private static IOException failure(HttpRequest request, IOException why) {
        if (!isFull(why)) {
            return why;
        }
        LOG.warn(
                "No room for {} {}, id {}: {}",
                request.method(),
                RawPaths.withoutSecret(request.rawPath()),
                request.id(),
                why.getMessage());
        // The operating system's message has a path of this machine, which is nobody's business.
        var room = why instanceof OutOfSpaceException ? why.getMessage() : "The disk is full";
        throw new RefusedException(ErrorCode.BUCKET_NOT_ENOUGH_SPACE, room);
    }

    /** Java tells a full disk apart by the operating system's message only. */
    private static boolean isFull(IOException why) {
        var message = String.valueOf(why.getMessage());
        return why instanceof OutOfSpaceException
                || message.contains("No space left")
                || message.contains("Disk quota exceeded");
    }
}
