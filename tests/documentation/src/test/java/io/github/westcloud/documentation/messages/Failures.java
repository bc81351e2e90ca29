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

import static io.github.westcloud.camel.WestCloudConstants.FILE_NAME;
import static io.github.westcloud.documentation.messages.Provoked.by;

import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.support.FreePort;
import io.github.westcloud.server.fault.FaultAction;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the service refuses, and what goes wrong on the way. */
final class Failures {

    private static final ObjectPath A = ObjectPath.of("a");

    private Failures() {}

    static List<Provoked> all() {
        return List.of(
                by(
                        "no response from the service",
                        "nothing listens",
                        scene -> scene.client(
                                settings -> settings.endpoint(URI.create("http://127.0.0.1:" + FreePort.find())),
                                client -> client.exists("a"))),
                by(
                        "the service does not speak TLS at",
                        "https to a port with http",
                        scene -> scene.client(
                                settings -> settings.endpoint(URI.create(scene.config()
                                        .build()
                                        .endpoint()
                                        .toString()
                                        .replace("http:", "https:"))),
                                client -> client.exists("a"))),
                by("the request made no progress for", "a silent service", scene -> {
                    scene.fault("GET", FaultAction.delay(Duration.ofSeconds(2)));
                    scene.client(
                            settings -> settings.requestTimeout(Duration.ofMillis(100)),
                            client -> client.download(DownloadRequest.of(A)));
                }),
                by("apiCallTimeout allows", "a service that is busy", scene -> {
                    scene.fault("GET", FaultAction.status(503));
                    scene.client(
                            settings -> settings.apiCallTimeout(Duration.ofMillis(100))
                                    .maximumRetries(20),
                            client -> client.download(DownloadRequest.of(A)));
                }),
                by(
                        "authorization error",
                        "a wrong password",
                        scene -> scene.client(
                                settings -> settings.credentials("alice", "wrong"),
                                client -> client.download("a", scene.folder().resolve("x")))),
                by("A signature is valid for 30 minutes", "a clock that is off", scene -> {
                    scene.fault("GET", FaultAction.error(ErrorCode.AUTHORIZATION_EXPIRED));
                    scene.client(client -> client.download(DownloadRequest.of(A)));
                }),
                by("ALREADY_EXISTS", "an upload", scene -> {
                    scene.bucket().store("there", "a");
                    scene.upload("demo", "there");
                }),
                by(
                        "NOT_FOUND",
                        "a download",
                        scene -> scene.send("demo?operation=download", null, FILE_NAME, "no-such-file")),
                by("HTTP 416", "a range past the end", scene -> {
                            scene.bucket().store("a", "a");
                            scene.client(client -> client.download(DownloadRequest.builder(A)
                                    .range(ByteRange.from(9))
                                    .build()));
                        })
                        .only(DialectName.S3),
                by(
                                "the path is a directory, and the service sent its listing",
                                "a directory that is read as a file",
                                scene -> {
                                    scene.client(client ->
                                            client.createDirectory(CreateDirectoryRequest.of(ObjectPath.of("dir"))));
                                    scene.send("demo?operation=download", null, FILE_NAME, "dir");
                                })
                        .only(DialectName.REST),
                by(" ended after ", "a download that is cut", scene -> {
                            scene.bucket().store("a", "some content");
                            scene.fault("GET", FaultAction.shortBody(3));
                            scene.client(client ->
                                    client.download("a", scene.folder().resolve("cut")));
                        })
                        .only(DialectName.REST),
                by("is damaged: its MD5 is", "a download to a file", scene -> {
                            scene.bucket().store("a", "some content");
                            scene.fault("GET", FaultAction.wrongContentMd5());
                            scene.client(client ->
                                    client.download("a", scene.folder().resolve("damaged")));
                        })
                        .only(DialectName.REST),
                by("is corrupt: its MD5 checksum is", "a download of a route", scene -> {
                            scene.bucket().store("a", "some content");
                            scene.fault("GET", FaultAction.wrongContentMd5());
                            scene.context()
                                    .createProducerTemplate()
                                    .requestBodyAndHeader(
                                            "westcloud:demo?operation=download", null, FILE_NAME, "a", String.class);
                        })
                        .only(DialectName.REST),
                by("It is truncated or damaged", "a download of a route", scene -> {
                            scene.bucket().store("a", "some content");
                            scene.fault("GET", FaultAction.shortBody(3));
                            scene.context()
                                    .createProducerTemplate()
                                    .requestBodyAndHeader(
                                            "westcloud:demo?operation=download", null, FILE_NAME, "a", String.class);
                        })
                        .only(DialectName.REST),
                by("to the local work directory", "a directory that is a file", scene -> {
                    scene.bucket().store("local/a", "a");
                    var file = Files.writeString(scene.folder().resolve("file" + scene.isS3()), "in the way");
                    scene.poll("demo/local?localWorkDirectory=" + file);
                }),
                by("A symbolic link in", "a link that leads out", scene -> {
                    scene.bucket().store("link/out/a", "a");
                    var work = Files.createDirectories(scene.folder().resolve("work" + scene.isS3()));
                    Files.createSymbolicLink(work.resolve("out"), Files.createTempDirectory(scene.folder(), "out"));
                    scene.poll("demo/link?recursive=true&localWorkDirectory=" + work);
                }),
                by("into memory", "a file that arrives damaged", scene -> {
                            scene.bucket().store("memory/a", "some content");
                            scene.fault("GET", "/demo/memory/a", FaultAction.wrongContentMd5());
                            scene.poll("demo/memory?streamDownload=false");
                        })
                        .only(DialectName.REST),
                by("Cannot retrieve", "a file that must not be read", scene -> {
                    scene.bucket().store("secret/a", "some content");
                    scene.fault("GET", "/demo/secret/a", FaultAction.error(ErrorCode.NO_READ_PERMISSION));
                    scene.poll("demo/secret");
                }),
                by("Failed polling endpoint:", "a listing that fails", scene -> {
                    scene.fault("GET", FaultAction.error(ErrorCode.FORBIDDEN));
                    scene.poll("demo/failing?maximumRetries=0");
                }),
                by(
                        "The option fileName has no value",
                        "an expression",
                        scene -> scene.poll("demo?useList=false&fileName=${header.none}")),
                by("The body is a stream that an earlier upload has already read", "a redelivery", scene -> {
                    var context = scene.context();
                    var exchange = context.getEndpoint("westcloud:demo?fileExist=Override")
                            .createExchange();
                    exchange.getMessage().setBody(new ByteArrayInputStream(new byte[3]) {});
                    exchange.getMessage().setHeader(FILE_NAME, "twice");
                    var template = context.createProducerTemplate();
                    template.send("westcloud:demo?fileExist=Override", exchange);
                    throw template.send("westcloud:demo?fileExist=Override", exchange)
                            .getException();
                }),
                by("A local copy of a remote file exists as long as its exchange", "a body as a file", scene -> {
                    scene.bucket().store("a", "a");
                    var body = scene.send("demo?operation=download", null, FILE_NAME, "a");
                    scene.context().getTypeConverter().mandatoryConvertTo(File.class, body);
                }),
                by(
                        "does not have the content of the file",
                        "a download that was only accepted",
                        scene -> scene.stranger(202, Map.of(), "x", client -> client.download(DownloadRequest.of(A)))),
                by(
                        "the service was asked for the whole file and sent a part of it",
                        "a range that nobody asked for",
                        scene -> scene.stranger(
                                206,
                                Map.of("Content-Range", "bytes 0-0/5"),
                                "x",
                                client -> client.download(DownloadRequest.of(A)))),
                by(
                                "the response is not a listing",
                                "a page of HTML",
                                scene -> scene.stranger(
                                        200, Map.of(), "<html>", client -> client.listAll(ListRequest.of(A))
                                                .iterator()
                                                .next()))
                        .only(DialectName.REST),
                listing("the response is not a listing", DialectName.REST, "{}"),
                listing("the response is not a listing", DialectName.REST, "[]"),
                listing("the response is not a listing", DialectName.REST, "{\"files\": {}}"),
                listing("the response is not a listing", DialectName.REST, "{\"files\": [null]}"),
                listing("the response is not a listing", DialectName.REST, "{\"files\": [{\"name\": \"a/b\"}]}"),
                listing("the iterator of the next page", DialectName.REST, "{\"files\": [], \"iter\": \"ä\"}"),
                listing(
                        "the iterator of the next page",
                        DialectName.REST,
                        "{\"files\": [], \"iter\": \"" + "i".repeat(10_000) + "\"}"),
                listing(
                        "a length in the response",
                        DialectName.REST,
                        "{\"files\": [{\"name\": \"a\", \"length\": -1}]}"),
                listing(
                        "a length in the response",
                        DialectName.S3,
                        "<ListBucketResult><Contents><Key>a/b</Key><Size>x</Size></Contents></ListBucketResult>"),
                listing("the limit for", DialectName.REST, "{\"files\": [], \"a\": \"" + "i".repeat(2 << 20) + "\"}"),
                listing("the response is not S3 XML", DialectName.S3, "no XML"),
                listing("the response is not S3 XML", DialectName.S3, "<a>" + "<b>".repeat(100)),
                by(
                                "the limit for",
                                "a page with too many entries",
                                scene -> scene.stranger(
                                        200,
                                        Map.of(),
                                        "{\"files\": [" + "{\"name\": \"a\"},".repeat(10_001) + "{\"name\": \"a\"}]}",
                                        client -> client.list(ListRequest.of(A))))
                        .only(DialectName.REST),
                listing("the response is not from S3", DialectName.S3, "<html></html>"),
                listing(
                        "the response says that more entries follow",
                        DialectName.S3,
                        "<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>"),
                by(
                                "the response has no",
                                "an upload in parts without an id",
                                scene -> scene.stranger(
                                        200,
                                        Map.of(),
                                        "<InitiateMultipartUploadResult></InitiateMultipartUploadResult>",
                                        client -> client.upload(UploadRequest.builder(A, Content.of(new byte[2 << 20]))
                                                .mode(UploadMode.CHUNKED)
                                                .overwrite(true)
                                                .build())))
                        .only(DialectName.S3),
                by(
                                "the service reported success and then failed",
                                "a copy",
                                scene -> scene.stranger(
                                        200,
                                        Map.of(),
                                        "<Error><Code>InternalError</Code><Message>no</Message></Error>",
                                        client -> client.copy(TransferRequest.of(A, ObjectPath.of("b")))))
                        .only(DialectName.S3),
                by(
                        "the service ignored the range",
                        "a whole file",
                        scene -> scene.stranger(
                                200,
                                Map.of(),
                                "content",
                                client -> client.download(DownloadRequest.builder(A)
                                        .range(ByteRange.from(3))
                                        .build()))),
                by(
                        "and sent another one",
                        "another part",
                        scene -> scene.stranger(
                                206,
                                Map.of("Content-Range", "bytes 1-6/7"),
                                "ontent",
                                client -> client.download(DownloadRequest.builder(A)
                                        .range(ByteRange.from(3))
                                        .build()))),
                by(
                        "Maximum line length limit exceeded",
                        "a long header",
                        scene -> scene.stranger(
                                200,
                                Map.of("x-long", "x".repeat(300_000)),
                                "a",
                                client -> client.download(DownloadRequest.of(A)))),
                by(
                        "the headers of the response have more than",
                        "a long header",
                        scene -> scene.stranger(
                                200, longHead(80), "a", client -> client.download(DownloadRequest.of(A)))));
    }

    private static Map<String, String> longHead(int headers) {
        return IntStream.range(0, headers).boxed().collect(Collectors.toMap(i -> "x-" + i, i -> "x".repeat(4000)));
    }

    private static Provoked listing(String words, DialectName dialect, String body) {
        return by(
                        words,
                        "a listing of " + body.length() + " characters: "
                                + body.substring(0, Math.min(60, body.length())),
                        scene -> scene.stranger(
                                200,
                                Map.of(),
                                body,
                                client -> client.list(
                                        ListRequest.builder(A).limit(1).build())))
                .only(dialect);
    }
}
