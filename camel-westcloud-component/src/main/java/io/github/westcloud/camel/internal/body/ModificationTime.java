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
package io.github.westcloud.camel.internal.body;

import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.protocol.Metadata;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.Message;
import org.apache.camel.WrappedFile;
import org.apache.camel.component.file.FileConstants;

/**
 * The date of a file that the option {@code keepLastModified} keeps in its metadata, in the form that rclone uses: seconds since
 * January 1, 1970 UTC, with up to nine decimals.
 */
public final class ModificationTime {

    private static final String NAME = "mtime";

    /** As many digits as an {@link Instant} may have, with some decimals to spare. */
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,12}(\\.\\d{1,18})?");

    private ModificationTime() {}

    /** The kept date of a file, else the one that the service tells. */
    public static Optional<Instant> of(FileInfo info) {
        return info.metadata().get(NAME).flatMap(ModificationTime::parse).or(info::lastModified);
    }

    /**
     * Adds the date of what the message has as its body, unless the metadata has one already: that in the header, else that of a
     * local file.
     *
     * @throws IllegalArgumentException if the header is neither a date nor a number of milliseconds
     */
    public static Metadata addTo(Metadata metadata, Message message) throws IOException {
        if (metadata.get(NAME).isPresent()) {
            return metadata;
        }
        var time = ofBody(message);
        return time.isEmpty() ? metadata : metadata.with(NAME, format(time.get()));
    }

    private static Optional<Instant> ofBody(Message message) throws IOException {
        var header = ofHeader(message);
        var file = localFile(message.getBody());
        if (file == null || !Files.exists(file)) {
            return header;
        }
        var exact = Files.getLastModifiedTime(file).toInstant();
        // camel-file sets the header in milliseconds, and the file is more exact than that.
        boolean same = header.isEmpty() || header.get().toEpochMilli() == exact.toEpochMilli();
        return same ? Optional.of(exact) : header;
    }

    private static Optional<Instant> ofHeader(Message message) {
        return message.getHeader(FileConstants.FILE_LAST_MODIFIED) instanceof Date date
                ? Optional.of(date.toInstant())
                : HeaderValue.of(message, FileConstants.FILE_LAST_MODIFIED, Long.class)
                        .map(Instant::ofEpochMilli);
    }

    private static Path localFile(Object body) {
        var file = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        if (file instanceof File local) {
            return local.toPath();
        }
        return file instanceof Path path ? path : null;
    }

    private static String format(Instant time) {
        return BigDecimal.valueOf(time.getEpochSecond())
                .add(BigDecimal.valueOf(time.getNano(), 9))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Optional<Instant> parse(String text) {
        if (!SECONDS.matcher(text).matches()) {
            return Optional.empty();
        }
        var seconds = new BigDecimal(text);
        var whole = seconds.setScale(0, RoundingMode.FLOOR);
        var nanos = seconds.subtract(whole).movePointRight(9).longValue();
        return Optional.of(Instant.ofEpochSecond(whole.longValueExact(), nanos));
    }
}
