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
package io.github.westcloud.server.clients;

import io.github.westcloud.camel.WestCloudComponent;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Lets the Camel component store a file, once through each dialect, for the clients of others to read. Arguments: where the
 * server is, and the file.
 */
public final class ComponentWriter {

    private ComponentWriter() {}

    public static void main(String[] arguments) {
        write(arguments[0], Path.of(arguments[1]));
    }

    /** Stores the file in parts as {@code component/rest} and {@code component/s3}. */
    public static void write(String endpoint, Path file) {
        try (var camel = new DefaultCamelContext()) {
            var options =
                    camel.getComponent("westcloud", WestCloudComponent.class).getConfiguration();
            options.setEndpointUrl(endpoint);
            options.setUsername("alice");
            options.setPassword("secret");
            camel.start();
            try (var template = camel.createProducerTemplate()) {
                var body = file.toFile();
                var parts = "westcloud:demo/component?operation=uploadChunked&fileExist=Override&dialect=";
                template.sendBodyAndHeader(parts + "rest", body, Exchange.FILE_NAME, "rest");
                template.sendBodyAndHeader(parts + "s3&authentication=awsV4", body, Exchange.FILE_NAME, "s3");
            }
        } catch (Exception e) {
            throw new IllegalStateException("The component could not store its files", e);
        }
    }
}
