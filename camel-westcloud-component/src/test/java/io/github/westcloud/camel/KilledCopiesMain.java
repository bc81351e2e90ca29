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

import io.github.westcloud.camel.internal.consumer.LocalCopy;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Has each kind of local copy of remote files until it is killed. Started in a JVM of its own. */
public final class KilledCopiesMain {

    private static final List<Object> KEPT = new ArrayList<>();

    private KilledCopiesMain() {}

    /** Arguments: the URL of the service, and the directory of the copies. */
    public static void main(String[] args) throws Exception {
        var context = new DefaultCamelContext();
        var component = new WestCloudComponent();
        component.getConfiguration().setEndpointUrl(args[0]);
        component.getConfiguration().setUsername("alice");
        component.getConfiguration().setPassword("secret");
        component.getConfiguration().getTransfer().setSpoolDirectory(args[1]);
        context.addComponent("westcloud", component);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/copied?initialDelay=0").process(KilledCopiesMain::copy);
                from("westcloud:demo/kept?initialDelay=0&delete=true").process(KilledCopiesMain::keep);
            }
        });
        context.start();
        new LocalCopy(Path.of(args[1])).write("local.txt", endless(), null);
    }

    private static void copy(Exchange exchange) throws InterruptedException {
        KEPT.add(exchange.getMessage().getBody(File.class));
        new CountDownLatch(1).await();
    }

    /** The body is still there when the file is deleted. */
    private static void keep(Exchange exchange) {
        KEPT.add(exchange.getMessage().getBody());
        exchange.setProperty("kept", exchange.getMessage().getBody());
    }

    private static InputStream endless() throws IOException {
        return new SequenceInputStream(
                new ByteArrayInputStream(new byte[1]), new PipedInputStream(new PipedOutputStream()));
    }
}
