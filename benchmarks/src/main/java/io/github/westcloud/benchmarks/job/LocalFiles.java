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
package io.github.westcloud.benchmarks.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** The local files of a contestant: one to upload, one to download to. They are deleted when it ends. */
final class LocalFiles {

    private static final int STEP = 1 << 20;

    private Path source;
    private Path target;

    /** A file of that many bytes that do not repeat, in the page cache after it was written. */
    Path source(long size) throws IOException {
        if (source == null) {
            source = temporary();
            var bytes = new byte[STEP];
            try (var output = Files.newOutputStream(source)) {
                for (long left = size; left > 0; left -= STEP) {
                    new Random(left).nextBytes(bytes);
                    output.write(bytes, 0, (int) Math.min(STEP, left));
                }
            }
        }
        return source;
    }

    Path target() throws IOException {
        if (target == null) {
            target = temporary();
        }
        return target;
    }

    private static Path temporary() throws IOException {
        var path = Files.createTempFile("westcloud-benchmark-", ".bin");
        path.toFile().deleteOnExit();
        return path;
    }
}
