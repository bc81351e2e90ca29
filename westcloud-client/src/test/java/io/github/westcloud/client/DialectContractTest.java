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
package io.github.westcloud.client;

import static io.github.westcloud.protocol.ErrorKind.ALREADY_EXISTS;
import static io.github.westcloud.protocol.ErrorKind.CONFLICT;
import static io.github.westcloud.protocol.ErrorKind.INVALID_REQUEST;
import static io.github.westcloud.protocol.ErrorKind.NOT_FOUND;
import static io.github.westcloud.protocol.ErrorKind.UNEXPECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.client.internal.dialect.Dialect;
import io.github.westcloud.client.internal.dialect.PendingUpload;
import io.github.westcloud.client.internal.dialect.rest.RestDialect;
import io.github.westcloud.client.internal.dialect.s3.S3Dialect;
import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@link Dialect} says of its operations for a missing file, for a directory and for a file in the way, row by row,
 * against the real server.
 */
class DialectContractTest {

    private static final BucketName BUCKET = new BucketName("demo");
    private static final ObjectPath MISSING = ObjectPath.of("missing");
    private static final ObjectPath BELOW_MISSING = ObjectPath.of("missing/file");
    private static final ObjectPath DIRECTORY = ObjectPath.of("directory");
    private static final ObjectPath FILE = ObjectPath.of("directory/file");

    /** The kind of the refusal, or null for a success: in REST, and in S3. */
    static Stream<Row> rows() {
        return Stream.of(
                new Row("upload onto a file", d -> d.upload(BUCKET, put(FILE)), ALREADY_EXISTS, null),
                new Row(
                        "upload onto a directory",
                        d -> d.upload(BUCKET, put(DIRECTORY)),
                        ALREADY_EXISTS,
                        INVALID_REQUEST),
                new Row("upload below nothing", d -> d.upload(BUCKET, put(BELOW_MISSING)), NOT_FOUND, null),
                new Row("initiate onto a file", d -> d.initiate(BUCKET, put(FILE)), ALREADY_EXISTS, null),
                new Row("initiate below nothing", d -> d.initiate(BUCKET, put(BELOW_MISSING)), NOT_FOUND, null),
                new Row("a part of no upload", d -> part(d, MISSING), NOT_FOUND, NOT_FOUND),
                new Row("completion of no upload", d -> complete(d, MISSING), NOT_FOUND, NOT_FOUND),
                new Row("download of nothing", d -> download(d, MISSING), NOT_FOUND, NOT_FOUND),
                new Row("download of a directory", d -> download(d, DIRECTORY), UNEXPECTED, NOT_FOUND),
                new Row("head of nothing", d -> d.head(BUCKET, HeadRequest.of(MISSING)), NOT_FOUND, NOT_FOUND),
                new Row("head of a directory", d -> d.head(BUCKET, HeadRequest.of(DIRECTORY)), null, NOT_FOUND),
                new Row("delete of nothing", d -> d.delete(BUCKET, DeleteRequest.of(MISSING)), NOT_FOUND, null),
                new Row(
                        "delete of a full directory",
                        d -> d.delete(
                                BUCKET,
                                DeleteRequest.builder(DIRECTORY).directory(true).build()),
                        CONFLICT,
                        CONFLICT),
                new Row("create a directory again", d -> create(d, DIRECTORY), ALREADY_EXISTS, null),
                new Row("create a directory below nothing", d -> create(d, BELOW_MISSING), NOT_FOUND, null),
                new Row("copy of nothing", d -> copy(d, MISSING, "new"), NOT_FOUND, NOT_FOUND),
                new Row("copy of a directory", d -> copy(d, DIRECTORY, "new"), INVALID_REQUEST, NOT_FOUND),
                new Row(
                        "copy onto a file",
                        d -> copy(d, ObjectPath.of("other"), "directory/file"),
                        ALREADY_EXISTS,
                        null),
                new Row("list of nothing", d -> d.list(BUCKET, ListRequest.of(MISSING)), NOT_FOUND, null),
                new Row("list of a file", d -> d.list(BUCKET, ListRequest.of(FILE)), UNEXPECTED, null),
                new Row(
                        "list from an unknown iterator",
                        d -> d.list(
                                BUCKET,
                                ListRequest.builder(DIRECTORY)
                                        .iterator("bm9uc2Vuc2U=")
                                        .build()),
                        INVALID_REQUEST,
                        INVALID_REQUEST));
    }

    @ParameterizedTest(name = "REST: {0}")
    @MethodSource("rows")
    void rest(Row row) throws IOException {
        assertThat(refusal(DialectName.REST, new RestDialect(), row)).isEqualTo(row.rest());
    }

    @ParameterizedTest(name = "S3: {0}")
    @MethodSource("rows")
    void s3(Row row) throws IOException {
        assertThat(refusal(DialectName.S3, new S3Dialect(), row)).isEqualTo(row.s3());
    }

    private static ErrorKind refusal(DialectName name, Dialect dialect, Row row) throws IOException {
        try (var server = WestCloudServer.builder()
                        .bucket("demo")
                        .user("alice", "secret")
                        .start();
                var client = WestCloudClient.create(ClientConfig.builder()
                        .endpoint(server.uri())
                        .bucket("demo")
                        .credentials("alice", "secret")
                        .dialect(name)
                        .build())) {
            client.createDirectory(CreateDirectoryRequest.of(DIRECTORY));
            client.upload(put(FILE));
            client.upload(put(ObjectPath.of("other")));
            client.execute(row.call().apply(dialect));
            return null;
        } catch (WestCloudException e) {
            return e.kind();
        }
    }

    private static UploadRequest put(ObjectPath path) {
        return UploadRequest.builder(path, Content.of("hello".getBytes(StandardCharsets.UTF_8)))
                .mode(UploadMode.SINGLE)
                .build();
    }

    private static Call<?> part(Dialect dialect, ObjectPath path) {
        return dialect.uploadPart(
                BUCKET,
                new PendingUpload(path, Optional.of("none")),
                0,
                put(path).content(),
                null);
    }

    private static Call<?> complete(Dialect dialect, ObjectPath path) {
        var tags = dialect.newPartTags(1);
        tags.put(0, "5d41402abc4b2a76b9719d911017c592");
        return dialect.complete(BUCKET, new PendingUpload(path, Optional.of("none")), tags);
    }

    private static Call<?> download(Dialect dialect, ObjectPath path) {
        return dialect.download(BUCKET, DownloadRequest.of(path));
    }

    private static Call<?> create(Dialect dialect, ObjectPath path) {
        return dialect.createDirectory(BUCKET, CreateDirectoryRequest.of(path));
    }

    private static Call<?> copy(Dialect dialect, ObjectPath from, String to) {
        return dialect.copy(BUCKET, TransferRequest.of(from, ObjectPath.of(to)));
    }

    /**
     * One row.
     *
     * @param name of what is attempted
     * @param call the attempt
     * @param rest the refusal in the REST dialect
     * @param s3 the refusal in the S3 dialect
     */
    record Row(String name, Function<Dialect, Call<?>> call, ErrorKind rest, ErrorKind s3) {

        @Override
        public String toString() {
            return name;
        }
    }
}
