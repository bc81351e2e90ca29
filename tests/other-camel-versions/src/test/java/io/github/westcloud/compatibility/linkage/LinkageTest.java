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
package io.github.westcloud.compatibility.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.westcloud.camel.WestCloudComponent;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.protocol.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Every class, method and field that our jars expect of Camel, HttpClient, Jackson and Java is there in the versions of this
 * run, also where no test passes.
 */
class LinkageTest {

    /**
     * What is known to be missing, by version of Camel. On 4.14 {@code multiValuePrefixes()} returns a set; only the support
     * classes for dynamic endpoints ask for it there, and the component registers none. In 4.22.0 camel-telemetry has not been
     * published; the decorator of its spans is loaded by camel-telemetry only.
     */
    private static final Map<String, String> KNOWN = Map.of(
            "4.14.0",
            "io/github/westcloud/camel/WestCloudEndpointUriFactory lacks "
                    + "org/apache/camel/spi/EndpointUriFactory.multiValuePrefixes()Ljava/util/Set;",
            "4.22.0",
            "io/github/westcloud/camel/internal/monitor/WestCloudSpanDecorator -> org/apache/camel/telemetry/");

    private final Linker linker = new Linker();

    @ParameterizedTest
    @ValueSource(classes = {WestCloudComponent.class, WestCloudClient.class, ErrorCode.class})
    void everyReferenceResolvesAndEveryAbstractMethodIsImplemented(Class<?> inJar) {
        var mistakes = new ArrayList<String>();
        var files = classFiles(inJar);
        for (var file : files) {
            References.of(file).stream()
                    .filter(reference -> !linker.resolves(reference))
                    .map(Reference::toString)
                    .forEach(mistakes::add);
            linker.unimplemented(ClassShape.of(file)).forEach(mistakes::add);
        }

        assertThat(files).hasSizeGreaterThan(20);
        assertThat(mistakes).filteredOn(mistake -> !isKnown(mistake)).isEmpty();
        if (inJar == WestCloudComponent.class && KNOWN.containsKey(camel())) {
            assertThat(mistakes).as("what is known and gone").anyMatch(LinkageTest::isKnown);
        }
    }

    @Test
    void everyClassLoadsAndPassesTheVerifier() {
        for (var file : classFiles(WestCloudComponent.class)) {
            var name = ClassShape.of(file).name().replace('/', '.');
            if (!isKnown(name.replace('.', '/') + " -> org/apache/camel/telemetry/")) {
                assertThatCode(() -> Class.forName(name)).as(name).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void whatIsMissingIsNoticed() {
        assertThat(linker.resolves(new Reference("Us", "java/lang/String", "length()I", false)))
                .isTrue();
        assertThat(linker.resolves(
                        new Reference("Us", "java/util/ArrayList", "stream()Ljava/util/stream/Stream;", false)))
                .as("inherited from an interface")
                .isTrue();
        assertThat(linker.resolves(Reference.toType("Us", "java/lang/NoSuchClass")))
                .isFalse();
        assertThat(linker.resolves(new Reference("Us", "java/lang/String", "noSuchMethod()V", false)))
                .isFalse();
        assertThat(linker.resolves(new Reference("Us", "java/lang/String", "length()J", false)))
                .as("another return type")
                .isFalse();
        assertThat(linker.resolves(new Reference("Us", "java/lang/String", "length()I", true)))
                .as("no longer static")
                .isFalse();
    }

    @Test
    void aMethodThatNobodyImplementsIsNoticed() {
        var writer = new ClassWriter(0);
        writer.visit(
                Opcodes.V17, Opcodes.ACC_PUBLIC, "Us", null, "java/lang/Object", new String[] {"java/lang/Runnable"});

        assertThat(linker.unimplemented(ClassShape.of(writer.toByteArray())))
                .containsExactly("Us lacks java/lang/Runnable.run()V");
        assertThat(linker.unimplemented(ClassShape.of(classFile(ArrayList.class))))
                .isEmpty();
    }

    private static boolean isKnown(String mistake) {
        return KNOWN.containsKey(camel()) && mistake.startsWith(KNOWN.get(camel()));
    }

    private static String camel() {
        return System.getProperty("compatibility.camel");
    }

    private static byte[] classFile(Class<?> type) {
        try (var file = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All classes of the jar that this one came out of. */
    private static List<byte[]> classFiles(Class<?> inJar) {
        var location = inJar.getProtectionDomain().getCodeSource().getLocation();
        try (var jar = new JarFile(Path.of(location.toURI()).toFile())) {
            var files = new ArrayList<byte[]>();
            for (var entry :
                    jar.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
                try (InputStream file = jar.getInputStream(entry)) {
                    files.add(file.readAllBytes());
                }
            }
            return files;
        } catch (Exception e) {
            throw new IllegalStateException("Cannot read the classes of " + location, e);
        }
    }
}
