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
package io.github.westcloud.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.westcloud.camel.WestCloudComponent;
import io.github.westcloud.client.WestCloudClient;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.camel.component.file.GenericFileConsumer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the other tests of this run ran on is what the run was asked for. */
class VersionsTest {

    private static final Pattern CAMEL_JAR = Pattern.compile("camel-(?!westcloud)[a-z0-9-]+?-(\\d.*)\\.jar");

    @Test
    void camelIsTheVersionThatWasAskedFor() throws IOException {
        try (var context = new DefaultCamelContext()) {
            assertThat(context.getVersion()).isEqualTo(askedFor("camel"));
        }
        assertThat(jarOf(GenericFileConsumer.class)).endsWith("camel-file-" + askedFor("camel") + ".jar");
        assertThat(jarOf(HttpComponent.class)).endsWith("camel-http-" + askedFor("camel") + ".jar");
    }

    @Test
    void noJarOfAnotherVersionOfCamelIsOnTheClassPath() {
        var versions = Arrays.stream(classPath().split(File.pathSeparator))
                .map(jar -> CAMEL_JAR.matcher(Path.of(jar).getFileName().toString()))
                .filter(jar -> jar.matches())
                .map(jar -> jar.group(1))
                .toList();
        assertThat(versions).hasSizeGreaterThan(20).containsOnly(askedFor("camel"));
    }

    @Test
    void theLibrariesAreThoseOfThisCamel() {
        assertThat(jarOf(HttpClient.class)).endsWith("httpclient5-" + askedFor("httpclient5") + ".jar");
        assertThat(jarOf(HttpRequest.class)).endsWith("httpcore5-" + askedFor("httpcore5") + ".jar");
        assertThat(jarOf(ObjectMapper.class)).endsWith("jackson-databind-" + askedFor("jackson") + ".jar");
    }

    @ParameterizedTest
    @ValueSource(classes = {WestCloudComponent.class, WestCloudClient.class})
    void ourClassesComeOutOfTheJarsThatArePublished(Class<?> type) {
        assertThat(jarOf(type)).matches(".*westcloud(-client)?-\\d[^/]*\\.jar");
    }

    @Test
    void ourTestsComeOutOfAJarToo() throws ClassNotFoundException {
        var test = Class.forName("io.github.westcloud.camel.UploadTest");
        assertThat(jarOf(test)).endsWith("-tests.jar");
    }

    @Test
    void javaIsTheOneThatWasAskedFor() throws IOException {
        var running = Path.of(System.getProperty("java.home")).toRealPath();
        assertThat(running).isEqualTo(Path.of(askedFor("java")).toRealPath());
    }

    private static String askedFor(String what) {
        return System.getProperty("compatibility." + what);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String jarOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }
}
