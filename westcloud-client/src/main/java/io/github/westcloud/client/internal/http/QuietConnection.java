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

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * A connection that logs neither headers nor bytes: the library's own one writes them, passwords and signatures included, when
 * its loggers are at DEBUG.
 */
final class QuietConnection extends DefaultBHttpClientConnection implements ManagedHttpClientConnection {

    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Timeout socketTimeout;

    QuietConnection(Http1Config limits, HttpMessageParserFactory<ClassicHttpResponse> parsers) {
        super(limits, null, null, null, null, null, parsers);
    }

    @Override
    public void bind(Socket socket) throws IOException {
        requireOpen(socket);
        super.bind(socket);
        socketTimeout = Timeout.ofMilliseconds(socket.getSoTimeout());
    }

    @Override
    public void bind(SSLSocket tls, Socket socket) throws IOException {
        requireOpen(socket);
        super.bind(tls, socket);
        socketTimeout = Timeout.ofMilliseconds(tls.getSoTimeout());
    }

    /** It may have been closed by another thread while it was being connected. */
    private void requireOpen(Socket socket) throws IOException {
        if (closed.get()) {
            socket.close();
            throw new InterruptedIOException("The connection has been shut down");
        }
    }

    @Override
    public Socket getSocket() {
        var holder = getSocketHolder();
        return holder == null ? null : holder.getSocket();
    }

    @Override
    public void setSocketTimeout(Timeout timeout) {
        socketTimeout = timeout;
        super.setSocketTimeout(timeout);
    }

    /** In the pool it waits for nothing. */
    @Override
    public void passivate() {
        super.setSocketTimeout(Timeout.ZERO_MILLISECONDS);
    }

    @Override
    public void activate() {
        super.setSocketTimeout(socketTimeout);
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            super.close();
        }
    }

    @Override
    public void close(CloseMode mode) {
        if (closed.compareAndSet(false, true)) {
            super.close(mode);
        }
    }
}
