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
package io.github.westcloud.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.testing.spring.WithWestCloudServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestContextManager;

class WithWestCloudServerTest {

    @Test
    void testsOfOneConfigurationShareAServerAndOthersDoNot() throws Exception {
        assertThat(prepared(new OneTest()).server).isSameAs(prepared(new AnotherTest()).server);
        assertThat(prepared(new OtherBucketTest()).server).isNotSameAs(prepared(new OneTest()).server);
    }

    @Test
    void theApplicationIsPointedToIt() throws Exception {
        var test = prepared(new OtherBucketTest());
        assertThat(test.environment.getProperty("camel.component.westcloud.endpoint-url"))
                .isEqualTo(test.server.uri().toString());
        assertThat(test.environment.getProperty("camel.component.westcloud.password"))
                .isEqualTo("secret");
        assertThat(test.environment.getProperty("westcloud.client.bucket")).isEqualTo("other");
    }

    @Test
    void itStopsAfterTheBeansThatUseIt() throws Exception {
        var manager = new TestContextManager(StoppingTest.class);
        var test = new StoppingTest();
        manager.prepareTestInstance(test);
        var uri = test.server.uri();
        assertThat(reachable(uri)).isTrue();

        manager.getTestContext().markApplicationContextDirty(null);

        assertThat(test.user.foundItAtTheEnd).isTrue();
        assertThat(reachable(uri)).isFalse();
    }

    @Test
    void itStopsIfTheApplicationDoesNotStart() {
        Failing.seen = null;
        assertThatThrownBy(() -> prepared(new FailingTest())).hasRootCauseMessage("on purpose");
        assertThat(Failing.seen).isNotNull();
        assertThat(reachable(Failing.seen)).isFalse();
    }

    @Nested
    class OfTheClassAround {
        @Test
        void isUsed() throws Exception {
            assertThat(prepared(new Around().new Inside()).server).isNotNull();
        }
    }

    private static <T> T prepared(T test) throws Exception {
        new TestContextManager(test.getClass()).prepareTestInstance(test);
        return test;
    }

    private static boolean reachable(URI uri) {
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    @WithWestCloudServer
    static class OneTest {
        @Autowired
        WestCloudServer server;
    }

    static class AnotherTest extends OneTest {}

    @SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    @WithWestCloudServer(bucket = "other")
    static class OtherBucketTest {
        @Autowired
        WestCloudServer server;

        @Autowired
        Environment environment;
    }

    @SpringBootTest(classes = User.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    @WithWestCloudServer
    static class StoppingTest {
        @Autowired
        WestCloudServer server;

        @Autowired
        User user;
    }

    @SpringBootTest(classes = Failing.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    @WithWestCloudServer
    static class FailingTest {}

    @SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    @WithWestCloudServer
    static class Around {
        class Inside {
            @Autowired
            WestCloudServer server;
        }
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {}

    @Configuration
    static class User implements AutoCloseable {
        private final URI uri;
        volatile boolean foundItAtTheEnd;

        User(WestCloudServer server) {
            uri = server.uri();
        }

        @Override
        public void close() {
            foundItAtTheEnd = reachable(uri);
        }
    }

    @Configuration
    static class Failing {
        static volatile URI seen;

        @Bean
        String never(WestCloudServer server) {
            seen = server.uri();
            throw new BeanCreationException("on purpose");
        }
    }
}
