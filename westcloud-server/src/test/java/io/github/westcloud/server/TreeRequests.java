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

import static io.github.westcloud.protocol.ErrorCode.ALREADY_EXISTS;
import static io.github.westcloud.protocol.ErrorCode.BUCKET_NOT_ENOUGH_SPACE;
import static io.github.westcloud.protocol.ErrorCode.BUCKET_NOT_FOUND;
import static io.github.westcloud.protocol.ErrorCode.BUCKET_QUOTA_ERROR;
import static io.github.westcloud.protocol.ErrorCode.DIRECTORY_NOT_EMPTY;
import static io.github.westcloud.protocol.ErrorCode.NOT_FOUND;
import static io.github.westcloud.protocol.ErrorCode.UPLOAD_NOT_FINISHED;
import static io.github.westcloud.protocol.ErrorCode.WRONG_OBJECT_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.Md5;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.Exchange;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.S3;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * All kinds of requests to few paths, each of which may be a file, a directory or nothing at any moment. Each must be answered with success or
 * with one of the errors that such a state has. A content names itself, in its metadata too, so that a reader can tell whether both belong
 * together and are whole. Thread-safe.
 */
final class TreeRequests {

    private static final List<String> PATHS =
            List.of("/demo/tree/a", "/demo/tree/a/b", "/demo/tree/a/c", "/demo/tree/d", "/demo/tree/d/b");
    private static final int PRECONDITION_FAILED = 412;
    private static final long PRECONDITION_CODE = 412_000_000;
    private static final int MOST_REPEATS = 2_000;
    private static final String[] CHANGE = {"x-westcloud-admin", "true"};

    private final AtomicInteger contents = new AtomicInteger();
    private final AtomicInteger successes = new AtomicInteger();

    /** How many requests were not refused. */
    int successes() {
        return successes.get();
    }

    /** One request of the REST dialect, or of the admin port. */
    void rest(Rest rest, Rest admin, Random random) {
        var path = PATHS.get(random.nextInt(PATHS.size()));
        var other = PATHS.get(random.nextInt(PATHS.size()));
        var text = newText(random);
        var meta = "x-west-meta-unit";
        switch (random.nextInt(17)) {
            case 0 ->
                require(
                        rest.put(path, text, "x-west-overwrite", "true", "x-west-automkdir", "true", meta, unit(text)),
                        WRONG_OBJECT_TYPE);
            case 1 ->
                require(
                        rest.put(path, text, "x-west-meta-ttl", "1", "x-west-automkdir", "true", meta, unit(text)),
                        ALREADY_EXISTS,
                        WRONG_OBJECT_TYPE);
            case 2 ->
                requireOrPrecondition(
                        rest.put(path, text, "x-west-overwrite", "true", "If-None-Match", "*", meta, unit(text)),
                        NOT_FOUND,
                        WRONG_OBJECT_TYPE);
            case 3 ->
                require(
                        PartUploads.complete(rest, path, text, "x-west-automkdir", "true", meta, unit(text)),
                        NOT_FOUND,
                        WRONG_OBJECT_TYPE);
            case 4 ->
                require(
                        rest.send("PUT", path, "x-west-copy-source", other, "x-west-automkdir", "true"),
                        ALREADY_EXISTS,
                        NOT_FOUND,
                        UPLOAD_NOT_FINISHED,
                        WRONG_OBJECT_TYPE);
            case 5, 6 ->
                require(
                        rest.send("PUT", path, "x-west-move-source", other, "x-west-automkdir", "true"),
                        ALREADY_EXISTS,
                        NOT_FOUND,
                        UPLOAD_NOT_FINISHED,
                        WRONG_OBJECT_TYPE);
            case 7 ->
                require(
                        rest.send("PATCH", path, "x-west-meta-color", "red"),
                        NOT_FOUND,
                        UPLOAD_NOT_FINISHED,
                        WRONG_OBJECT_TYPE);
            case 8, 9 -> require(rest.send("DELETE", path), NOT_FOUND, UPLOAD_NOT_FINISHED, DIRECTORY_NOT_EMPTY);
            case 10 ->
                require(
                        rest.send("POST", path, "folder", "true", "x-west-automkdir", "true"),
                        ALREADY_EXISTS,
                        WRONG_OBJECT_TYPE);
            case 11 -> requireHead(rest.send("HEAD", path));
            case 12 -> small(rest, random);
            case 13 -> admin(admin, random, path);
            case 14 -> temporaryBucket(rest, admin, random);
            default -> requireWhole(rest.get(path), meta);
        }
    }

    /** One request of the S3 dialect. */
    void s3(S3 s3, Random random) {
        var path = PATHS.get(random.nextInt(PATHS.size()));
        var other = PATHS.get(random.nextInt(PATHS.size()));
        var text = newText(random);
        var meta = "x-amz-meta-unit";
        switch (random.nextInt(17)) {
            case 0, 1 -> require(s3.put(path, text, meta, unit(text)), WRONG_OBJECT_TYPE);
            case 2 ->
                requireOrPrecondition(s3.put(path, text, meta, unit(text), "If-None-Match", "*"), WRONG_OBJECT_TYPE);
            case 3 -> require(PartUploads.complete(s3, path, text, meta, unit(text)), NOT_FOUND, WRONG_OBJECT_TYPE);
            case 4 -> require(PartUploads.abort(s3, path, text), NOT_FOUND, WRONG_OBJECT_TYPE);
            case 5 ->
                require(
                        s3.send("PUT", path, "x-amz-copy-source", other),
                        NOT_FOUND,
                        UPLOAD_NOT_FINISHED,
                        WRONG_OBJECT_TYPE);
            case 6, 7 -> require(s3.delete(path));
            case 8 -> require(s3.send("PUT", path + "/"), ALREADY_EXISTS, WRONG_OBJECT_TYPE);
            case 9 -> require(s3.delete(path + "/"));
            case 10 -> requireAllDeleted(s3.post("/demo?delete", deletion(path, other)));
            case 11 -> requireHead(s3.head(path));
            case 12 ->
                require(
                        s3.get(path + "?attributes", "x-amz-object-attributes", "ETag"),
                        NOT_FOUND,
                        UPLOAD_NOT_FINISHED);
            // Where there is never a file.
            case 14 -> require(s3.send("PUT", "/demo/made/"));
            case 15 -> require(s3.delete("/demo/made/"));
            case 13 -> require(s3.get("/demo?list-type=2&prefix=tree%2F&delimiter=%2F&max-keys=3"));
            default -> requireWhole(s3.get(path), meta);
        }
    }

    /** A bucket with a quota, which no listing may exceed. */
    private void small(Exchange rest, Random random) {
        var path = "/small/" + random.nextInt(8);
        var text = newText(random);
        switch (random.nextInt(6)) {
            case 0 -> require(rest.send("DELETE", path), NOT_FOUND, UPLOAD_NOT_FINISHED);
            case 1 ->
                require(
                        PartUploads.complete((Rest) rest, path, text),
                        NOT_FOUND,
                        BUCKET_QUOTA_ERROR,
                        BUCKET_NOT_ENOUGH_SPACE);
            case 2 -> {
                var listed = rest.send("GET", "/small");
                require(listed);
                long bytes = 0;
                for (var file : listed.json().path("files")) {
                    bytes += file.path("length").asLong();
                }
                assertThat(listed.json().path("files").size()).isLessThanOrEqualTo(6);
                assertThat(bytes).isLessThanOrEqualTo(60_000);
            }
            default ->
                require(
                        rest.send("PUT", path, text.getBytes(StandardCharsets.UTF_8), "x-west-overwrite", "true"),
                        BUCKET_QUOTA_ERROR,
                        BUCKET_NOT_ENOUGH_SPACE);
        }
    }

    private void admin(Rest admin, Random random, String path) {
        var answer =
                switch (random.nextInt(4)) {
                    case 0 -> admin.anonymous("GET", "/-/uploads", null);
                    case 1 -> admin.anonymous("GET", "/-/buckets", null);
                    default -> admin.anonymous("GET", "/-/files" + path + "?md5=true", null);
                };
        assertThat(answer.status()).as(answer.text()).isIn(200, 404);
        if (answer.status() == 200 && answer.json().has("md5")) {
            var unit = answer.json().path("metadata").path("unit").asText();
            assertThat(answer.json().path("md5").asText())
                    .as(answer.text())
                    .isEqualTo(Md5.hex(whole(unit).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void temporaryBucket(Rest rest, Rest admin, Random random) {
        var name = "temporary" + random.nextInt(2);
        switch (random.nextInt(6)) {
            case 0 -> requireStatus(admin.anonymous("PUT", "/-/buckets/" + name, null, CHANGE), 200, 201);
            case 1 ->
                requireStatus(
                        admin.anonymous("DELETE", "/-/buckets/" + name + "?withContents=true", null, CHANGE), 200, 404);
            case 2 ->
                requireStatus(
                        admin.anonymous(
                                "PUT",
                                "/-/buckets/" + name + "/quota",
                                "{\"files\":3}".getBytes(StandardCharsets.UTF_8),
                                CHANGE),
                        200,
                        404);
            case 3 -> require(rest.get("/" + name), BUCKET_NOT_FOUND);
            case 4 ->
                require(
                        PartUploads.complete(rest, "/" + name + "/b", newText(random)),
                        BUCKET_NOT_FOUND,
                        NOT_FOUND,
                        BUCKET_QUOTA_ERROR);
            default ->
                require(
                        rest.put("/" + name + "/" + random.nextInt(5), newText(random), "x-west-overwrite", "true"),
                        BUCKET_NOT_FOUND,
                        BUCKET_QUOTA_ERROR);
        }
    }

    private static String deletion(String path, String other) {
        return "<Delete><Object><Key>" + path.substring("/demo/".length()) + "</Key></Object><Object><Key>"
                + other.substring("/demo/".length()) + "/</Key></Object></Delete>";
    }

    private void requireAllDeleted(Answer answer) {
        require(answer);
        assertThat(answer.text()).doesNotContain("<Error>");
    }

    private void requireHead(Answer answer) {
        requireStatus(answer, 200, 404);
    }

    private void requireStatus(Answer answer, Integer... statuses) {
        assertThat(answer.status()).as(answer.text()).isIn((Object[]) statuses);
        successes.incrementAndGet();
    }

    private void requireOrPrecondition(Answer answer, ErrorCode... allowed) {
        if (answer.status() != PRECONDITION_FAILED) {
            require(answer, allowed);
        } else {
            assertThat(answer.code()).isEqualTo(PRECONDITION_CODE);
        }
    }

    private void require(Answer answer, ErrorCode... allowed) {
        assertThat(answer.status()).as(answer.text()).isLessThan(500);
        var codes = Stream.concat(Stream.of(0L), Stream.of(allowed).map(ErrorCode::code));
        assertThat(answer.code()).as(answer.text()).isIn(codes.toList());
        if (answer.code() == 0) {
            successes.incrementAndGet();
        }
    }

    /** A file, or the listing of a directory of the REST dialect. */
    private void requireWhole(Answer answer, String meta) {
        require(answer, NOT_FOUND, UPLOAD_NOT_FINISHED);
        if (answer.status() == 200 && !answer.text().startsWith("{")) {
            assertThat(answer.text()).isEqualTo(whole(answer.header(meta)));
            assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(answer.body().length));
            var md5 = answer.header("Content-MD5");
            assertThat(md5).isIn(null, Md5.hex(answer.body()));
        }
    }

    private String newText(Random random) {
        return whole(contents.incrementAndGet() + "." + (1 + random.nextInt(MOST_REPEATS)));
    }

    private static String unit(String text) {
        return text.substring(0, text.indexOf(';'));
    }

    /** The whole content, of which a piece says what it is. */
    private static String whole(String unit) {
        return (unit + ";").repeat(Integer.parseInt(unit.substring(unit.indexOf('.') + 1)));
    }
}
