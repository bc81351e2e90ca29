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
package io.github.westcloud.protocol.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads transcripts in the form that the {@code README.md} of {@code src/spec} describes. */
public final class TranscriptReader {

    private static final Pattern FILE_NAME = Pattern.compile("([0-9.]+)-([a-z0-9-]+)\\.http");
    private static final Pattern GIVEN_FILE = Pattern.compile("# given file (\\S+) (\\d+)");
    private static final Pattern GIVEN_DIRECTORY = Pattern.compile("# given directory (\\S+)");

    private final List<ExampleRequest> given = new ArrayList<>();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<String> requestLines = new ArrayList<>();
    private final List<String> responseLines = new ArrayList<>();

    private TranscriptReader() {}

    /**
     * Reads the transcripts of a folder on the class path, ordered by file name.
     *
     * @throws IllegalArgumentException if the folder is missing or empty, or if a file is malformed
     */
    public static List<Transcript> readFolder(String folder) {
        var url = TranscriptReader.class.getResource(folder);
        if (url == null || !url.getProtocol().equals("file")) {
            throw new IllegalArgumentException("No folder " + folder + " in a directory of the class path");
        }
        try (var files = Files.list(Path.of(url.toURI()))) {
            var transcripts = files.sorted().map(TranscriptReader::readFile).toList();
            if (transcripts.isEmpty()) {
                throw new IllegalArgumentException("No transcript in " + url);
            }
            return transcripts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Transcript readFile(Path file) {
        try {
            return read(file.getFileName().toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one transcript.
     *
     * @param fileName {@code <section>-<name>.http}
     * @throws IllegalArgumentException if it is malformed; the message has the file's name and the line's number
     */
    public static Transcript read(String fileName, List<String> lines) {
        var name = FILE_NAME.matcher(fileName);
        if (!name.matches()) {
            throw new IllegalArgumentException("A transcript is named <section>-<name>.http, not " + fileName);
        }
        var reader = new TranscriptReader();
        for (int i = 0; i < lines.size(); i++) {
            try {
                reader.line(lines.get(i));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(fileName + ", line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        reader.endOfExchange();
        return new Transcript(name.group(1), name.group(2), reader.given, reader.exchanges);
    }

    private void line(String line) {
        if (line.startsWith("# given ")) {
            given.add(given(line));
        } else if (line.startsWith(">")) {
            if (!responseLines.isEmpty()) {
                endOfExchange();
            }
            requestLines.add(content(line));
        } else if (line.startsWith("<") && !requestLines.isEmpty()) {
            responseLines.add(content(line));
        } else if (!line.isEmpty() && !line.startsWith("#")) {
            throw new IllegalArgumentException("no note (#), request (>) or response to a request (<): " + line);
        }
    }

    private static ExampleRequest given(String line) {
        var headers = new LinkedHashMap<>(Map.of("Authorization", "{basic}", "x-west-automkdir", "true"));
        var file = GIVEN_FILE.matcher(line);
        if (file.matches()) {
            headers.put("Content-Length", file.group(2));
            return new ExampleRequest(
                    "PUT", "/{bucket}/" + file.group(1), headers, new Body("@bytes " + file.group(2)));
        }
        var directory = GIVEN_DIRECTORY.matcher(line);
        if (directory.matches()) {
            headers.put("folder", "true");
            return new ExampleRequest("POST", "/{bucket}/" + directory.group(1), headers, Body.NONE);
        }
        throw new IllegalArgumentException("'# given file PATH LENGTH' or '# given directory PATH', not: " + line);
    }

    private void endOfExchange() {
        if (requestLines.isEmpty() || responseLines.isEmpty()) {
            throw new IllegalArgumentException("a request has no response");
        }
        var start = requestLines.get(0).split(" ");
        if (start.length != 2) {
            throw new IllegalArgumentException("not METHOD and target: " + requestLines.get(0));
        }
        exchanges.add(new Exchange(
                new ExampleRequest(start[0], start[1], headers(requestLines), body(requestLines)),
                new ExpectedResponse(
                        Integer.parseInt(responseLines.get(0)), headers(responseLines), body(responseLines))));
        requestLines.clear();
        responseLines.clear();
    }

    private static Map<String, String> headers(List<String> message) {
        var headers = new LinkedHashMap<String, String>();
        for (var line : message.subList(1, endOfHeaders(message))) {
            int colon = line.indexOf(": ");
            if (colon < 1) {
                throw new IllegalArgumentException("not a header: " + line);
            }
            headers.put(line.substring(0, colon), line.substring(colon + 2));
        }
        return headers;
    }

    private static Body body(List<String> message) {
        int end = endOfHeaders(message);
        return end == message.size()
                ? Body.NONE
                : new Body(String.join("\n", message.subList(end + 1, message.size())));
    }

    private static int endOfHeaders(List<String> message) {
        int end = message.indexOf("");
        return end < 0 ? message.size() : end;
    }

    private static String content(String line) {
        return line.length() < 2 ? "" : line.substring(2);
    }
}
