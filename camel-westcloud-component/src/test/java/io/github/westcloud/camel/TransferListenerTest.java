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

import io.github.westcloud.client.event.RequestEvent;
import io.github.westcloud.client.event.TransferEnd;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.protocol.support.StandardError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** The bean that is told what the client does. */
class TransferListenerTest extends ServerTestSupport {

    private final Heard heard = new Heard();

    @Test
    void aBeanIsGivenToAnEndpointByName() {
        // With two of the type, none is found by itself.
        context().getRegistry().bind("watch", heard);
        context().getRegistry().bind("another", new Heard());
        upload(context(), "westcloud:demo/bean?transferListener=#watch", "a.txt");
        upload(context(), "westcloud:demo/bean", "b.txt");

        assertThat(heard.requests).containsExactly("upload bean/a.txt 200");
        assertThat(heard.ends).containsExactly(5L);
    }

    @Test
    void aBeanThatIsAloneOfItsTypeIsFoundByItself() throws Exception {
        try (var context = new DefaultCamelContext()) {
            context.getRegistry().bind("watch", heard);
            configure(
                    context.getComponent("westcloud", WestCloudComponent.class).getConfiguration());
            context.start();
            upload(context, "westcloud:demo/alone", "a.txt");
        }
        assertThat(heard.requests).containsExactly("upload alone/a.txt 200");
    }

    @Test
    void aBeanThatThrowsStopsNoExchange() {
        TransferListener broken = new TransferListener() {
            @Override
            public void requestEnded(RequestEvent event) {
                throw new IllegalStateException("broken listener");
            }
        };
        context().getRegistry().bind("broken", broken);
        var complaints = StandardError.linesWith("The transfer listener", () -> {
            upload(context(), "westcloud:demo/broken?transferListener=#broken", "a.txt");
            upload(context(), "westcloud:demo/broken?transferListener=#broken", "b.txt");
        });

        assertThat(complaints).hasSize(1);
        assertThat(storedText("broken/b.txt")).isEqualTo("hello");
    }

    @Test
    void aConsumerTellsItsRequestsToo() throws Exception {
        store("consumed/a.txt", "12345678");
        context().getRegistry().bind("watch", heard);
        var consumer = context().createConsumerTemplate();
        var body = consumer.receiveBody(
                "westcloud:demo/consumed?delete=true&delay=10&initialDelay=0&transferListener=#watch",
                10_000,
                String.class);
        await(() -> heard.requests.contains("delete consumed/a.txt 200"));

        assertThat(body).isEqualTo("12345678");
        assertThat(heard.requests).contains("list consumed 200", "download consumed/a.txt 200");
        assertThat(heard.ends).containsExactly(8L);
        consumer.close();
    }

    private static void upload(CamelContext context, String uri, String name) {
        try (var template = context.createProducerTemplate()) {
            template.sendBodyAndHeader(uri, "hello", WestCloudConstants.FILE_NAME, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Heard implements TransferListener {

        private final List<String> requests = new CopyOnWriteArrayList<>();
        private final List<Long> ends = new CopyOnWriteArrayList<>();

        @Override
        public void requestEnded(RequestEvent event) {
            requests.add(event.operation() + " " + event.path() + " " + event.status());
        }

        @Override
        public void transferEnded(TransferEnd end) {
            ends.add(end.bytes());
        }
    }
}
