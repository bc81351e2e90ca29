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
package io.github.westcloud.benchmarks.run;

import io.github.westcloud.benchmarks.server.AnsweringServer;
import io.github.westcloud.server.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The servers that requests are sent to. Those of others must be installed: see {@code README.md}. */
public enum ServerKind {
    /** Only answers. */
    ANSWERING {
        @Override
        List<String> command(int port, Path folder) {
            return Processes.java(List.of("-Xmx256m"), AnsweringServer.class, "" + port);
        }
    },
    WESTCLOUD_MEMORY {
        @Override
        List<String> command(int port, Path folder) {
            return westCloud(port);
        }
    },
    WESTCLOUD_DISK {
        @Override
        List<String> command(int port, Path folder) {
            return westCloud(port, "--data", folder.resolve("data").toString(), "--durability", "process");
        }
    },
    NGINX {
        @Override
        List<String> command(int port, Path folder) throws IOException {
            var files = Files.createDirectories(folder.resolve("files/bench"));
            files.toFile().setWritable(true, false);
            var configuration = folder.resolve("nginx.conf");
            Files.writeString(
                    configuration,
                    """
                    daemon off;
                    worker_processes 2;
                    user root;
                    pid %1$s/nginx.pid;
                    error_log %1$s/error.log;
                    events { worker_connections 1024; }
                    http {
                      access_log off;
                      client_max_body_size 0;
                      client_body_temp_path %1$s/temporary;
                      keepalive_requests 100000000;
                      keepalive_timeout 600;
                      sendfile on;
                      tcp_nopush on;
                      server {
                        listen 127.0.0.1:%2$d;
                        root %1$s/files;
                        location / { dav_methods PUT DELETE; create_full_put_path on; }
                      }
                    }
                    """
                            .formatted(folder, port));
            return List.of("nginx", "-c", configuration.toString(), "-p", folder.toString());
        }
    },
    S3PROXY {
        @Override
        List<String> command(int port, Path folder) throws IOException {
            Files.createDirectories(folder.resolve("files/bench"));
            var properties = folder.resolve("s3proxy.properties");
            Files.writeString(
                    properties,
                    """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=none
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s/files
                    """
                            .formatted(port, folder));
            return List.of(
                    "java",
                    "-Xmx1g",
                    "-jar",
                    jar("s3proxy-jar-with-dependencies.jar"),
                    "--properties",
                    "" + properties);
        }
    },
    S3MOCK {
        @Override
        List<String> command(int port, Path folder) {
            return List.of(
                    "java",
                    "-Xmx1g",
                    "-Dcom.adobe.testing.s3mock.httpPort=" + port,
                    "-jar",
                    jar("s3mock-exec.jar"),
                    "--server.port=0",
                    "--com.adobe.testing.s3mock.store.root=" + folder,
                    "--com.adobe.testing.s3mock.store.initial-buckets=bench");
        }
    };

    /** The command that runs it in the foreground, with whatever it keeps in a folder that is deleted afterwards. */
    abstract List<String> command(int port, Path folder) throws IOException;

    private static List<String> westCloud(int port, String... more) {
        var command = Processes.java(List.of("-Xmx2g"), Main.class, "--port", "" + port, "--bucket", "bench");
        command.addAll(List.of("--user", "bench:bench"));
        command.addAll(List.of(more));
        return command;
    }

    private static String jar(String name) {
        return Path.of(System.getProperty("benchmark.servers", "target/servers"), name)
                .toString();
    }
}
