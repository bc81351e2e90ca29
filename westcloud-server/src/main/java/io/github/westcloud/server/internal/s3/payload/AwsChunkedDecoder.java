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
package io.github.westcloud.server.internal.s3.payload;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.protocol.auth.sigv4.ChunkSignatures;
import io.github.westcloud.protocol.auth.sigv4.PayloadHash;
import io.github.westcloud.server.internal.http.HttpRequest.BodySink;
import io.github.westcloud.server.internal.http.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes a body in pieces apart: {@code size;chunk-signature=...}, the bytes, and so on to a piece of no bytes, after which
 * headers may follow. Passes the bytes on and verifies the signature of each piece at its end. Used by one thread.
 */
final class AwsChunkedDecoder implements BodySink {

    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_TRAILERS = 16;
    private static final int LONGEST_SIZE = 15;
    private static final String SIGNATURE = "chunk-signature=";

    private enum State {
        SIZE,
        DATA,
        DATA_END,
        TRAILER,
        END
    }

    private final BodySink sink;
    private final Optional<ChunkSignatures> signatures;
    private final boolean trailerExpected;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    private final MessageDigest chunkDigest = PayloadHash.newDigest();
    private final SortedMap<String, String> trailers = new TreeMap<>();
    private State state = State.SIZE;
    private long left;
    private boolean last;
    private String sentSignature = "";

    /** @param sink takes the bytes of the pieces */
    AwsChunkedDecoder(BodySink sink, Optional<ChunkSignatures> signatures, boolean trailerExpected) {
        this.sink = sink;
        this.signatures = signatures;
        this.trailerExpected = trailerExpected;
    }

    @Override
    public void accept(ByteBuffer piece) throws IOException {
        while (piece.hasRemaining() && state != State.END) {
            if (state == State.DATA) {
                data(piece);
            } else if (readLine(piece)) {
                endOfLine();
            }
        }
        if (piece.hasRemaining()) {
            throw malformed("something follows the end");
        }
    }

    /**
     * The headers that followed the last piece, by name in lower case, after the whole body has passed.
     *
     * @throws RefusedException with READ_BODY_ERROR if the end is missing, AUTHORIZATION_ERROR if the headers should have a
     *     signature and it is not there or wrong
     */
    SortedMap<String, String> finish() {
        boolean ended = state == State.END || state == State.TRAILER && line.size() == 0;
        if (!ended) {
            throw malformed("the end is missing");
        }
        if (trailerExpected && signatures.isPresent()) {
            var sent = trailers.remove(S3Headers.TRAILER_SIGNATURE);
            var text = new StringBuilder();
            trailers.forEach(
                    (name, value) -> text.append(name).append(':').append(value).append('\n'));
            requireSame(sent == null ? "" : sent, signatures.get().trailer(text.toString()), "of the trailer");
        }
        return trailers;
    }

    private void data(ByteBuffer piece) throws IOException {
        var part = piece.slice().limit((int) Math.min(left, piece.remaining()));
        int count = part.remaining();
        if (signatures.isPresent()) {
            chunkDigest.update(part.duplicate());
        }
        sink.accept(part);
        piece.position(piece.position() + count);
        left -= count;
        state = left == 0 ? State.DATA_END : State.DATA;
    }

    /** Collects a line; true at its end. */
    private boolean readLine(ByteBuffer piece) {
        while (piece.hasRemaining()) {
            byte b = piece.get();
            if (b == '\n') {
                return true;
            }
            if (line.size() == LONGEST_LINE) {
                throw malformed("a line is too long");
            }
            line.write(b);
        }
        return false;
    }

    private void endOfLine() {
        var text = line.toString(StandardCharsets.UTF_8).strip();
        line.reset();
        switch (state) {
            case SIZE -> size(text);
            case DATA_END -> endOfChunk(text);
            default -> trailer(text);
        }
    }

    private void size(String text) {
        int semicolon = text.indexOf(';');
        var size = semicolon < 0 ? text : text.substring(0, semicolon).strip();
        var extension = semicolon < 0 ? "" : text.substring(semicolon + 1).strip();
        left = parseSize(size);
        last = left == 0;
        sentSignature = extension.startsWith(SIGNATURE) ? extension.substring(SIGNATURE.length()) : "";
        state = State.DATA;
        if (last) {
            verifyChunk();
            state = State.TRAILER;
        }
    }

    private void endOfChunk(String text) {
        if (!text.isEmpty()) {
            throw malformed("a piece is longer than it says");
        }
        verifyChunk();
        state = State.SIZE;
    }

    private void trailer(String text) {
        if (text.isEmpty()) {
            // Some clients end the last piece with a line of its own before the trailer, some do not.
            state = !trailerExpected || !trailers.isEmpty() ? State.END : State.TRAILER;
            return;
        }
        int colon = text.indexOf(':');
        if (colon < 1 || !trailerExpected || trailers.size() == MOST_TRAILERS) {
            throw malformed("what follows the last piece is not expected");
        }
        var name = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (trailers.put(name, text.substring(colon + 1).strip()) != null) {
            throw malformed("a trailer comes twice");
        }
    }

    private void verifyChunk() {
        if (signatures.isPresent()) {
            requireSame(sentSignature, signatures.get().next(PayloadHash.of(chunkDigest)), "of a piece of the body");
        }
    }

    private static void requireSame(String sent, String expected, String what) {
        var sentBytes = sent.getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(sentBytes, expected.getBytes(StandardCharsets.UTF_8))) {
            throw new RefusedException(ErrorCode.AUTHORIZATION_ERROR, "wrong signature " + what);
        }
    }

    private static long parseSize(String text) {
        try {
            if (!text.isEmpty() && text.length() <= LONGEST_SIZE && text.charAt(0) != '-' && text.charAt(0) != '+') {
                return Long.parseLong(text, 16);
            }
        } catch (NumberFormatException e) {
            // Falls through to the one error for all of them.
        }
        throw malformed("a piece begins with its size in hexadecimal");
    }

    private static RefusedException malformed(String why) {
        return new RefusedException(ErrorCode.READ_BODY_ERROR, "the body is not aws-chunked: " + why);
    }
}
