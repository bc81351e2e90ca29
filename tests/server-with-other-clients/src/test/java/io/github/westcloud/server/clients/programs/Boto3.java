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

/** boto3 of Debian's Python, with its transfer manager. */
final class Boto3 implements S3Program {

    private static final String SCRIPT =
            Path.of("src/test/s3-clients/boto3_client.py").toAbsolutePath().toString();

    private final Program program;

    Boto3(URI endpoint, Path folder) {
        program = new Program(
                folder,
                Map.of(
                        "AWS_ACCESS_KEY_ID", "alice",
                        "AWS_SECRET_ACCESS_KEY", "secret",
                        "AWS_DEFAULT_REGION", "somewhere",
                        "ENDPOINT", endpoint.toString()));
    }

    @Override
    public Result put(Path file, String key) {
        return boto3("put", file.toString(), key);
    }

    @Override
    public void get(String key, Path file) {
        boto3("get", key, file.toString());
    }

    @Override
    public String describe(String key) {
        return boto3("describe", key).output();
    }

    @Override
    public void copy(String from, String to) {
        boto3("copy", from, to);
    }

    @Override
    public void move(String from, String to) {
        boto3("move", from, to);
    }

    @Override
    public Result putInParts(Path file, String key) {
        return program.attempt(command("put_in_parts", file.toString(), key));
    }

    /** Its transfer manager does so above 8 MB by itself. */
    @Override
    public void copyInParts(String from, String to) {
        copy(from, to);
    }

    @Override
    public String link(String key) {
        return boto3("link", key).output().strip();
    }

    @Override
    public void putAll(Path folder, String prefix) {
        boto3("put_all", folder.toString(), prefix);
    }

    @Override
    public List<String> keys(String prefix) {
        return boto3("keys", prefix).lines();
    }

    @Override
    public List<String> names(String prefix) {
        return boto3("names", prefix).lines();
    }

    @Override
    public void deleteAll(String prefix) {
        boto3("delete_all", prefix);
    }

    Result boto3(String... arguments) {
        return program.run(command(arguments));
    }

    private static List<String> command(String... arguments) {
        return Stream.concat(Stream.of("/usr/bin/python3", SCRIPT), Arrays.stream(arguments))
                .toList();
    }
}
