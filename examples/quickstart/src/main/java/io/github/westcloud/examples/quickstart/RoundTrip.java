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

import io.github.westcloud.client.model.DirectoryEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;

/** One run: upload, list, download, compare. The routes are in {@code camel/quickstart.camel.yaml}. */
final class RoundTrip {

    private final Path folder;
    private final Path target;
    private final Settings settings;
    private final Failures failures = new Failures();

    RoundTrip(Path folder, Path target, Settings settings) {
        this.folder = folder;
        this.target = target.resolve("back");
        this.settings = settings;
    }

    Summary run() throws Exception {
        var files = Folder.files(folder);
        long bytes = files.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf("folder       %s: %,d files, %,d bytes%n", Folder.name(folder), files.size(), bytes);
        System.out.printf(
                "storage      %s/%s/%s%s%n",
                settings.endpoint(),
                settings.bucket(),
                settings.directory(),
                settings.local() ? " (a local server in this JVM)" : "");
        var uploads = new Progress("uploaded", files.size(), bytes);
        var downloads = new Progress("downloaded", files.size(), bytes);
        var main = main(Map.of(
                "uploads", uploads, "downloads", downloads, "readable", new ReadableFiles(), "failures", failures));
        uploads.begin();
        main.start();
        try {
            var upload = uploads.await(failures);
            list(main.getCamelContext());
            var download = download(main.getCamelContext(), downloads);
            long mismatches = Comparison.mismatches(files.keySet(), folder, target);
            return new Summary(files.size(), bytes, uploads.parts(), upload, download, mismatches);
        } finally {
            main.stop();
        }
    }

    private void list(CamelContext camel) {
        try (var template = camel.createProducerTemplate()) {
            var entries = template.requestBody("direct:list", null, Iterable.class);
            long top = StreamSupport.stream(((Iterable<?>) entries).spliterator(), false)
                    .map(DirectoryEntry.class::cast)
                    .count();
            System.out.printf("listed       %,6d entries at the top of %s%n", top, settings.directory());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Duration download(CamelContext camel, Progress downloads) throws Exception {
        downloads.begin();
        camel.getRouteController().startRoute("download");
        var time = downloads.await(failures);
        camel.getRouteController().stopRoute("download");
        return time;
    }

    private Main main(Map<String, Object> beans) {
        var main = new Main();
        beans.forEach(main::bind);
        var properties = new Properties();
        properties.putAll(settings.component());
        properties.setProperty("quickstart.folder", folder.toString());
        properties.setProperty("quickstart.target", target.toString());
        properties.setProperty("quickstart.bucket", settings.bucket());
        properties.setProperty("quickstart.directory", settings.directory());
        main.setOverrideProperties(properties);
        return main;
    }
}
