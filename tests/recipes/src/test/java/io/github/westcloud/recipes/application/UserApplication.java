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
package io.github.westcloud.recipes.application;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.camel.main.Main;

/**
 * What a user starts: Camel Main with a file of routes. It is loaded from the class path of a user, so that tests see only what
 * every Java program has.
 */
public final class UserApplication implements Closeable {

    private final Main main = new Main();

    /**
     * Starts the routes of a file.
     *
     * @param routes the address of the file, as in {@code camel.main.routesIncludePattern}
     */
    public UserApplication(String routes, Map<String, String> properties) throws Exception {
        properties.forEach(main::addInitialProperty);
        main.addInitialProperty("camel.main.routesIncludePattern", routes);
        main.addInitialProperty("camel.main.autoConfigurationLogSummary", "false");
        try {
            main.start();
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    /** Sends a message and returns the text of the answer. */
    public String request(String uri, String body, Map<String, Object> headers) {
        try (var template = main.getCamelContext().createProducerTemplate()) {
            return template.requestBodyAndHeaders(uri, body, headers, String.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        main.stop();
    }
}
