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

/** s3cmd, with signatures of either version. */
final class S3cmd implements S3Program {

    private final Program program;
    private final List<String> begin;

    S3cmd(URI endpoint, Path folder, String... options) throws IOException {
        program = new Program(folder, Map.of());
        var settings = Files.writeString(
                folder.resolve("s3cmd.cfg"),
                """
                [default]
                access_key = alice
                secret_key = secret
                host_base = %1$s
                host_bucket = %1$s
                use_https = False
                """
                        .formatted(endpoint.getAuthority()));
        begin = Stream.concat(
                        Stream.of("/usr/bin/s3cmd", "-c", settings.toString(), "--no-progress"), Arrays.stream(options))
                .toList();
    }

    @Override
    public Result put(Path file, String key) {
        return s3cmd("put", file.toString(), "s3://demo/" + key, "--add-header=x-amz-meta-color:red");
    }

    @Override
    public void get(String key, Path file) {
        s3cmd("get", "--force", "s3://demo/" + key, file.toString());
    }

    @Override
    public String describe(String key) {
        return s3cmd("info", "s3://demo/" + key).output();
    }

    @Override
    public void copy(String from, String to) {
        s3cmd("cp", "s3://demo/" + from, "s3://demo/" + to);
    }

    @Override
    public void move(String from, String to) {
        s3cmd("mv", "s3://demo/" + from, "s3://demo/" + to);
    }

    @Override
    public Result putInParts(Path file, String key) {
        return program.attempt(command("put", "--multipart-chunk-size-mb=5", file.toString(), "s3://demo/" + key));
    }

    @Override
    public void copyInParts(String from, String to) {
        s3cmd("cp", "--multipart-chunk-size-mb=5", "s3://demo/" + from, "s3://demo/" + to);
    }

    @Override
    public String link(String key) {
        return s3cmd("signurl", "s3://demo/" + key, "+300").output().strip();
    }

    @Override
    public void putAll(Path folder, String prefix) {
        s3cmd("sync", folder + "/", "s3://demo/" + prefix + "/");
    }

    @Override
    public List<String> keys(String prefix) {
        return urls(s3cmd("ls", "--recursive", "s3://demo/" + prefix), "");
    }

    @Override
    public List<String> names(String prefix) {
        return urls(s3cmd("ls", "s3://demo/" + prefix), prefix);
    }

    @Override
    public void deleteAll(String prefix) {
        s3cmd("del", "--recursive", "--force", "s3://demo/" + prefix);
    }

    private static List<String> urls(Result listing, String prefix) {
        return listing.lines().stream()
                .map(line -> line.replaceFirst(".* s3://demo/", "").substring(prefix.length()))
                .toList();
    }

    Result s3cmd(String... arguments) {
        return program.run(command(arguments));
    }

    private List<String> command(String... arguments) {
        return Stream.concat(begin.stream(), Arrays.stream(arguments)).toList();
    }
}
