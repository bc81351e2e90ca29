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
package io.github.westcloud.compatibility.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.camel.springboot.WestCloudComponentAutoConfiguration;
import java.nio.file.Path;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;

/** The run means something: the versions that were asked for are there, and the starter is the jar that was packaged. */
class SpringBootVersionsTest {

    @Test
    void springBootAndCamelAreTheVersionsAskedFor() {
        assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("compatibility.spring-boot"));
        assertThat(jarOf(CamelAutoConfiguration.class))
                .isEqualTo("camel-spring-boot-" + System.getProperty("compatibility.camel") + ".jar");
    }

    @Test
    void theStarterIsTheJarThatWasPackaged() {
        assertThat(jarOf(WestCloudComponentAutoConfiguration.class)).matches("camel-westcloud-starter-[^/]*\\.jar");
    }

    @Test
    void javaIsTheOneAskedFor() throws Exception {
        assertThat(Path.of(System.getProperty("java.home")).toRealPath())
                .isEqualTo(Path.of(System.getProperty("compatibility.java")).toRealPath());
    }

    private static String jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .getFileName()
                .toString();
    }
}
