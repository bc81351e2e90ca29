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
package io.github.westcloud.testing;

import io.github.westcloud.server.Bucket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** One {@link WithFiles} of a test. */
record SeedFiles(WithFiles wanted, Class<?> test) {

    private static final String FILE_SYSTEM = "file:";

    /** Those of the classes, the outermost first, then those of the method. */
    static List<SeedFiles> of(ExtensionContext context) {
        var all = new ArrayList<SeedFiles>();
        for (var instance : context.getRequiredTestInstances().getAllInstances()) {
            var test = instance.getClass();
            AnnotationSupport.findRepeatableAnnotations(test, WithFiles.class)
                    .forEach(wanted -> all.add(new SeedFiles(wanted, test)));
        }
        AnnotationSupport.findRepeatableAnnotations(context.getRequiredTestMethod(), WithFiles.class)
                .forEach(wanted -> all.add(new SeedFiles(wanted, context.getRequiredTestClass())));
        return all;
    }

    String bucket() {
        return wanted.bucket();
    }

    void storeInto(Bucket bucket) {
        try {
            if (wanted.value().startsWith(FILE_SYSTEM)) {
                var folder = Path.of(wanted.value().substring(FILE_SYSTEM.length()));
                store(folder, bucket, "in the file system, at " + folder.toAbsolutePath());
            } else {
                storeResource(bucket);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not store " + this, e);
        }
    }

    private void storeResource(Bucket bucket) throws IOException {
        var name = wanted.value().startsWith("/") ? wanted.value().substring(1) : wanted.value();
        var found = test.getClassLoader().getResource(name);
        if (found == null) {
            throw missing("on the class path");
        }
        if (found.openConnection() instanceof JarURLConnection inside) {
            try (var jar = FileSystems.newFileSystem(Path.of(uri(inside.getJarFileURL())))) {
                store(jar.getPath(inside.getEntryName()), bucket, "in " + found);
            }
        } else {
            store(Path.of(uri(found)), bucket, "at " + found);
        }
    }

    private void store(Path source, Bucket bucket, String where) throws IOException {
        if (!Files.exists(source)) {
            throw missing(where);
        }
        var root = Files.isDirectory(source) ? source : source.toAbsolutePath().getParent();
        try (var files = Files.walk(source)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var relative = root.relativize(Files.isDirectory(source) ? file : file.toAbsolutePath());
                bucket.store(target(relative), Files.readAllBytes(file));
            }
        }
    }

    private String target(Path relative) {
        var names = new ArrayList<String>();
        if (!wanted.directory().isEmpty()) {
            names.add(wanted.directory());
        }
        relative.forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }

    private ExtensionConfigurationException missing(String where) {
        return new ExtensionConfigurationException("There is nothing " + where + " for " + this
                + ". Name a folder or file of the test's class path, or one of the file system as file:PATH");
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a location that can be read: " + url, e);
        }
    }

    @Override
    public String toString() {
        return "@WithFiles(\"" + wanted.value() + "\") of " + test.getName();
    }
}
