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
package io.github.westcloud.benchmarks;

import java.io.InputStream;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** The component, after Camel's HTTP component, which sends the same request and knows nothing of the service. */
final class RouteContestants implements AutoCloseable {

    private static final String AUTHORIZATION = "Basic " + Base64.getEncoder().encodeToString("bench:bench".getBytes());

    private final byte[] content = new byte[1024];
    private final CamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template;
    private final URI server;

    RouteContestants(URI server) {
        this.server = server;
        context.start();
        template = context.createProducerTemplate();
    }

    Map<String, Contestant> uploads() {
        var uploads = new LinkedHashMap<String, Contestant>();
        var http = context.getEndpoint(server + "/bench/in/2026/small.bin");
        uploads.put(
                "camel-http, Basic",
                () -> request(http, exchange -> {
                    exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "PUT");
                    exchange.getMessage().setHeader("Authorization", AUTHORIZATION);
                    exchange.getMessage().setHeader("x-west-overwrite", "true");
                    exchange.getMessage().setHeader("x-west-automkdir", "true");
                    exchange.getMessage().setBody(content);
                }));
        for (var authentication : new String[] {"basic", "signature"}) {
            var westCloud = endpoint(authentication, "&fileExist=Override");
            uploads.put(
                    "camel-westcloud, " + authentication,
                    () -> request(westCloud, exchange -> {
                        exchange.getMessage().setHeader(Exchange.FILE_NAME, "small.bin");
                        exchange.getMessage().setBody(content);
                    }));
        }
        return uploads;
    }

    Map<String, Contestant> downloads() {
        var downloads = new LinkedHashMap<String, Contestant>();
        var http = context.getEndpoint(server + "/bench/in/2026/small.bin");
        downloads.put(
                "camel-http, Basic",
                () -> requireWhole(
                        request(http, exchange -> exchange.getMessage().setHeader("Authorization", AUTHORIZATION))));
        for (var authentication : new String[] {"basic", "signature"}) {
            var westCloud = endpoint(authentication, "&operation=download");
            downloads.put(
                    "camel-westcloud, " + authentication,
                    () -> requireWhole(request(
                            westCloud, exchange -> exchange.getMessage().setHeader(Exchange.FILE_NAME, "small.bin"))));
        }
        return downloads;
    }

    private Endpoint endpoint(String authentication, String options) {
        return context.getEndpoint("westcloud:bench/in/2026?endpointUrl=" + server
                + "&username=bench&password=RAW(bench)&authentication=" + authentication + options);
    }

    private Exchange request(Endpoint endpoint, Processor message) throws Exception {
        var exchange = template.send(endpoint, message);
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return exchange;
    }

    private void requireWhole(Exchange exchange) throws Exception {
        try (var body = exchange.getMessage().getMandatoryBody(InputStream.class)) {
            int read = body.readNBytes(content.length).length;
            if (read != content.length) {
                throw new IllegalStateException("A download had " + read + " bytes");
            }
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}
