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
package io.github.westcloud.camel.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.pages.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.PropertiesUserManagerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes of docs/migrating-from-ftp.md: the first ones against an FTP server, the others against ours. */
class FromFtpTest {

    @TempDir
    Path folder;

    private Page page;

    @BeforeEach
    void read() throws Exception {
        page = Page.of("docs/migrating-from-ftp.md");
        Files.createDirectories(folder.resolve("outbox"));
        Files.writeString(folder.resolve("outbox/c.xml"), "<c/>");
    }

    @Test
    void before() throws Exception {
        var served = Files.createDirectories(folder.resolve("ftp"));
        Files.createDirectories(served.resolve("inbox"));
        Files.writeString(served.resolve("inbox/a.xml"), "<a/>");
        Files.writeString(served.resolve("inbox/b.txt"), "b");
        var listener = new ListenerFactory();
        listener.setServerAddress("127.0.0.1");
        listener.setPort(0);
        var endpoint = listener.createListener();
        var server = ftpServer(endpoint, served);
        server.start();
        var values =
                Map.of("ftp.host", "127.0.0.1:" + endpoint.getPort(), "ftp.user", "alice", "ftp.password", "secret");
        try (var routes = routes(page.blocks("yaml").get(0), new Properties(), values)) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> Files.exists(served.resolve("inbox/done/a.xml"))
                            && Files.exists(served.resolve("confirmed/c.xml")));

            assertThat(routes.booked()).containsExactly("<a/>");
        } finally {
            server.stop();
        }
        assertThat(served.resolve("inbox/a.xml")).doesNotExist();
        assertThat(served.resolve("inbox/b.txt")).hasContent("b");
        assertThat(served.resolve("confirmed/c.xml")).hasContent("<c/>");
    }

    @Test
    void after() throws Exception {
        try (var bucket = new Bucket()) {
            bucket.store("inbox/a.xml", "<a/>");
            bucket.store("inbox/b.txt", "b");
            try (var routes = routes(page.blocks("yaml").get(1), page.properties(0), bucket.settings())) {
                await().atMost(Duration.ofMinutes(1))
                        .until(() ->
                                bucket.stored("inbox/done/a.xml") != null && bucket.stored("confirmed/c.xml") != null);

                assertThat(routes.booked()).containsExactly("<a/>");
            }
            assertThat(bucket.stored("inbox/a.xml")).isNull();
            assertThat(bucket.stored("inbox/b.txt")).isEqualTo("b");
            assertThat(bucket.stored("confirmed/c.xml")).isEqualTo("<c/>");
        }
    }

    private RoutesOfPage routes(String yaml, Properties properties, Map<String, String> values) throws Exception {
        var all = new HashMap<>(values);
        all.put("outbox", folder.resolve("outbox").toString());
        return new RoutesOfPage(yaml, properties, all);
    }

    private static FtpServer ftpServer(Listener listener, Path home) throws Exception {
        var alice = new BaseUser();
        alice.setName("alice");
        alice.setPassword("secret");
        alice.setHomeDirectory(home.toString());
        alice.setAuthorities(List.of(new WritePermission()));
        var users = new PropertiesUserManagerFactory().createUserManager();
        users.save(alice);
        var factory = new FtpServerFactory();
        factory.setUserManager(users);
        factory.addListener("default", listener);
        return factory.createServer();
    }
}
