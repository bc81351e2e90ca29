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
package io.github.westcloud.gettingstarted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What "mvn" means in the page's commands: this build's Maven with a local repository in which only this build's artifacts
 * are, as after an install. What others have published comes from the repository of this build, where it mostly is already.
 */
final class Maven {

    private static final String SETTINGS =
            """
            <settings>
              <profiles>
                <profile>
                  <id>already-downloaded</id>
                  <repositories><repository><id>already-downloaded</id><url>%1$s</url></repository></repositories>
                  <pluginRepositories><pluginRepository><id>already-downloaded</id><url>%1$s</url></pluginRepository></pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles><activeProfile>already-downloaded</activeProfile></activeProfiles>
            </settings>
            """;

    private final String command;

    Maven(Path folder) throws IOException {
        var dependencies = Path.of(System.getProperty("walk.dependencies")).toUri();
        // As global settings: those of the user, with a mirror or a proxy, hold as before.
        var settings = Files.writeString(folder.resolve("settings.xml"), SETTINGS.formatted(dependencies));
        command = "'%s' --batch-mode --global-settings '%s' -Dmaven.repo.local='%s' "
                .formatted(System.getProperty("walk.maven"), settings, System.getProperty("walk.repository"));
    }

    String in(String typed) {
        return typed.replaceAll("(?m)^mvn ", command.replace("\\", "\\\\").replace("$", "\\$"));
    }
}
