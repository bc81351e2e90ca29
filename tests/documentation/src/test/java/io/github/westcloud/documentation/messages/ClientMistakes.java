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
package io.github.westcloud.documentation.messages;

import static io.github.westcloud.documentation.messages.Provoked.by;

import io.github.westcloud.client.Authentication;
import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UpdateMetadataRequest;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.client.temporary.TemporaryFile;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.MetadataMode;
import io.github.westcloud.protocol.ObjectPath;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Settings and requests of the plain client that cannot work. */
final class ClientMistakes {

    private static final ObjectPath A = ObjectPath.of("a");

    private ClientMistakes() {}

    static List<Provoked> all() {
        return List.of(
                config("The client needs a setting that is missing", ClientConfig.builder()),
                config(
                        "The endpoint must be a URL",
                        ClientConfig.builder().bucket("demo").endpoint(URI.create("localhost:9000"))),
                by("is not supported by the dialect", "authentication", scene -> scene.config()
                        .authentication(scene.isS3() ? Authentication.BASIC : Authentication.AWS_V2)
                        .build()),
                by(" must be from ", "multipartThreshold", scene -> scene.config()
                        .multipartThreshold(1)
                        .build()),
                by(" must be more than 0", "retryDelay", scene -> scene.config()
                        .retryDelay(Duration.ZERO)
                        .build()),
                asked("Refused to delete all of the bucket", client -> client.deleteAll("/")),
                asked("The root of the bucket cannot be deleted", client -> DeleteRequest.builder(ObjectPath.root())
                        .directory(true)
                        .build()),
                asked(
                        "must name a file or directory in the bucket",
                        client -> UploadRequest.of(ObjectPath.root(), Content.of(new byte[0]))),
                asked("is empty or has a control character", client -> ClientConfig.builder()
                        .credentials("alice", "secret\n")),
                asked("Only a file can have a content secret", client -> DeleteRequest.builder(A)
                        .directory(true)
                        .contentSecret("abc")
                        .build()),
                asked(
                        "A page of a listing must have",
                        client -> ListRequest.builder(A).limit(0).build()),
                asked("onto itself", client -> TransferRequest.of(A, A)),
                asked("would be ignored: the mode copy takes", client -> TransferRequest.builder(A, ObjectPath.of("b"))
                        .metadataMode(MetadataMode.COPY)
                        .metadata(new Metadata(Map.of("a", "b")))
                        .build()),
                asked("Metadata is updated with merge, replace or delete", client -> UpdateMetadataRequest.builder(A)
                        .mode(MetadataMode.COPY)
                        .build()),
                asked("no header may carry", client -> upload().contentType("ä").build()),
                asked("A content MD5 must be 32 lowercase hexadecimal digits", client -> upload().contentMd5("0")
                        .build()),
                asked(
                        ": only an upload in one request carries that",
                        client -> upload().mode(UploadMode.CHUNKED).async(true).build()),
                asked(
                        "only an upload in parts can be resumed",
                        client -> upload().mode(UploadMode.SINGLE).resume(true).build()),
                asked(
                        "no directory for its progress is set",
                        client -> client.upload(upload().mode(UploadMode.CHUNKED)
                                .resume(true)
                                .overwrite(true)
                                .build())),
                by("The progress of the upload cannot be kept in", "a file in place of a directory", scene -> {
                    var file = Files.writeString(scene.folder().resolve("no-directory"), "x");
                    scene.client(
                            settings -> settings.resumeDirectory(file),
                            client -> client.upload(upload().mode(UploadMode.CHUNKED)
                                    .content(Content.of(
                                            Files.write(scene.folder().resolve("to-resume"), new byte[2 << 20])))
                                    .resume(true)
                                    .overwrite(true)
                                    .build()));
                }),
                by(
                        "Cannot create a temporary file in",
                        "no directory",
                        scene -> TemporaryFile.create(scene.folder().resolve("missing"), ".spool")),
                asked("A directory to list can be at most", client -> ListRequest.of(ObjectPath.of("a/".repeat(1001)))),
                asked("and the service takes up to", client -> UploadRequest.of(A, ofLength(1L << 50))),
                asked("in one request: it has", client -> UploadRequest.builder(A, ofLength(1L << 31))
                        .mode(UploadMode.SINGLE)
                        .build()),
                asked("The length of a stream must not be negative", client -> ofLength(-1)),
                by(
                        "there is no such file to upload",
                        "a file",
                        scene -> Content.of(scene.folder().resolve("none"))),
                by("Only a regular file can be uploaded", "a directory", scene -> Content.of(scene.folder())),
                by("not the name of a file to write", "a directory", scene -> {
                    scene.bucket().store("a", "a");
                    scene.client(client -> client.download("a", scene.folder()));
                }),
                by(
                        "its directory does not exist",
                        "a directory",
                        scene -> scene.client(
                                client -> client.download("a", scene.folder().resolve("none/a")))),
                by(
                        "and a file is saved as a whole",
                        "a range",
                        scene -> scene.client(client -> client.download(
                                DownloadRequest.builder(A)
                                        .range(ByteRange.from(1))
                                        .build(),
                                scene.folder().resolve("range")))),
                asked("Bytes are counted from 0", client -> ByteRange.of(-1, 5)),
                asked("Bytes are counted from 0", client -> ByteRange.from(-1)),
                asked("Unknown list order", client -> ListOrder.parse("up")),
                asked("Unknown metadata mode", client -> MetadataMode.parse("none")),
                asked("has a slash or a control character", client -> new ObjectPath(List.of("a\nb"))),
                asked("has half of a surrogate pair", client -> ObjectPath.of("a\ud800")),
                by("the client is closed", "a request", scene -> {
                    var client = WestCloudClient.create(scene.config().build());
                    client.close();
                    client.exists("a");
                }),
                by("has been closed", "a download in ranges", scene -> {
                    scene.bucket().store("ranges", new byte[3 << 20]);
                    scene.client(settings -> settings.parallelDownloadThreshold(1L << 20), client -> {
                        var download = client.download(DownloadRequest.of(ObjectPath.of("ranges")));
                        download.close();
                        download.stream().read();
                    });
                }),
                by(
                        "The listing has no further entry",
                        "the end of a listing",
                        scene -> scene.client(client -> {
                            var entries = client.iterate(ListRequest.of(ObjectPath.root()));
                            while (entries.hasNext()) {
                                entries.next();
                            }
                            entries.next();
                        })));
    }

    private static UploadRequest.Builder upload() {
        return UploadRequest.builder(A, Content.of(new byte[2 << 20]));
    }

    private static Content ofLength(long length) {
        return Content.of(new ByteArrayInputStream(new byte[0]), length);
    }

    private static Provoked config(String words, ClientConfig.Builder settings) {
        return by(words, "settings of a client", scene -> settings.build());
    }

    private static Provoked asked(String words, Scene.ClientAction action) {
        return by(words, "the client", scene -> scene.client(action));
    }
}
