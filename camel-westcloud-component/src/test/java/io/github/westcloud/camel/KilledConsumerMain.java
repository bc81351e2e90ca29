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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;

/** Consumes until it is killed. Started in a JVM of its own. */
public final class KilledConsumerMain {

    private KilledConsumerMain() {}

    /**
     * Arguments: the URL of the service, the URI to read from, a file that gets the name and the content of each processed file as
     * one line, and the file of the idempotent repository {@code #seen}.
     */
    public static void main(String[] args) throws Exception {
        var ledger = Path.of(args[2]);
        var context = new DefaultCamelContext();
        var component = new WestCloudComponent();
        component.getConfiguration().setEndpointUrl(args[0]);
        component.getConfiguration().setUsername("alice");
        component.getConfiguration().setPassword("secret");
        context.addComponent("westcloud", component);
        context.getRegistry()
                .bind(
                        "seen",
                        FileIdempotentRepository.fileIdempotentRepository(
                                Path.of(args[3]).toFile()));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(args[1]).process(exchange -> {
                    var line = exchange.getMessage().getHeader(WestCloudConstants.FILE_NAME) + "="
                            + exchange.getMessage().getBody(String.class) + "\n";
                    Files.write(
                            ledger,
                            line.getBytes(StandardCharsets.UTF_8),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                });
            }
        });
        context.start();
        Thread.currentThread().join();
    }
}
