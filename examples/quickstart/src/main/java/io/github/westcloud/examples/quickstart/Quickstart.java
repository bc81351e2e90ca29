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
package io.github.westcloud.examples.quickstart;

import io.github.westcloud.server.WestCloudServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The main job on real input: a folder goes to the storage file by file, the bucket is listed, everything comes back into
 * another folder, and every file is compared by its SHA-256.
 *
 * <p>Argument: the folder; without one, the home directory of the JDK that runs this. Exit code 0 if every file came back as
 * it was, 1 if not, 2 if the folder cannot be used.
 */
public final class Quickstart {

    private static final String USER = "alice";
    private static final String PASSWORD = "quickstart";

    private Quickstart() {}

    public static void main(String[] arguments) throws Exception {
        var argument = arguments.length == 0 || arguments[0].isBlank() ? System.getProperty("java.home") : arguments[0];
        var folder = Path.of(argument).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            System.err.println("The quickstart needs a folder with files, and " + folder + " is none");
            System.exit(2);
        }
        try {
            var summary = run(folder, System.getenv());
            summary.print();
            System.exit(summary.mismatches() == 0 ? 0 : 1);
        } catch (IllegalStateException e) {
            System.err.println("The quickstart failed: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Runs against the service that the environment or {@code application.properties} names, else a server of its own. */
    static Summary run(Path folder, Map<String, String> environment) throws Exception {
        var target = Files.createTempDirectory("westcloud-quickstart-");
        try {
            var settings = Settings.load(environment);
            if (settings.hasEndpoint()) {
                return new RoundTrip(folder, target, settings).run();
            }
            try (var server = WestCloudServer.builder()
                    .bucket(settings.bucket())
                    .user(USER, PASSWORD)
                    .dataDirectory(target.resolve("server"))
                    .start()) {
                return new RoundTrip(folder, target, settings.withLocalServer(server.uri(), USER, PASSWORD)).run();
            }
        } finally {
            Folder.delete(target);
        }
    }
}
