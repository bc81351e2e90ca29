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
package io.github.westcloud.server.clients.programs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.support.RandomBytes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** AWS's command line. */
class AwsCliIT extends ProgramContract {

    private static final int MIB = 1 << 20;

    private AwsCli aws;

    @Override
    S3Program program(URI endpoint, Path folder) {
        aws = new AwsCli(endpoint, folder);
        return aws;
    }

    @Test
    void aPartOfAFileIsRead() throws IOException {
        var file = write("range.bin", 10_000);
        aws.put(file, "range.bin");
        var part = folder.resolve("range.part");
        aws.api("get-object", "--key", "range.bin", "--range", "bytes=100-199", part.toString());
        assertThat(part).hasBinaryContent(Arrays.copyOfRange(RandomBytes.of(10_000), 100, 200));
    }

    /** The same calls that the document has, by hand: parts of 1 MiB, listed, put together. */
    @Test
    void partsOfTheDocumentBecomeAFile() throws IOException {
        var content = RandomBytes.of(2 * MIB + 10);
        var id = begin("three.bin");
        for (int part = 1; part <= 3; part++) {
            var piece = Arrays.copyOfRange(content, (part - 1) * MIB, Math.min(content.length, part * MIB));
            var body = Files.write(folder.resolve("part." + part), piece);
            aws.api(
                    "upload-part",
                    "--key",
                    "three.bin",
                    "--upload-id",
                    id,
                    "--part-number",
                    "" + part,
                    "--body",
                    body.toString());
        }
        var tags = aws.api(
                        "list-parts",
                        "--key",
                        "three.bin",
                        "--upload-id",
                        id,
                        "--query",
                        "Parts[].[ETag]",
                        "--output",
                        "text")
                .lines();
        assertThat(tags).hasSize(3);
        var parts = IntStream.range(0, 3)
                .mapToObj(i -> "{ETag=%s,PartNumber=%d}".formatted(tags.get(i), i + 1))
                .collect(Collectors.joining(",", "Parts=[", "]"));
        aws.api("complete-multipart-upload", "--key", "three.bin", "--upload-id", id, "--multipart-upload", parts);

        aws.get("three.bin", folder.resolve("three.back"));
        assertThat(folder.resolve("three.back")).hasBinaryContent(content);
    }

    @Test
    void anUploadThatIsAbortedLeavesNothing() {
        var id = begin("gone.bin");
        aws.api("abort-multipart-upload", "--key", "gone.bin", "--upload-id", id);
        var answer = aws.attempt("list-parts", "--key", "gone.bin", "--upload-id", id);
        assertThat(answer.exitCode()).isNotZero();
        assertThat(answer.output()).contains("NoSuch");
        assertThat(aws.keys("gone.bin")).isEmpty();
    }

    private String begin(String key) {
        return aws.api("create-multipart-upload", "--key", key, "--query", "UploadId", "--output", "text")
                .output()
                .strip();
    }
}
