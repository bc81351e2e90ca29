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

import static io.github.westcloud.camel.WestCloudConstants.BUCKET_NAME;
import static io.github.westcloud.camel.WestCloudConstants.CONTENT_LENGTH;
import static io.github.westcloud.camel.WestCloudConstants.CONTENT_MD5;
import static io.github.westcloud.camel.WestCloudConstants.FILE_NAME;
import static io.github.westcloud.camel.WestCloudConstants.METADATA;
import static io.github.westcloud.camel.WestCloudConstants.METADATA_MODE;
import static io.github.westcloud.camel.WestCloudConstants.OPERATION;
import static io.github.westcloud.camel.WestCloudConstants.OVERWRITE;
import static io.github.westcloud.camel.WestCloudConstants.PATH;
import static io.github.westcloud.camel.WestCloudConstants.RANGE;
import static io.github.westcloud.camel.WestCloudConstants.SOURCE_PATH;
import static io.github.westcloud.camel.WestCloudConstants.TTL_DAYS;
import static io.github.westcloud.documentation.messages.Provoked.by;
import static io.github.westcloud.documentation.messages.Scene.headers;

import io.github.westcloud.camel.AppendingAggregationStrategy;
import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.camel.support.DefaultExchange;

/** Messages with headers and bodies that cannot work: refused by a producer. */
final class MessageMistakes {

    private MessageMistakes() {}

    static List<Provoked> all() {
        return List.of(
                named("There is no header", "demo", "CamelWestCloudBucket", "demo"),
                named("Invalid value", "demo", OPERATION, "uplod"),
                named("Invalid value of the header", "demo", OVERWRITE, "no"),
                named("Invalid value of the header", "demo", TTL_DAYS, 0),
                named("has no effect with operation=", "demo?operation=uploadChunked", CONTENT_MD5, "0".repeat(32)),
                named("has no effect with operation=", "demo?operation=copy&sourcePath=a", OVERWRITE, false)
                        .only(DialectName.S3),
                by(
                        "Cannot gather a message whose body is not text",
                        "a message without a body in a group",
                        scene -> new AppendingAggregationStrategy()
                                .aggregate(null, new DefaultExchange(scene.context()))),
                by(
                        "No file name is specified",
                        "an operation without a name",
                        scene -> scene.send("demo?operation=delete", null, Map.of())),
                by(
                        "would delete everything in the bucket",
                        "deleteDirectory without a name",
                        scene -> scene.send("demo?operation=deleteDirectory&recursive=true", null, Map.of())),
                by(
                        "cannot delete the root of the bucket",
                        "deleteDirectory without a name",
                        scene -> scene.send("demo?operation=deleteDirectory", null, Map.of())),
                named("The name of the file or directory is empty", "demo/a?operation=delete", FILE_NAME, ""),
                named(", leads outside of the starting directory", "demo/a", FILE_NAME, "../b"),
                named("which is outside of the starting directory", "demo/a", PATH, "b"),
                named("is empty. Set it to a path", "demo", PATH, ""),
                named("is not a valid path", "demo", PATH, "a//b"),
                by(
                        "does not name the directory to delete",
                        "a source that is left over",
                        scene -> scene.send("demo/a?operation=deleteDirectory", null, SOURCE_PATH, "a")),
                named("No file or directory to copy or move is specified", "demo?operation=copy", FILE_NAME, "a"),
                by("cannot be copied or moved into itself", "a directory", scene -> {
                    scene.bucket().store("into/a", "a");
                    scene.send(
                            "demo?operation=copy&recursive=true", null, headers(SOURCE_PATH, "into", PATH, "into/b"));
                }),
                by(
                        "onto itself",
                        "a file",
                        scene -> scene.send("demo?operation=move", null, headers(SOURCE_PATH, "a", PATH, "a"))),
                by(
                        "The option pojoRequest=true requires a request of the client as the body",
                        "a text",
                        scene -> scene.send("demo?pojoRequest=true", "text", Map.of())),
                by(
                        "A TransferRequest needs operation=copy or operation=move",
                        "with an upload",
                        scene -> scene.send(
                                "demo?pojoRequest=true",
                                TransferRequest.of(ObjectPath.of("a"), ObjectPath.of("b")),
                                OPERATION,
                                "upload")),
                named("is an instruction to the service and not metadata", "demo", "x-west-meta-ttl", "5"),
                named("is there twice, in different case", "demo", METADATA, Map.of("a", "1", "A", "2")),
                named("Not a range:", "demo?operation=download", RANGE, "5"),
                by("The message has no body to upload", "an upload", scene -> scene.send("demo", null, FILE_NAME, "a")),
                by("is a directory. To delete it, use operation=deleteDirectory", "a list with a directory", scene -> {
                    scene.bucket().store("listed/directory/a", "a");
                    scene.client(client -> scene.send(
                            "demo?operation=delete",
                            client.list(ListRequest.of(ObjectPath.of("listed"))).entries(),
                            Map.of()));
                }),
                by("The list in the body has", "the files of another bucket", scene -> {
                    scene.bucket().store("listed/directory/a", "a");
                    scene.client(client -> scene.send(
                            "demo?operation=delete",
                            client.list(ListRequest.of(ObjectPath.of("listed/directory")))
                                    .entries(),
                            BUCKET_NAME,
                            "other"));
                }),
                by(
                        "The list in the body has",
                        "a number",
                        scene -> scene.send("demo?operation=delete", Arrays.asList("a", 5), Map.of())),
                by(
                        "The list in the body has",
                        "an empty name",
                        scene -> scene.send("demo?operation=delete", List.of(""), Map.of())),
                by(
                        "and its body is a list of files",
                        "a name as well",
                        scene -> scene.send("demo?operation=delete", List.of("a"), FILE_NAME, "a")),
                by("has no value for it", "moveExisting", scene -> {
                    scene.bucket().store("move/a", "a");
                    scene.upload("demo/move?fileExist=Move&moveExisting=${header.none}", "a");
                }),
                by("Cannot move the existing file", "onto another one", scene -> {
                    scene.bucket().store("moved/a", "a");
                    scene.bucket().store("moved/old/a", "a");
                    scene.upload("demo/moved?fileExist=Move&moveExisting=old&eagerDeleteTargetFile=false", "a");
                }),
                by("Cannot move the existing file", "onto a directory", scene -> {
                    scene.bucket().store("movedto/a", "a");
                    scene.bucket().store("movedto/old/a/b", "a");
                    scene.upload("demo/movedto?fileExist=Move&moveExisting=old", "a");
                }),
                by("Cannot move the existing file", "onto itself", scene -> {
                    scene.bucket().store("same/a", "a");
                    scene.upload("demo/same?fileExist=Move&moveExisting=${file:parent}/${file:onlyname}", "a");
                }),
                by("Cannot move the existing file", "to no valid path", scene -> {
                    scene.bucket().store("bad/a", "a");
                    scene.upload("demo/bad?fileExist=Move&moveExisting=/x/../../y", "a");
                }),
                by(
                        "is that of the",
                        "a temporary name that is the file's",
                        scene -> scene.upload("demo?tempFileName=a&fileExist=Override", "a")),
                by("is not valid. Change", "a done file", scene -> scene.upload("demo?doneFileName=/x/../../y", "a")),
                by(
                        "cannot be used together",
                        "a header and temporary files",
                        scene -> scene.send(
                                "demo?tempPrefix=t&fileExist=Ignore", "a", headers(FILE_NAME, "a", OVERWRITE, true))),
                by(", because the file already exists", "a temporary file", scene -> {
                    scene.bucket().store("there", "a");
                    scene.upload("demo?tempPrefix=t&fileExist=Fail", "there");
                }),
                by(
                        ", but the body has ",
                        "a length",
                        scene -> scene.send("demo", "text", headers(FILE_NAME, "length", CONTENT_LENGTH, 3))),
                by(
                        "The stream was expected to have",
                        "a stream that is shorter",
                        scene -> scene.send(
                                "demo",
                                new ByteArrayInputStream(new byte[3]) {},
                                headers(FILE_NAME, "short", CONTENT_LENGTH, 5))),
                by(
                        "The stream was expected to have",
                        "a stream that is longer",
                        scene -> scene.send(
                                "demo",
                                new ByteArrayInputStream(new byte[9]) {},
                                headers(FILE_NAME, "long", CONTENT_LENGTH, 5))),
                by(
                        "The stream could not be read:",
                        "a stream",
                        scene -> scene.send("demo", Scene.failing(), headers(FILE_NAME, "failed", CONTENT_LENGTH, 5))),
                by(
                        "its content is not a local file",
                        "resume with a text",
                        scene -> scene.send(
                                "demo?operation=uploadChunked&fileExist=Override&resume=true&resumeDirectory="
                                        + scene.folder(),
                                "text",
                                FILE_NAME,
                                "a")),
                by(
                        "Unknown metadata mode",
                        "a header",
                        scene -> scene.send(
                                "demo?operation=copy&sourcePath=a",
                                null,
                                headers(FILE_NAME, "b", METADATA_MODE, "none"))),
                named(
                                "A content secret must consist of letters and digits",
                                "demo?operation=download",
                                "CamelWestCloudContentSecret",
                                "a-b")
                        .only(DialectName.REST));
    }

    private static Provoked named(String words, String uri, String header, Object value) {
        return by(
                words,
                uri + " with " + header + "=" + value,
                scene -> scene.send(
                        uri,
                        "text",
                        header.equals(FILE_NAME) ? headers(FILE_NAME, value) : headers(FILE_NAME, "a", header, value)));
    }
}
