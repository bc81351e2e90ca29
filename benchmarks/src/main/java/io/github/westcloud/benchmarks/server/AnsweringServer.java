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
package io.github.westcloud.benchmarks.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server that only answers: it drops every body and says 200, sends as many bytes as the name of a file tells, and knows
 * just enough of S3 for uploads in parts. It costs as little as a server in Java can, so that what is measured is the client.
 *
 * <p>Argument: the port to listen on, at 127.0.0.1.
 */
public final class AnsweringServer {

    private static final int BACKLOG = 512;
    private static final int MOST_CONNECTIONS = 1_024;

    private AnsweringServer() {}

    public static void main(String[] arguments) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(MOST_CONNECTIONS);
        try (var server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), BACKLOG);
            while (true) {
                var channel = server.accept();
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                threads.execute(new AnsweredConnection(channel));
            }
        }
    }
}
