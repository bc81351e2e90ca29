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
package io.github.westcloud.karaf.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Makes a bundle of classes of a test. It imports whatever it asks for, so it starts after what exports that. */
public final class TestBundle {

    private TestBundle() {}

    /**
     * Writes a jar named after its activator.
     *
     * @param activator the class that the bundle starts with; its nested classes come along
     */
    public static Path write(Path folder, Class<?> activator, Class<?>... others) throws IOException {
        var manifest = manifest(activator.getSimpleName());
        manifest.getMainAttributes().putValue("Bundle-Activator", activator.getName());
        manifest.getMainAttributes().putValue("DynamicImport-Package", "*");
        var jar = folder.resolve(activator.getSimpleName() + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            add(out, activator);
            for (var other : others) {
                add(out, other);
            }
        }
        return jar;
    }

    /** Writes a bundle without classes that needs a package. */
    public static Path writeEmpty(Path folder, String name, String importedPackage) throws IOException {
        var manifest = manifest(name);
        manifest.getMainAttributes().putValue("Import-Package", importedPackage);
        var jar = folder.resolve(name + ".jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    private static Manifest manifest(String name) {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", name);
        attributes.putValue("Bundle-Version", "1.0.0");
        return manifest;
    }

    private static void add(JarOutputStream out, Class<?> type) throws IOException {
        var classes =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
        var name = type.getName().replace('.', '/');
        var folder = classes.resolve(name).getParent();
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(file -> isOf(type, file.getFileName().toString()))
                    .toList();
        }
        for (var file : files) {
            out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
            Files.copy(file, out);
        }
    }

    private static boolean isOf(Class<?> type, String file) {
        return file.equals(type.getSimpleName() + ".class") || file.startsWith(type.getSimpleName() + "$");
    }
}
