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

import io.github.westcloud.server.clients.programs.Program.Result;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** rclone, with signatures of either version. */
final class Rclone implements S3Program {

    private final Program program;
    private final List<String> begin;

    Rclone(URI endpoint, Path folder, boolean signaturesOfVersion2) throws IOException {
        program = new Program(folder, Map.of());
        var settings = Files.writeString(
                folder.resolve("rclone.conf"),
                """
                [west]
                type = s3
                provider = Other
                access_key_id = alice
                secret_access_key = secret
                endpoint = %s
                v2_auth = %s
                """
                        .formatted(endpoint, signaturesOfVersion2));
        begin = List.of(
                "/usr/bin/rclone",
                "--config",
                settings.toString(),
                "--low-level-retries",
                "1",
                "--retries",
                "1",
                "--s3-list-chunk",
                "100");
    }

    @Override
    public Result put(Path file, String key) {
        return rclone("copyto", "-M", "--metadata-set", "color=red", file.toString(), "west:demo/" + key);
    }

    @Override
    public void get(String key, Path file) {
        rclone("copyto", "west:demo/" + key, file.toString());
    }

    @Override
    public String describe(String key) {
        return rclone("lsjson", "-M", "--stat", "west:demo/" + key).output();
    }

    @Override
    public void copy(String from, String to) {
        rclone("copyto", "west:demo/" + from, "west:demo/" + to);
    }

    @Override
    public void move(String from, String to) {
        rclone("moveto", "west:demo/" + from, "west:demo/" + to);
    }

    @Override
    public Result putInParts(Path file, String key) {
        return program.attempt(command(
                "copyto", "--s3-upload-cutoff", "6M", "--s3-chunk-size", "5M", file.toString(), "west:demo/" + key));
    }

    @Override
    public void copyInParts(String from, String to) {
        rclone("copyto", "--s3-copy-cutoff", "5M", "west:demo/" + from, "west:demo/" + to);
    }

    @Override
    public String link(String key) {
        return rclone("link", "--expire", "5m", "west:demo/" + key).output().strip();
    }

    @Override
    public void putAll(Path folder, String prefix) {
        rclone("copy", folder.toString(), "west:demo/" + prefix);
        rclone("check", folder.toString(), "west:demo/" + prefix);
    }

    @Override
    public List<String> keys(String prefix) {
        return rclone("lsf", "-R", "--files-only", "west:demo/" + prefix).lines().stream()
                .map(name -> prefix + (prefix.endsWith("/") ? "" : "/") + name)
                .toList();
    }

    @Override
    public List<String> names(String prefix) {
        return rclone("lsf", "west:demo/" + prefix).lines();
    }

    @Override
    public void deleteAll(String prefix) {
        rclone("delete", "west:demo/" + prefix);
    }

    Result rclone(String... arguments) {
        return program.run(command(arguments));
    }

    private List<String> command(String... arguments) {
        return Stream.concat(begin.stream(), Arrays.stream(arguments)).toList();
    }
}
