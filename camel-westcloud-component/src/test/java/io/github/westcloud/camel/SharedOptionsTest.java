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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Options that Camel gives to every component that polls or sends. */
class SharedOptionsTest extends ConsumerTestSupport {

    @Test
    void idlePollsBackOff() throws Exception {
        store("idle/.keep", "");
        consume("westcloud:demo/idle?backoffIdleThreshold=1&backoffErrorThreshold=1&backoffMultiplier=1000000&" + FAST);
        var consumer = (WestCloudConsumer) context().getRoutes().get(0).getConsumer();
        await(() -> consumer.getBackoffCounter() > 20);

        assertThat(requests()).containsExactly("GET /demo/idle");
    }

    @Test
    void aLazyProducerStartsWithTheFirstMessage() throws Exception {
        var refused = "westcloud:demo?operation=list&fileExist=Fail";
        assertThatThrownBy(() -> context().addRoutes(to(refused))).hasStackTraceContaining("fileExist");

        context().addRoutes(to(refused + "&lazyStartProducer=true"));
        assertThatThrownBy(() -> template().sendBody("direct:lazy", "a")).hasStackTraceContaining("fileExist");
        assertThat(requests()).isEmpty();
    }

    private static RouteBuilder to(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:lazy").to(uri);
            }
        };
    }
}
