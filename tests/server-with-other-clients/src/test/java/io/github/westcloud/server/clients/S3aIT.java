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
package io.github.westcloud.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.protocol.support.RandomBytes;
import io.github.westcloud.protocol.support.StandardError;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.testing.WestCloudExtension;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Hadoop's file system on S3, with its defaults but for sizes and repetitions. */
class S3aIT {

    private static final int MIB = 1 << 20;

    @RegisterExtension
    static final WestCloudExtension LENIENT = S3Servers.lenient();

    private WestCloudServer server;
    private FileSystem files;

    @BeforeEach
    void start(@TempDir java.nio.file.Path buffers) throws IOException {
        server = LENIENT.server();
        files = FileSystem.newInstance(URI.create("s3a://demo/"), configuration(server, buffers));
    }

    @AfterEach
    void stop() throws IOException {
        files.close();
    }

    @Test
    void aFileIsWrittenReadAndSought() throws IOException {
        var content = RandomBytes.of(100_000);
        write("/data/a +ä.bin", content);
        assertThat(read("/data/a +ä.bin")).isEqualTo(content);
        try (var in = files.open(new Path("/data/a +ä.bin"))) {
            in.seek(90_000);
            assertThat(in.readNBytes(10_000)).isEqualTo(Arrays.copyOfRange(content, 90_000, 100_000));
        }
        assertThat(files.getFileStatus(new Path("/data/a +ä.bin")).getLen()).isEqualTo(100_000);
    }

    @Test
    void aLargeFileGoesInParts() throws IOException {
        var content = RandomBytes.of(12 * MIB + 1);
        write("/large.bin", content);
        assertThat(server.requests()).anyMatch(request -> request.rawQuery().contains("uploadId="));
        assertThat(read("/large.bin")).isEqualTo(content);
    }

    @Test
    void directoriesExistWithoutFilesInThem() throws IOException {
        assertThat(files.mkdirs(new Path("/a/b/c"))).isTrue();
        assertThat(files.getFileStatus(new Path("/a/b/c")).isDirectory()).isTrue();
        assertThat(files.listStatus(new Path("/a/b/c"))).isEmpty();
        assertThat(names(files.listStatus(new Path("/a/b")))).containsExactly("c");
        assertThatThrownBy(() -> files.getFileStatus(new Path("/a/x"))).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void aDirectoryStaysWhenItsLastFileGoes() throws IOException {
        write("/a/b/file", new byte[] {1});
        assertThat(files.delete(new Path("/a/b/file"), false)).isTrue();
        assertThat(files.getFileStatus(new Path("/a/b")).isDirectory()).isTrue();
    }

    @Test
    void aFileThatIsThereIsOverwrittenOnlyWhenAsked() throws IOException {
        write("/file", new byte[] {1});
        assertThatThrownBy(() -> files.create(new Path("/file"), false).close())
                .isInstanceOf(FileAlreadyExistsException.class);
        write("/file", new byte[] {2});
        assertThat(read("/file")).containsExactly(2);
    }

    @Test
    void aTreeIsRenamedWithWhatIsInIt() throws IOException {
        write("/from/a", new byte[] {1});
        write("/from/sub/b", new byte[] {2});
        files.mkdirs(new Path("/from/empty"));
        files.mkdirs(new Path("/to"));
        assertThat(files.rename(new Path("/from"), new Path("/to/moved"))).isTrue();
        assertThat(files.exists(new Path("/from"))).isFalse();
        assertThat(read("/to/moved/sub/b")).containsExactly(2);
        assertThat(names(files.listStatus(new Path("/to/moved")))).containsExactlyInAnyOrder("a", "sub", "empty");
    }

    @Test
    void manyFilesAreListedInPages() throws IOException {
        for (int i = 0; i < 30; i++) {
            write("/many/d%d/f%02d".formatted(i % 3, i), new byte[0]);
        }
        assertThat(names(files.listStatus(new Path("/many")))).containsExactlyInAnyOrder("d0", "d1", "d2");
        var found = new ArrayList<String>();
        var all = files.listFiles(new Path("/many"), true);
        while (all.hasNext()) {
            found.add(all.next().getPath().getName());
        }
        assertThat(found).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void aTreeIsDeletedOnlyWhenAsked() throws IOException {
        write("/tree/a/file", new byte[] {1});
        assertThatThrownBy(() -> files.delete(new Path("/tree"), false)).isInstanceOf(IOException.class);
        assertThat(files.delete(new Path("/tree"), true)).isTrue();
        assertThat(files.exists(new Path("/tree"))).isFalse();
    }

    @Test
    void aFileIsRenamed() throws IOException {
        write("/in/from", new byte[] {1});
        files.mkdirs(new Path("/to"));
        assertThat(files.rename(new Path("/in/from"), new Path("/in/moved"))).isTrue();
        assertThat(files.rename(new Path("/in/moved"), new Path("/to"))).isTrue();
        assertThat(files.exists(new Path("/in/moved"))).isFalse();
        assertThat(read("/to/moved")).containsExactly(1);
    }

    @Test
    void aFileIsNotRenamedOntoAnother() throws IOException {
        write("/a", new byte[] {1});
        write("/b", new byte[] {2});
        assertThatThrownBy(() -> files.rename(new Path("/a"), new Path("/b")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(read("/b")).containsExactly(2);
    }

    @Test
    void aTreeIsRenamedOntoAnEmptyDirectory() throws IOException {
        write("/from/a", new byte[] {1});
        files.mkdirs(new Path("/to"));
        assertThat(files.rename(new Path("/from"), new Path("/to"))).isTrue();
        assertThat(read("/to/a")).containsExactly(1);
    }

    /** S3A copies it on the server's side, in parts. */
    @Test
    void aLargeFileIsRenamed() throws IOException {
        var content = RandomBytes.of(13 * MIB + 7);
        write("/dir/large", content);
        assertThat(files.rename(new Path("/dir/large"), new Path("/dir/moved"))).isTrue();
        assertThat(read("/dir/moved")).isEqualTo(content);
        assertThat(files.exists(new Path("/dir/large"))).isFalse();
    }

    @Test
    void anEmptyFileIsAFile() throws IOException {
        write("/empty", new byte[0]);
        assertThat(files.getFileStatus(new Path("/empty")).isFile()).isTrue();
        assertThat(read("/empty")).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        assertThatThrownBy(() -> read("/none")).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> files.listStatus(new Path("/none"))).isInstanceOf(FileNotFoundException.class);
        assertThat(files.delete(new Path("/none"), true)).isFalse();
        assertThat(files.exists(new Path("/none"))).isFalse();
    }

    @Test
    void aFileAndADirectoryDoNotHaveTheSameName() throws IOException {
        write("/file", new byte[] {1});
        files.mkdirs(new Path("/dir"));
        assertThatThrownBy(() -> files.mkdirs(new Path("/file"))).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> files.mkdirs(new Path("/file/below"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> write("/dir", new byte[] {2})).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(read("/file")).containsExactly(1);
    }

    @Test
    void aFileIsListedAsItself() throws IOException {
        write("/dir/file", new byte[] {1, 2});
        var statuses = files.listStatus(new Path("/dir/file"));
        assertThat(names(statuses)).containsExactly("file");
        assertThat(statuses[0].getLen()).isEqualTo(2);
        assertThat(statuses[0].isDirectory()).isFalse();
    }

    @Test
    void theRootIsADirectory() throws IOException {
        assertThat(files.getFileStatus(new Path("/")).isDirectory()).isTrue();
        assertThat(files.listStatus(new Path("/"))).isEmpty();
        write("/file", new byte[] {1});
        assertThat(names(files.listStatus(new Path("/")))).containsExactly("file");
    }

    @Test
    void patternsFindFiles() throws IOException {
        for (var name : List.of("2026/a.csv", "2026/b.csv", "2026/c.txt", "2027/d.csv")) {
            write("/" + name, new byte[] {1});
        }
        assertThat(names(files.globStatus(new Path("/20*/*.csv")))).containsExactly("a.csv", "b.csv", "d.csv");
    }

    @Test
    void aTreeIsSummedUp() throws IOException {
        write("/tree/a", new byte[3]);
        write("/tree/sub/b", new byte[4]);
        files.mkdirs(new Path("/tree/empty"));
        var summary = files.getContentSummary(new Path("/tree"));
        assertThat(summary.getLength()).isEqualTo(7);
        assertThat(summary.getFileCount()).isEqualTo(2);
        assertThat(summary.getDirectoryCount()).isEqualTo(3);
    }

    @Test
    void directoriesAreMadeAgainAndDeletedWithoutTheirNeighbours() throws IOException {
        files.mkdirs(new Path("/a/b"));
        assertThat(files.mkdirs(new Path("/a/b"))).isTrue();
        files.mkdirs(new Path("/a/bc"));
        assertThat(files.delete(new Path("/a/b"), false)).isTrue();
        assertThat(names(files.listStatus(new Path("/a")))).containsExactly("bc");
    }

    @Test
    void manyFilesAreDeletedAtOnce() throws IOException {
        for (int i = 0; i < 30; i++) {
            write("/many/" + i % 3 + "/" + i, new byte[] {1});
        }
        assertThat(files.delete(new Path("/many"), true)).isTrue();
        assertThat(files.listStatus(new Path("/"))).isEmpty();
    }

    @Test
    void aFileIsReadFromManyPlaces() throws IOException {
        var content = RandomBytes.of(2 * MIB);
        write("/data", content);
        try (var in = files.open(new Path("/data"))) {
            var part = new byte[1000];
            for (int at : new int[] {1_900_000, 0, 1_000_000, 7}) {
                in.readFully(at, part);
                assertThat(part).isEqualTo(Arrays.copyOfRange(content, at, at + part.length));
            }
        }
    }

    @Test
    void aStrictServerRefusesItsPartsAndTheLogNamesTheOptionThatAllowsThem(@TempDir java.nio.file.Path buffers)
            throws IOException {
        try (var strict = WestCloudServer.builder()
                        .bucket("demo")
                        .user("alice", "secret")
                        .start();
                var files = FileSystem.newInstance(URI.create("s3a://demo/"), configuration(strict, buffers))) {
            var told = StandardError.linesWith("start the server with", () -> assertThatThrownBy(() -> {
                        try (var out = files.create(new Path("/large"))) {
                            out.write(RandomBytes.of(12 * MIB));
                        }
                    })
                    .isInstanceOf(IOException.class));
            assertThat(told).isNotEmpty().allMatch(line -> line.endsWith("with --s3-multipart lenient"));
        }
    }

    private static Configuration configuration(WestCloudServer server, java.nio.file.Path buffers) {
        var configuration = new Configuration();
        configuration.set("fs.s3a.endpoint", server.uri().toString());
        configuration.set("fs.s3a.endpoint.region", "somewhere");
        configuration.set("fs.s3a.path.style.access", "true");
        configuration.set("fs.s3a.access.key", "alice");
        configuration.set("fs.s3a.secret.key", "secret");
        configuration.set("fs.s3a.buffer.dir", buffers.toString());
        configuration.set("fs.s3a.multipart.size", "5M");
        configuration.set("fs.s3a.multipart.threshold", "6M");
        configuration.set("fs.s3a.paging.maximum", "7");
        configuration.set("fs.s3a.attempts.maximum", "1");
        configuration.set("fs.s3a.retry.limit", "0");
        return configuration;
    }

    private void write(String path, byte[] content) throws IOException {
        try (var out = files.create(new Path(path), true)) {
            out.write(content);
        }
    }

    private byte[] read(String path) throws IOException {
        try (var in = files.open(new Path(path))) {
            return in.readAllBytes();
        }
    }

    private static List<String> names(FileStatus[] statuses) {
        return Stream.of(statuses).map(status -> status.getPath().getName()).toList();
    }
}
