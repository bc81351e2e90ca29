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
package io.github.westcloud.server.clients.programs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.camel.WestCloudComponent;
import io.github.westcloud.server.clients.S3Servers;
import io.github.westcloud.testing.WestCloudExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With keepLastModified, the component and rclone give each other the dates of files, to the nanosecond. */
class RcloneDatesIT {

    private static final String REST = "dialect=rest";
    private static final String S3 = "dialect=s3&authentication=awsV4";

    @RegisterExtension
    static final WestCloudExtension LENIENT = S3Servers.lenient();

    private final DefaultCamelContext camel = new DefaultCamelContext();

    @TempDir
    Path folder;

    private Rclone rclone;

    @BeforeEach
    void start() throws IOException {
        rclone = new Rclone(LENIENT.server().uri(), folder, false);
        var options = camel.getComponent("westcloud", WestCloudComponent.class).getConfiguration();
        options.setEndpointUrl(LENIENT.server().uri().toString());
        options.setUsername("alice");
        options.setPassword("secret");
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, S3})
    void rcloneReadsTheDateThatTheComponentHasKept(String dialect) throws IOException {
        var file = dated("2001-09-09T01:46:40.123456789Z");
        try (var template = camel.createProducerTemplate()) {
            template.sendBodyAndHeader(
                    "westcloud:demo/dates?fileExist=Override&keepLastModified=true&" + dialect,
                    file.toFile(),
                    Exchange.FILE_NAME,
                    "a.txt");
        }
        rclone.get("dates/a.txt", folder.resolve("back.txt"));

        assertThat(Files.getLastModifiedTime(folder.resolve("back.txt"))).isEqualTo(Files.getLastModifiedTime(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, S3})
    void theComponentReadsTheDateThatRcloneHasKept(String dialect) throws IOException {
        var file = dated("1969-07-20T20:17:40.5Z");
        rclone.put(file, "kept/b.txt");
        try (var template = camel.createConsumerTemplate()) {
            var exchange = template.receive("westcloud:demo/kept?keepLastModified=true&localWorkDirectory="
                    + folder.resolve("work") + "&" + dialect);
            var local = Path.of(exchange.getMessage().getHeader(Exchange.FILE_LOCAL_WORK_PATH, String.class));

            assertThat(Files.getLastModifiedTime(local)).isEqualTo(Files.getLastModifiedTime(file));
            template.doneUoW(exchange);
        }
    }

    private Path dated(String date) throws IOException {
        var file = Files.writeString(folder.resolve("source.txt"), "dated");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.parse(date)));
    }
}
