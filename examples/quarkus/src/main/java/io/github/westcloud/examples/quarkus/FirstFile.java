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
package io.github.westcloud.examples.quarkus;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts a file into the outbox, so that there is something to see. */
@ApplicationScoped
public class FirstFile {

    private final Path outbox;

    FirstFile(@ConfigProperty(name = "example.outbox") String outbox) {
        this.outbox = Path.of(outbox);
    }

    void write(@Observes StartupEvent started) throws IOException {
        Files.createDirectories(outbox);
        // Under its name only when it is complete: the route takes what it finds.
        var unfinished = Files.writeString(outbox.resolve(".hello.txt"), "Hello\n");
        Files.move(unfinished, outbox.resolve("hello.txt"), StandardCopyOption.REPLACE_EXISTING);
    }
}
