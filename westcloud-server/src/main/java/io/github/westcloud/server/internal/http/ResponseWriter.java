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
package io.github.westcloud.server.internal.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;

/** Sends bodies through one buffer each, so that a download of any size needs the same memory. */
final class ResponseWriter {

    /** RFC 9110, 8.6: 204 has no length, and that of 304 is the one of what is not sent. */
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    private ResponseWriter() {}

    static void writeNothing(Response response) throws IOException {
        send(response, true, BufferUtil.EMPTY_BUFFER);
    }

    static void write(Response response, Body body) throws IOException {
        long length = body.length();
        if (length >= 0 && !WITHOUT_BODY.contains(response.getStatus())) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
        }
        if (length == 0) {
            writeNothing(response);
            return;
        }
        var buffer = WriteBuffers.take();
        try {
            write(response, body, buffer);
        } finally {
            WriteBuffers.giveBack(buffer);
        }
    }

    private static void write(Response response, Body body, ByteBuffer buffer) throws IOException {
        long left = body.length();
        for (boolean last = false; !last; ) {
            boolean ended = fill(response, body, buffer.clear());
            buffer.flip();
            left -= body.length() < 0 ? 0 : buffer.remaining();
            if (ended && left > 0) {
                throw new IOException("The body ended " + left + " bytes before its announced length");
            }
            last = ended || body.length() >= 0 && left == 0;
            send(response, last, buffer);
        }
    }

    /** Fills the buffer; true if the body ended. What came before a failure is still sent. */
    private static boolean fill(Response response, Body body, ByteBuffer buffer) throws IOException {
        try {
            while (buffer.hasRemaining()) {
                if (body.read(buffer) < 0) {
                    return true;
                }
                if (body.isLive() && buffer.position() > 0) {
                    return false;
                }
            }
            return false;
        } catch (IOException e) {
            if (buffer.position() > 0) {
                send(response, false, buffer.flip());
            }
            throw e;
        }
    }

    /** Returns when the client has taken it, or the connection is closed because it takes nothing. */
    private static void send(Response response, boolean last, ByteBuffer buffer) throws IOException {
        var connection = ClientConnection.of(response.getRequest());
        connection.beginWaiting();
        try {
            Content.Sink.write(response, last, buffer);
        } finally {
            connection.endWaiting();
        }
    }
}
