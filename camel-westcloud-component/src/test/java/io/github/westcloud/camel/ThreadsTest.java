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
package io.github.westcloud.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.client.event.PartEvent;
import io.github.westcloud.client.event.TransferListener;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whose threads the component works with. */
class ThreadsTest {

    @Nested
    class ByDefault extends Uploads {

        @Test
        void partsAreSentByThreadsOfCamelThatJmxShows() {
            uploadInParts();

            assertThat(senders)
                    .contains(Thread.currentThread().getName())
                    .anyMatch(name -> name.matches("Camel \\(camel-\\d+\\) thread #\\d+ - WestCloud"))
                    .hasSizeLessThanOrEqualTo(64);
            assertThat(pools()).hasSize(1);
        }

        @Test
        void theyEndWithTheComponent() {
            uploadInParts();
            assertThat(threads()).isNotEmpty();
            context().getComponent("westcloud").stop();

            await(() -> threads().isEmpty());
            assertThat(pools()).isEmpty();
        }
    }

    @Nested
    class WithAProfile extends Uploads {

        @Override
        ThreadPoolProfile profile() {
            return profile(2, ThreadPoolRejectedPolicy.Abort);
        }

        @Test
        void itSaysHowManyThereAre() {
            uploadInParts();
            assertThat(senders).hasSizeBetween(2, 3);
        }

        @Test
        void wholeTreesAreWorkedOnByTheSamePool() {
            deleteTree();
            assertThat(pools()).hasSize(1);
            assertThat(threads()).isNotEmpty().hasSizeLessThanOrEqualTo(2);
        }
    }

    @Nested
    class WithAPoolThatLetsTheCallerRunItsTasks extends Uploads {

        @Override
        ThreadPoolProfile profile() {
            return profile(1, ThreadPoolRejectedPolicy.CallerRuns);
        }

        @Test
        void uploadsAndTreesCompleteAllTheSame() {
            uploadInParts();
            deleteTree();
        }
    }

    private abstract static class Uploads extends ServerTestSupport {

        private static final int FILES = 30;

        final Set<String> senders = ConcurrentHashMap.newKeySet();

        @Override
        public void configureTest(TestExecutionConfiguration configuration) {
            super.configureTest(configuration);
            configuration.withJMX(true);
        }

        ThreadPoolProfile profile() {
            return null;
        }

        static ThreadPoolProfile profile(int most, ThreadPoolRejectedPolicy policy) {
            var profile = new ThreadPoolProfile("westcloud");
            profile.setPoolSize(1);
            profile.setMaxPoolSize(most);
            profile.setMaxQueueSize(0);
            profile.setRejectedPolicy(policy);
            return profile;
        }

        @Override
        protected CamelContext createCamelContext() throws Exception {
            var context = super.createCamelContext();
            context.getRegistry().bind("senders", new TransferListener() {
                @Override
                public void partSent(PartEvent event) {
                    senders.add(Thread.currentThread().getName());
                }
            });
            if (profile() != null) {
                context.getExecutorServiceManager().registerThreadPoolProfile(profile());
            }
            return context;
        }

        /** Camel shows in JMX what is there when routes start. */
        @Override
        protected RoutesBuilder createRouteBuilder() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:chunked")
                            .to("westcloud:demo/threads?operation=uploadChunked&fileExist=Override&fileName=big");
                }
            };
        }

        void uploadInParts() {
            template().sendBody("direct:chunked", bytes(40 << 20));
        }

        void deleteTree() {
            IntStream.range(0, FILES).forEach(i -> store("tree/f" + i, "x"));
            var result = template()
                    .requestBody(
                            "westcloud:demo/tree?operation=deleteDirectory&recursive=true", null, BulkResult.class);

            assertThat(result).isEqualTo(new BulkResult(FILES, Map.of(), 0));
        }

        Set<ObjectName> pools() {
            try {
                var name = "org.apache.camel:context=" + context().getManagementName()
                        + ",type=threadpools,name=\"WestCloud*\"";
                return ManagementFactory.getPlatformMBeanServer().queryNames(new ObjectName(name), null);
            } catch (MalformedObjectNameException e) {
                throw new IllegalStateException(e);
            }
        }

        Set<String> threads() {
            return Thread.getAllStackTraces().keySet().stream()
                    .map(Thread::getName)
                    .filter(name ->
                            name.startsWith("Camel (" + context().getName() + ")") && name.endsWith("WestCloud"))
                    .collect(Collectors.toSet());
        }
    }
}
