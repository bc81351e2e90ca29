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

import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.client.model.Content;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.apache.camel.support.ExchangeHelper;

/**
 * Turns a message body into what an upload sends. What has a known length is sent as it comes; what has none is first
 * copied to a temporary file, never into memory.
 */
public final class BodyContent {

    private static final String READ = "CamelWestCloudReadStream";

    private final Supplier<Path> spoolDirectory;
    private final String charset;
    private final boolean allowNullBody;

    /**
     * @param spoolDirectory where temporary files are made; asked only when one is
     * @param charset the encoding of what is sent, for bodies of all types; with {@code null}, a String is encoded by the
     *     charset of the exchange, or in UTF-8, and other types are sent as they are
     * @param allowNullBody whether a message without a body is an empty file, or an error
     */
    public BodyContent(Supplier<Path> spoolDirectory, String charset, boolean allowNullBody) {
        this.spoolDirectory = spoolDirectory;
        this.charset = charset;
        this.allowNullBody = allowNullBody;
    }

    /**
     * The content of the message's body. The caller closes it.
     *
     * @throws InvalidPayloadException if the body is of a type that has no bytes
     */
    public Content of(Exchange exchange) throws IOException, InvalidPayloadException {
        var message = exchange.getMessage();
        var content = content(message.getBody(), message);
        try {
            requireClaimedLength(message, content.length());
            return content;
        } catch (RuntimeException e) {
            content.close();
            throw e;
        }
    }

    private Content content(Object body, Message message) throws IOException, InvalidPayloadException {
        if (body == null) {
            return empty();
        }
        if (charset != null) {
            return encoded(body, message);
        }
        if (body instanceof WestCloudFile remote && remote.getBody() instanceof InputStream) {
            return remote(remote);
        }
        return unwrapped(body instanceof WrappedFile<?> file ? inside(file) : body, message);
    }

    /** As camel-file does it: whatever the type, it is read as text, by the charset of the exchange, and encoded anew. */
    private Content encoded(Object body, Message message) throws IOException, InvalidPayloadException {
        var exchange = message.getExchange();
        if (body instanceof String text) {
            return Content.of(text.getBytes(charsetOf(exchange)));
        }
        if (body instanceof StreamCache cache) {
            cache.reset();
        } else if (body instanceof InputStream stream) {
            requireUnread(stream, exchange);
        }
        var reader = exchange.getContext().getTypeConverter().tryConvertTo(Reader.class, exchange, body);
        if (reader == null) {
            reader = new InputStreamReader(
                    message.getMandatoryBody(InputStream.class), ExchangeHelper.getCharsetName(exchange, true));
        }
        try (var encoded = new EncodedText(reader, charsetOf(exchange))) {
            return spooled(encoded);
        }
    }

    private Content unwrapped(Object body, Message message) throws IOException, InvalidPayloadException {
        if (body instanceof File file) {
            return Content.of(file.toPath());
        }
        if (body instanceof Path path) {
            return Content.of(path);
        }
        if (body instanceof byte[] bytes) {
            return Content.of(bytes);
        }
        if (body instanceof ByteBuffer buffer) {
            return Content.of(remaining(buffer));
        }
        if (body instanceof String text) {
            return Content.of(text.getBytes(charsetOf(message.getExchange())));
        }
        var text = BodyText.of(body, message.getExchange());
        if (text.isPresent()) {
            return Content.of(text.get().getBytes(charsetOf(message.getExchange())));
        }
        if (body instanceof StreamCache cache) {
            cache.reset();
        }
        var stream = body instanceof InputStream given ? given : message.getMandatoryBody(InputStream.class);
        if (stream instanceof StreamCache cache) {
            toItsBeginning(stream, cache);
        } else {
            requireUnread(stream, message.getExchange());
        }
        long length = lengthOf(stream, message);
        if (length < 0) {
            return spooled(stream);
        }
        return rewinder(stream)
                .map(again -> Content.of(stream, again, length))
                .orElseGet(() -> Content.of(stream, length));
    }

    /** What is between position and limit. The buffer is left as it is; Camel's converter moves its position (CAMEL-24355). */
    private static byte[] remaining(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** How a stream is read again from where it stands now; empty if that is not possible. */
    private static Optional<Content.Source> rewinder(InputStream stream) throws IOException {
        if (stream instanceof StreamCache cache) {
            return Optional.of(() -> {
                cache.reset();
                toItsBeginning(stream, cache);
                return stream;
            });
        }
        if (stream.getClass() == ByteArrayInputStream.class) {
            stream.mark(Integer.MAX_VALUE);
            return Optional.of(() -> {
                stream.reset();
                return stream;
            });
        }
        if (stream.getClass() == FileInputStream.class) {
            var channel = ((FileInputStream) stream).getChannel();
            long start = channel.position();
            return Optional.of(() -> {
                channel.position(start);
                return stream;
            });
        }
        return Optional.empty();
    }

    /**
     * If the stream had been read from when it was cached, its beginning is before the place where it stood. Only a cache in
     * memory says so: one in a file has the position -1 wherever it stands, and begins at its first byte.
     */
    private static void toItsBeginning(InputStream stream, StreamCache cache) throws IOException {
        if (cache.inMemory() && cache.position() < 0) {
            stream.skipNBytes(-cache.position());
        }
    }

    /** The length that the open download has, since the file may be another one than was listed. */
    private Content remote(WestCloudFile file) throws IOException {
        file.reset();
        file.body().open();
        var stream = (InputStream) file.getBody();
        long length = file.body().length();
        return length < 0 ? spooled(stream) : Content.of(stream, () -> again(file), length);
    }

    /** The file is requested again. */
    private static InputStream again(WestCloudFile file) {
        file.reset();
        file.body().open();
        return (InputStream) file.getBody();
    }

    /** A stream that an earlier attempt has read to its end would be stored as an empty file. */
    private static void requireUnread(InputStream stream, Exchange exchange) throws IOException {
        if (exchange.getProperty(READ) == stream) {
            throw new IOException(
                    "The body is a stream that an earlier upload has already read. Enable stream caching, so that"
                            + " it can be read again");
        }
        exchange.setProperty(READ, stream);
    }

    private static Object inside(WrappedFile<?> file) {
        var local = file.getFile();
        return local instanceof File || local instanceof Path ? local : file.getBody();
    }

    private Content empty() {
        if (!allowNullBody) {
            throw new IllegalArgumentException("The message has no body to upload. Set a body, or set the option"
                    + " allowNullBody=true to upload an empty file");
        }
        return Content.of(new byte[0]);
    }

    private Content spooled(InputStream stream) throws IOException {
        return Content.spooled(stream, spoolDirectory.get());
    }

    private Charset charsetOf(Exchange exchange) {
        return Charset.forName(charset != null ? charset : ExchangeHelper.getCharsetName(exchange, true));
    }

    /** The client compares the length of a stream with its end before it sends the last bytes. */
    private static void requireClaimedLength(Message message, long length) {
        var claimed = claimedLength(message);
        if (claimed != null && claimed != length) {
            throw new IllegalArgumentException("The header " + WestCloudConstants.CONTENT_LENGTH + " is " + claimed
                    + ", but the body has " + length + " bytes");
        }
    }

    private static Long claimedLength(Message message) {
        return HeaderValue.of(message, WestCloudConstants.CONTENT_LENGTH, Long.class)
                .orElse(null);
    }

    /** What is certain, before what is claimed; -1 if neither is known. */
    private static long lengthOf(InputStream stream, Message message) throws IOException {
        if (stream instanceof StreamCache cache && cache.length() > 0) {
            return cache.length();
        }
        if (stream.getClass() == ByteArrayInputStream.class) {
            return stream.available();
        }
        if (stream.getClass() == FileInputStream.class) {
            var channel = ((FileInputStream) stream).getChannel();
            return channel.size() - channel.position();
        }
        var claimed = claimedLength(message);
        return claimed == null ? -1 : claimed;
    }
}
