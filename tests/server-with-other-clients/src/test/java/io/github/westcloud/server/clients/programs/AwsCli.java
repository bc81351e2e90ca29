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
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** AWS's own command line. */
final class AwsCli implements S3Program {

    private final Program program;
    private final String endpoint;

    AwsCli(URI endpoint, Path folder) {
        this.endpoint = endpoint.toString();
        this.program = new Program(
                folder,
                Map.of(
                        "AWS_ACCESS_KEY_ID", "alice",
                        "AWS_SECRET_ACCESS_KEY", "secret",
                        "AWS_DEFAULT_REGION", "somewhere"));
    }

    @Override
    public Result put(Path file, String key) {
        return s3("cp", "--quiet", file.toString(), "s3://demo/" + key, "--metadata", "color=red");
    }

    @Override
    public void get(String key, Path file) {
        s3("cp", "--quiet", "s3://demo/" + key, file.toString());
    }

    @Override
    public String describe(String key) {
        return api("head-object", "--key", key).output();
    }

    @Override
    public void copy(String from, String to) {
        s3("cp", "--quiet", "s3://demo/" + from, "s3://demo/" + to);
    }

    @Override
    public void move(String from, String to) {
        s3("mv", "--quiet", "s3://demo/" + from, "s3://demo/" + to);
    }

    /** It does so above 8 MB by itself. */
    @Override
    public Result putInParts(Path file, String key) {
        return program.attempt(command("s3", "cp", "--quiet", file.toString(), "s3://demo/" + key));
    }

    /** It does so above 8 MB by itself. */
    @Override
    public void copyInParts(String from, String to) {
        copy(from, to);
    }

    @Override
    public String link(String key) {
        return s3("presign", "--expires-in", "300", "s3://demo/" + key).output().strip();
    }

    @Override
    public void putAll(Path folder, String prefix) {
        s3("sync", "--quiet", folder.toString(), "s3://demo/" + prefix);
    }

    @Override
    public List<String> keys(String prefix) {
        var keys = api(
                "list-objects-v2",
                "--prefix",
                prefix,
                "--page-size",
                "100",
                "--query",
                "Contents[].[Key]",
                "--output",
                "text");
        return keys.lines().stream().filter(key -> !key.equals("None")).toList();
    }

    @Override
    public List<String> names(String prefix) {
        return s3("ls", "s3://demo/" + prefix).lines().stream()
                .map(line -> line.replaceFirst("^ *(PRE|\\S+ \\S+ +\\d+) ", ""))
                .toList();
    }

    @Override
    public void deleteAll(String prefix) {
        s3("rm", "--quiet", "--recursive", "s3://demo/" + prefix);
    }

    Result s3(String... arguments) {
        return program.run(command("s3", arguments));
    }

    Result api(String operation, String... arguments) {
        return program.run(apiCommand(operation, arguments));
    }

    /** Like {@link #api} of what may be refused. */
    Result attempt(String operation, String... arguments) {
        return program.attempt(apiCommand(operation, arguments));
    }

    private List<String> apiCommand(String operation, String... arguments) {
        return command(
                "s3api",
                Stream.concat(Stream.of(operation, "--bucket", "demo"), Arrays.stream(arguments))
                        .toArray(String[]::new));
    }

    private List<String> command(String service, String... arguments) {
        var begin = Stream.of("/usr/bin/aws", "--endpoint-url", endpoint, service);
        return Stream.concat(begin, Arrays.stream(arguments)).toList();
    }
}
