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
package io.github.westcloud.client.internal.upload;

import io.github.westcloud.client.model.FileContent;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ChunkRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The local file of an upload that may be resumed, and what tells it from another one. */
final class UploadSource {

    private final FileContent content;
    private final Begun begun;

    private UploadSource(FileContent content, Begun begun) {
        this.content = content;
        this.begun = begun;
    }

    /** @param target endpoint, dialect, bucket and path */
    static UploadSource of(UploadRequest request, String target) throws IOException {
        var content = (FileContent) request.content();
        var begun = new Begun(
                Begun.FORMAT,
                target,
                content.file().toAbsolutePath().normalize().toString(),
                content.length(),
                modified(content),
                sha256(attributes(request)),
                null,
                null,
                null);
        return new UploadSource(content, begun);
    }

    /** What the upload begins with, before the service was asked. */
    Begun begun() {
        return begun;
    }

    /** Why the upload in the journal is another one; empty if it is this one. */
    Optional<String> whatChanged(UploadJournal.Progress found) throws IOException {
        var difference = begun.differenceFrom(found.begun());
        return difference.isPresent() ? difference : changedPart(found);
    }

    /** @throws IOException if the local file was changed while it was uploaded */
    void requireUnchanged() throws IOException {
        if (Files.size(content.file()) != begun.length() || !modified(content).equals(begun.modified())) {
            throw new IOException(content.file() + " was changed while it was uploaded");
        }
    }

    /** Parts have an MD5 in the journal if the request asked for them. */
    private Optional<String> changedPart(UploadJournal.Progress found) throws IOException {
        int parts = ChunkRules.partCount(content.length());
        for (var part : found.parts()) {
            if (part.part() < 0 || part.part() >= parts) {
                return Optional.of("the file has no part " + part.part());
            }
            if (part.md5() != null && !part.md5().equals(ContentMd5.of(slice(part.part())))) {
                return Optional.of("the content of part " + part.part() + " has changed");
            }
        }
        return Optional.empty();
    }

    private FileContent slice(int part) {
        return content.slice(ChunkRules.partOffset(part), ChunkRules.partLength(content.length(), part));
    }

    /**
     * The date, and what no program can set: the time of the last change of any kind, and which file has the name. Whoever replaces a file
     * may give it the length and the date of the old one.
     */
    private static String modified(FileContent content) throws IOException {
        var file = content.file();
        var modified = Files.getLastModifiedTime(file).toString();
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("unix")) {
            return modified;
        }
        var unix = Files.readAttributes(file, "unix:ctime,ino,dev");
        return modified + ", changed " + unix.get("ctime") + ", number " + unix.get("ino") + " of device "
                + unix.get("dev");
    }

    /** Whatever the request says of the file apart from its content. */
    private static String attributes(UploadRequest request) {
        return String.join(
                "\n",
                request.contentType().orElse(""),
                String.valueOf(request.ttlDays()),
                String.valueOf(request.metadata()),
                String.valueOf(request.overwrite()));
    }

    /** 64 hexadecimal digits, which say nothing of metadata that nobody else should read. */
    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
