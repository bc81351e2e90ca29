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
package io.github.westcloud.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import javax.tools.ToolProvider;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What "Copy as" shows does what it says. */
class CopiesTest extends ConsoleTestSupport {

    private static final String NAME = "it's 50% \"new\" & öffentlich.txt";

    @BeforeEach
    void store() {
        server.bucket("demo").store("a b/" + NAME, "content");
        server.bucket("demo").store("plain.txt", "plain");
    }

    @Test
    void asCurl() throws Exception {
        assertThat(Shell.run(copy("a b", NAME, "curl"), "secret")).isEqualTo("content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", ""})
    void asCamelUri(String directory) throws Exception {
        var name = directory.isEmpty() ? "plain.txt" : NAME;
        var uri = copy(directory, name, "Camel");
        assertThat(uri).contains("{{env:WESTCLOUD_PASSWORD}}").doesNotContain("secret");
        try (var camel = new DefaultCamelContext()) {
            camel.getPropertiesComponent().addOverrideProperty("password", "secret");
            camel.start();
            var body = camel.createProducerTemplate()
                    .requestBody(uri.replace("env:WESTCLOUD_PASSWORD", "password"), null, String.class);
            assertThat(body).isEqualTo(directory.isEmpty() ? "plain" : "content");
        }
    }

    @Test
    void asJava() throws Exception {
        var code = copy("", "plain.txt", "Java")
                .replace("System.getenv(\"WESTCLOUD_PASSWORD\")", "\"secret\"")
                .replace("Path.of(\"", "Path.of(\"" + folder + "/");
        var source = Files.writeString(
                folder.resolve("Copied.java"),
                "import io.github.westcloud.client.*;\n"
                        + "import java.net.URI;\nimport java.nio.file.Path;\npublic class Copied { public static void run() throws Exception {\n"
                        + code + "} }");
        var compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(
                        null,
                        null,
                        null,
                        "-d",
                        folder.toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        source.toString()))
                .isZero();
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            loader.loadClass("Copied").getMethod("run").invoke(null);
        }
        assertThat(folder.resolve("plain.txt")).hasContent("plain");
    }

    /** What the page shows, and copies to the clipboard. */
    private String copy(String directory, String name, String what) {
        page.open("files/alice/demo/" + directory.replace(" ", "%20")).awaitText(".row .name", name);
        page.script(
                "[...document.querySelectorAll('.row .name button')].find(e => e.textContent === arguments[0]).click()",
                name);
        page.press(what);
        return page.find("dialog textarea").getAttribute("value").strip();
    }
}
