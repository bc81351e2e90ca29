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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;

/** The bytes of a text in some encoding, a block at a time. Closing it closes the text. Not thread-safe. */
final class EncodedText extends InputStream {

    private static final int BLOCK = 8192;

    private final Reader text;
    private final char[] block = new char[BLOCK];
    private final ByteArrayOutputStream encoded = new ByteArrayOutputStream(BLOCK);
    /** It keeps the first half of a character whose second half is in the next block. */
    private final Writer encoder;

    private InputStream ready = InputStream.nullInputStream();
    private boolean ended;

    EncodedText(Reader text, Charset charset) {
        this.text = text;
        this.encoder = new OutputStreamWriter(encoded, charset);
    }

    @Override
    public int read() throws IOException {
        int next = ready.read();
        while (next < 0 && encodeNext()) {
            next = ready.read();
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = ready.read(bytes, from, length);
        while (read < 0 && encodeNext()) {
            read = ready.read(bytes, from, length);
        }
        return read;
    }

    private boolean encodeNext() throws IOException {
        if (ended) {
            return false;
        }
        int count = text.read(block);
        if (count < 0) {
            ended = true;
            encoder.close();
        } else {
            encoder.write(block, 0, count);
            encoder.flush();
        }
        ready = new ByteArrayInputStream(encoded.toByteArray());
        encoded.reset();
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
