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
import io.github.westcloud.server.support.Exchange;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.S3;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads of {@link SharedFiles} in both dialects. Each must be answered as a client may expect it, with one whole content, or the length of one,
 * that was there between the request and its answer. Thread-safe.
 */
final class SharedReads {

    private static final Pattern LISTED = Pattern.compile("<Key>(.*?)</Key>.*?<Size>(\\d+)</Size>");
    private static final Pattern UPLOAD =
            Pattern.compile("<Upload><Key>(.*?)</Key><UploadId>(.*?)</UploadId>", Pattern.DOTALL);
    private static final int SHORT = 100;

    private final SharedFiles files;
    private final AtomicInteger count = new AtomicInteger();

    SharedReads(SharedFiles files) {
        this.files = files;
    }

    /** How many were answered as they must be. */
    int count() {
        return count.get();
    }

    void read(Rest rest, S3 s3, Random random) {
        var path = files.anyPath(random);
        Exchange dialect = random.nextBoolean() ? rest : s3;
        switch (random.nextInt(10)) {
            case 0 -> listing(() -> rest.get("/demo", "x-list-limit", "10000"), SharedReads::listedByRest);
            case 1 -> listing(() -> s3.get("/demo?list-type=2"), SharedReads::listedByS3);
            case 2 -> uploads(s3);
            case 3, 4 -> head(dialect, path);
            case 5 -> range(dialect, path, "bytes=0-" + (SHORT - 1));
            case 6 -> range(dialect, path, "bytes=-" + SHORT);
            default -> whole(dialect, path);
        }
        count.incrementAndGet();
    }

    private void whole(Exchange dialect, String path) {
        check(path, 200, () -> dialect.send("GET", path), answer -> answer.text()::equals);
    }

    private void head(Exchange dialect, String path) {
        check(path, 200, () -> dialect.send("HEAD", path), answer -> ofLength(answer.header("Content-Length")));
    }

    private void range(Exchange dialect, String path, String range) {
        check(path, 206, () -> dialect.send("GET", path, "Range", range), answer -> {
            var text = answer.text();
            var contentRange = answer.header("Content-Range");
            var total = ofLength(contentRange.substring(contentRange.indexOf('/') + 1));
            Predicate<String> piece =
                    range.contains("=-") ? content -> content.endsWith(text) : content -> content.startsWith(text);
            return total.and(content -> text.length() == Math.min(SHORT, content.length()))
                    .and(piece);
        });
    }

    private void check(
            String path, int success, Supplier<Answer> request, Function<Answer, Predicate<String>> meaning) {
        var history = files.histories().get(path);
        long begun = history.beginRead();
        try {
            var answer = request.get();
            assertThat(answer.status()).as("%s: %s", path, answer.text()).isIn(success, 404);
            if (answer.status() == 404) {
                require(path, begun, Objects::isNull, "nothing");
            } else {
                require(path, begun, meaning.apply(answer), brief(answer));
                if (success == 200 && answer.body().length > 0) {
                    history.found(answer.text());
                }
            }
        } finally {
            history.endRead(begun);
        }
    }

    private void listing(Supplier<Answer> request, Function<Answer, Map<String, String>> lengths) {
        var begun = new HashMap<String, Long>();
        files.histories().forEach((path, history) -> begun.put(path, history.beginRead()));
        try {
            var answer = request.get();
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            var listed = lengths.apply(answer);
            begun.forEach((path, moment) -> {
                var length = listed.get(path);
                require(path, moment, length == null ? Objects::isNull : ofLength(length), length + " in a listing");
            });
        } finally {
            begun.forEach((path, moment) -> files.histories().get(path).endRead(moment));
        }
    }

    private static Map<String, String> listedByRest(Answer answer) {
        var lengths = new HashMap<String, String>();
        answer.json()
                .path("files")
                .forEach(file -> lengths.put(
                        "/demo/" + file.path("name").asText(),
                        file.path("length").asText()));
        return lengths;
    }

    private static Map<String, String> listedByS3(Answer answer) {
        assertThat(answer.text()).contains("<IsTruncated>false");
        var lengths = new HashMap<String, String>();
        LISTED.matcher(answer.text())
                .results()
                .forEach(entry -> lengths.put("/demo/" + entry.group(1), entry.group(2)));
        return lengths;
    }

    /** Lists the uploads in parts, and the parts of each: most of them have ended when that is asked. */
    private static void uploads(S3 s3) {
        var uploads = s3.get("/demo?uploads");
        assertThat(uploads.status()).as(uploads.text()).isEqualTo(200);
        UPLOAD.matcher(uploads.text()).results().forEach(upload -> {
            var parts = s3.get("/demo/" + upload.group(1) + "?uploadId=" + upload.group(2));
            assertThat(parts.status()).as(parts.text()).isIn(200, 404);
        });
    }

    private static Predicate<String> ofLength(String length) {
        return content -> content != null && length.equals(Integer.toString(content.length()));
    }

    private void require(String path, long begun, Predicate<String> found, String text) {
        var history = files.histories().get(path);
        assertThat(history.allowsRead(begun, found))
                .as("%s has %s. Its changes, for a read that began at %d:%s", path, text, begun, history)
                .isTrue();
    }

    private static String brief(Answer answer) {
        var text = answer.text();
        return answer.status() + ", length " + answer.header("Content-Length") + ", range "
                + answer.header("Content-Range") + ": " + text.substring(0, Math.min(SHORT, text.length()));
    }
}
