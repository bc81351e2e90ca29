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
package io.github.westcloud.client.internal.http;

import io.github.westcloud.client.model.Content;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/**
 * A body of known length that writes itself. The library never retries a request with it: retries are ours, since each is
 * signed anew.
 */
final class ContentEntity extends AbstractHttpEntity {

    /** How many bytes go out at most before they are counted. */
    private static final int PIECE = 128 * 1024;

    private final Content content;
    private final LongConsumer sent;
    private final ProgressWatch watch;

    ContentEntity(Content content, LongConsumer sent, ProgressWatch watch) {
        super((String) null, null, false);
        this.content = content;
        this.sent = sent;
        this.watch = watch;
    }

    @Override
    public long getContentLength() {
        return content.length();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var connection = new Connection(out, this::moved);
        watch.beginBody();
        try {
            content.writeTo(connection);
        } catch (IOException e) {
            throw connection.broken ? e : new ContentException(e);
        } catch (RuntimeException e) {
            throw new ContentException(e);
        } finally {
            watch.endBody();
        }
    }

    private void moved(long bytes) {
        watch.moved(bytes);
        sent.accept(bytes);
    }

    /** Whether it can be sent again to a proxy that wants a password first. */
    @Override
    public boolean isRepeatable() {
        return content.repeatable();
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException("The content writes itself and offers no stream");
    }

    @Override
    public void close() {
        // Whoever made the content closes it.
    }

    /** Remembers which side of a copy failed, and tells how many bytes went out. */
    private static final class Connection extends FilterOutputStream {

        private final LongConsumer sent;
        private boolean broken;

        private Connection(OutputStream out, LongConsumer sent) {
            super(out);
            this.sent = sent;
        }

        /** In pieces: a part in memory comes at once, and would show no progress until it is sent. */
        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            for (int done = 0; done < count; done += PIECE) {
                writePiece(bytes, offset + done, Math.min(PIECE, count - done));
            }
        }

        private void writePiece(byte[] bytes, int offset, int count) throws IOException {
            try {
                out.write(bytes, offset, count);
            } catch (IOException e) {
                broken = true;
                throw e;
            }
            sent.accept(count);
        }
    }
}
