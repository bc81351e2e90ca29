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
package io.github.westcloud.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.S3;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Files of one bucket that all writers change and all readers read, in both dialects. Each content is another one, and what was done to each
 * path is known, so that a reader can tell what it must not find. Thread-safe.
 */
final class SharedFiles {

    private static final String BUCKET = "/demo";
    private static final int MOST_REPEATS = 5_000;

    private final String prefix;
    private final Map<String, PathHistory> histories = new TreeMap<>();
    private final AtomicInteger contents = new AtomicInteger();

    /** @param prefix the beginning of their names, which no other file has */
    SharedFiles(String prefix, int count) {
        this.prefix = prefix;
        for (int i = 0; i < count; i++) {
            histories.put(BUCKET + "/" + prefix + i, new PathHistory());
        }
    }

    /** Path to history. */
    Map<String, PathHistory> histories() {
        return histories;
    }

    String anyPath(Random random) {
        return BUCKET + "/" + prefix + random.nextInt(histories.size());
    }

    /** One that no other file ever had, and of which a part cannot be taken for the whole. */
    String newContent(Random random) {
        return (contents.incrementAndGet() + ";").repeat(1 + random.nextInt(MOST_REPEATS));
    }

    /** Changes one of them. Returns whether that was acknowledged. */
    boolean change(Rest rest, S3 s3, Random random) {
        var path = anyPath(random);
        var content = newContent(random);
        return switch (random.nextInt(8)) {
            case 0 -> settle(path, null, () -> rest.send("DELETE", path));
            case 1 -> settle(path, null, () -> s3.delete(path));
            case 2 -> settle(path, content, () -> s3.put(path, content));
            case 3, 4 -> settle(path, content, () -> PartUploads.complete(rest, path, content));
            case 5 -> settle(path, content, () -> PartUploads.complete(s3, path, content));
            case 6 -> abort(s3, path, content);
            default -> settle(path, content, () -> rest.put(path, content, "x-west-overwrite", "true"));
        };
    }

    private static boolean abort(S3 s3, String path, String content) {
        var answer = PartUploads.abort(s3, path, content);
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isIn(204, 404);
        return false;
    }

    /**
     * Notes what becomes of a change. It may be refused because there is nothing to delete, or because another upload to the path has taken the
     * place of its upload.
     */
    boolean settle(String path, String content, Supplier<Answer> request) {
        var history = histories.get(path);
        var change = history.begin(content);
        var answer = request.get();
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isIn(200, 204, 404);
        if (answer.status() == 404) {
            history.refused(change);
            return false;
        }
        history.acknowledged(change);
        return true;
    }
}
