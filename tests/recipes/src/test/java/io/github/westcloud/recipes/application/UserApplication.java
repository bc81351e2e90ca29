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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.main.Main;

/**
 * What a user starts: Camel Main with a file of routes. It is loaded from the class path of a user, so that tests see only what
 * every Java program has.
 */
public final class UserApplication implements Closeable {

    /** The property that names a {@code RouteBuilder}, which a user gives to Camel Main in Java. */
    public static final String ROUTES = "routes.in.java";

    private final Main main = new Main();

    /**
     * Starts the routes that the properties name.
     *
     * @param properties as in {@code application.properties}
     */
    public UserApplication(Map<String, String> properties) throws Exception {
        properties.forEach(main::addInitialProperty);
        if (properties.containsKey(ROUTES)) {
            main.configure().addRoutesBuilder(Class.forName(properties.get(ROUTES)));
        }
        main.addInitialProperty("camel.main.autoConfigurationLogSummary", "false");
        try {
            main.start();
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    /** Runs until the process is ended, with the properties in a file. */
    public static void main(String[] arguments) throws Exception {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(Path.of(arguments[0]))) {
            properties.load(file);
        }
        var application = new UserApplication(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), properties::getProperty)));
        application.main.getShutdownStrategy().await();
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
