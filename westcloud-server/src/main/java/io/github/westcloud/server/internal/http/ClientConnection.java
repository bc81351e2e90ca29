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
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection of a client, which knows what the server does with it and how fast the client is. Time counts against the client
 * only while the server waits for it.
 */
final class ClientConnection extends SocketChannelEndPoint implements Client {

    private static final long RATE_WINDOW_NANOSECONDS = 10_000_000_000L;

    private enum Phase {
        /** Between requests, or within the headers of the next one. */
        HEADERS,
        REQUEST,
        /** The answer is sent, and the rest of the request's body is read and dropped. */
        REST
    }

    private final AtomicLong bytesRead = new AtomicLong();
    private final AtomicLong bytesWritten = new AtomicLong();
    private final ClientAddress address;
    private Phase phase = Phase.HEADERS;
    /** Bytes read when the last request ended. */
    private long readBefore;
    /** When the headers were first seen to have begun; 0 if they have not. */
    private long headersSince;
    /** When the rest of a body must have been read. */
    private long restUntil;
    /** 0 while the server does not wait for the client. */
    private long waitingSince;
    /** In this request. */
    private long waited;
    /** In this window, which begins anew when it is long enough. */
    private long waitedInWindow;

    private long bytesAtWindow;
    private boolean closesWhenIdle;

    ClientConnection(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
        super(channel, selector, key, scheduler);
        this.address = OpenChannels.addressOf(channel);
    }

    static ClientConnection of(Request request) {
        var end = request.getConnectionMetaData().getConnection().getEndPoint();
        return (ClientConnection) (end instanceof EndPoint.Wrapper decrypted ? decrypted.unwrap() : end);
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        int count = super.fill(buffer);
        bytesRead.addAndGet(Math.max(0, count));
        return count;
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
        long before = remaining(buffers);
        boolean all = super.flush(buffers);
        bytesWritten.addAndGet(before - remaining(buffers));
        return all;
    }

    @Override
    public ClientAddress address() {
        return address;
    }

    synchronized void beginRequest() {
        phase = Phase.REQUEST;
        waited = 0;
        waitedInWindow = 0;
        bytesAtWindow = bytes();
    }

    /** @param until by {@link System#nanoTime()} */
    synchronized void beginRest(long until) {
        phase = Phase.REST;
        restUntil = until;
    }

    synchronized void endRequest() {
        phase = Phase.HEADERS;
        readBefore = bytesRead.get();
        headersSince = 0;
    }

    /** Closes the connection; if a request is under way, or has begun to arrive, after its response. */
    synchronized void closeWhenIdle() {
        closesWhenIdle = true;
        if (phase == Phase.HEADERS && bytesRead.get() == readBefore) {
            close();
        }
    }

    /** Called after a response. */
    synchronized boolean closesWhenIdle() {
        return closesWhenIdle;
    }

    /** From now on the server waits for the client to send or to take something. */
    synchronized void beginWaiting() {
        waitingSince = System.nanoTime();
    }

    synchronized void endWaiting() {
        account(System.nanoTime());
        waitingSince = 0;
    }

    /** Whether a thread waits for this client. */
    synchronized boolean isWaiting() {
        return waitingSince != 0;
    }

    /** Why the connection has to be closed, if it has to be. */
    synchronized Optional<String> excess(long now, ClientLimits limits) {
        return switch (phase) {
            case HEADERS -> excessOfHeaders(now, limits);
            case REQUEST -> excessOfTransfer(now, limits);
            case REST -> now - restUntil > 0 ? Optional.of("it kept sending after the response") : Optional.empty();
        };
    }

    /** Bytes a second in this window while the server waited; very many if it has not waited for that many nanoseconds. */
    synchronized double rate(long now, long shortest) {
        account(now);
        return waitedInWindow < shortest ? Double.MAX_VALUE : (bytes() - bytesAtWindow) * 1e9 / waitedInWindow;
    }

    private Optional<String> excessOfHeaders(long now, ClientLimits limits) {
        if (bytesRead.get() == readBefore) {
            return Optional.empty();
        }
        headersSince = headersSince == 0 ? now : headersSince;
        return now - headersSince > limits.headerTimeout().toNanos()
                ? Optional.of("the headers of a request took longer than " + limits.headerTimeout())
                : Optional.empty();
    }

    private Optional<String> excessOfTransfer(long now, ClientLimits limits) {
        account(now);
        if (waited > limits.transferTimeout().toNanos()) {
            return Optional.of("a body took longer than " + limits.transferTimeout());
        }
        if (waitedInWindow < RATE_WINDOW_NANOSECONDS) {
            return Optional.empty();
        }
        double rate = rate(now, 0);
        waitedInWindow = 0;
        bytesAtWindow = bytes();
        return rate < limits.minimumDataRate()
                ? Optional.of("a body had fewer than " + limits.minimumDataRate() + " bytes a second")
                : Optional.empty();
    }

    private void account(long now) {
        if (waitingSince != 0) {
            waited += now - waitingSince;
            waitedInWindow += now - waitingSince;
            waitingSince = now;
        }
    }

    private long bytes() {
        return bytesRead.get() + bytesWritten.get();
    }

    private static long remaining(ByteBuffer... buffers) {
        long sum = 0;
        for (var buffer : buffers) {
            sum += buffer.remaining();
        }
        return sum;
    }
}
