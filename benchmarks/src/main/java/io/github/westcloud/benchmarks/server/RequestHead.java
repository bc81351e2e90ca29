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
package io.github.westcloud.benchmarks.server;

import io.github.westcloud.benchmarks.store.SizeInName;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The head of a request, and what it is answered with. */
final class RequestHead {

    private static final Pattern RANGE = Pattern.compile("\r\nrange: *bytes=(\\d+)-(\\d*)");
    private static final String TAG = "\"d41d8cd98f00b204e9800998ecf8427e\"";
    private static final String DATES = "ETag: " + TAG + "\r\nLast-Modified: Mon, 01 Jan 2024 00:00:00 GMT\r\n"
            + "Date: Mon, 01 Jan 2024 00:00:00 GMT\r\nx-amz-request-id: 1\r\n";
    private static final String INITIATED = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><InitiateMultipartUploadResult"
            + " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Bucket>bench</Bucket><Key>k</Key>"
            + "<UploadId>u1</UploadId></InitiateMultipartUploadResult>";
    private static final String COMPLETED = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><CompleteMultipartUploadResult"
            + " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Location>x</Location><Bucket>bench</Bucket>"
            + "<Key>k</Key><ETag>" + TAG + "</ETag></CompleteMultipartUploadResult>";

    private final String line;
    private final String headers;

    RequestHead(String text) {
        int end = text.indexOf("\r\n");
        line = text.substring(0, end);
        headers = text.substring(end).toLowerCase(Locale.ROOT);
    }

    boolean has(String header) {
        return headers.contains("\r\n" + header + ":");
    }

    boolean chunked() {
        return has("transfer-encoding") && value("transfer-encoding").contains("chunked");
    }

    long length() {
        return has("content-length") ? Long.parseLong(value("content-length")) : 0;
    }

    private String value(String header) {
        int start = headers.indexOf("\r\n" + header + ":") + header.length() + 3;
        return headers.substring(start, headers.indexOf("\r\n", start)).strip();
    }

    Answer answer() {
        if (line.startsWith("POST") && line.contains("uploads")) {
            return text(INITIATED);
        }
        if (line.startsWith("POST") && line.contains("uploadId")) {
            return text(COMPLETED);
        }
        if (line.startsWith("GET") || line.startsWith("HEAD")) {
            return file();
        }
        return text("");
    }

    private static Answer text(String body) {
        return new Answer(
                "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n"
                        + (body.isEmpty() ? "" : "Content-Type: application/xml\r\n") + DATES + "\r\n" + body,
                0);
    }

    private Answer file() {
        long size = SizeInName.of(line);
        long first = 0;
        long last = size - 1;
        var range = RANGE.matcher(headers);
        boolean part = range.find();
        if (part) {
            first = Long.parseLong(range.group(1));
            last = range.group(2).isEmpty() ? last : Math.min(last, Long.parseLong(range.group(2)));
        }
        long length = last - first + 1;
        var head = (part
                        ? "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " + first + "-" + last + "/" + size
                                + "\r\n"
                        : "HTTP/1.1 200 OK\r\n")
                + "Content-Length: " + length + "\r\nContent-Type: application/octet-stream\r\nAccept-Ranges: bytes\r\n"
                + "x-west-file-type: application/octet-stream\r\nx-west-file-size: " + size
                + "\r\nx-west-file-date: 1704067200\r\n" + DATES + "\r\n";
        return new Answer(head, line.startsWith("HEAD") ? 0 : length);
    }

    /**
     * @param text the head, and a body that is text
     * @param zeros how many bytes of content follow
     */
    record Answer(String text, long zeros) {

        byte[] head() {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
