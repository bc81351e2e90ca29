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
import io.github.westcloud.protocol.Md5;
import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.protocol.auth.sigv4.PayloadHash;
import io.github.westcloud.server.internal.auth.AwsIdentity;
import io.github.westcloud.server.internal.http.HttpProblem;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpRequest.BodySink;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3errors.S3Error;
import io.github.westcloud.server.internal.storage.Checksum;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The content that a request carries, in whatever form it comes: plain, or in pieces. All that the request says about it
 * is verified: hash, signatures, checksums, Content-MD5, length. Used once, by one thread.
 */
public final class Payload {

    private static final int MD5_BYTES = 16;

    private final HttpRequest request;
    private final AwsIdentity identity;
    private final Optional<byte[]> announcedMd5;
    private final boolean hasOwnChecksum;
    private Optional<String> wanted = Optional.empty();
    private Optional<Checksum> checksum = Optional.empty();
    private Watched content;

    private Payload(HttpRequest request, AwsIdentity identity, Optional<byte[]> announcedMd5, boolean hasOwnChecksum) {
        this.request = request;
        this.identity = identity;
        this.announcedMd5 = announcedMd5;
        this.hasOwnChecksum = hasOwnChecksum;
    }

    /** @throws RefusedException with WRONG_CONTENT_MD5 if Content-MD5 is not the Base64 of 16 bytes */
    public static Payload of(HttpRequest request, AwsIdentity identity) {
        return new Payload(request, identity, announcedMd5(request), true);
    }

    /** As {@link #of}, of a request whose checksums are of something else than its body. */
    public static Payload withoutChecksum(HttpRequest request, AwsIdentity identity) {
        return new Payload(request, identity, announcedMd5(request), false);
    }

    /**
     * The algorithm of the checksum that comes with the content, before it or behind it.
     *
     * @throws RefusedException with INVALID_CHECKSUM if several come
     */
    public Optional<String> sentAlgorithm() {
        var names = checksumNames();
        if (names.size() > 1) {
            throw new RefusedException(
                    S3Error.INVALID_CHECKSUM, "A request can have one checksum, not " + String.join(", ", names));
        }
        return names.stream().findFirst().map(BodyChecksum::algorithmOf);
    }

    /** Has a checksum of this algorithm computed if none is sent. */
    public Payload wanting(Optional<String> algorithm) {
        wanted = algorithm;
        return this;
    }

    /** The checksum that was sent, or is wanted, once the content has been read. */
    public Optional<Checksum> checksum() {
        return checksum;
    }

    private Set<String> checksumNames() {
        var names = new TreeSet<String>();
        if (hasOwnChecksum) {
            request.headers().stream()
                    .filter(header -> BodyChecksum.isKnown(header.name()) && header.value() != null)
                    .forEach(header -> names.add(header.name().toLowerCase(Locale.ROOT)));
        }
        names.addAll(announcedTrailers());
        return names;
    }

    /** How many bytes the request announces; none if it does not say or says no number. */
    public OptionalLong length() {
        if (!identity.payload().isStreaming()) {
            return request.contentLength();
        }
        var decoded =
                request.header(S3Headers.DECODED_CONTENT_LENGTH).orElse("").strip();
        return decoded.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(decoded)) : OptionalLong.empty();
    }

    /**
     * Passes the content on. What it was is known to be right only when this method has returned.
     *
     * @return the MD5 of the content in 32 hexadecimal digits
     * @throws RefusedException with AUTHORIZATION_ERROR if a signature or the signed hash is wrong; WRONG_CONTENT_MD5 if
     *     Content-MD5 or a checksum is; FILE_SIZE_ERROR if the length is not as announced; READ_BODY_ERROR if it is malformed
     */
    public String read(BodySink sink) throws IOException {
        begin(sink);
        if (identity.payload().isStreaming()) {
            readChunks();
        } else {
            readPlain();
        }
        return finish();
    }

    /** As {@link #read}, where somebody else takes the content out of the body: it goes into this sink, then comes {@link #finish}. */
    public BodySink begin(BodySink sink) {
        content = new Watched(sink);
        return content;
    }

    /** Verifies what has passed; returns and throws what {@link #read} does. */
    public String finish() {
        if (length().isPresent() && length().getAsLong() != content.length) {
            throw new RefusedException(
                    S3Error.INCOMPLETE_BODY, "Announced " + length().getAsLong() + " bytes, sent " + content.length);
        }
        content.verifyHeaders();
        var md5 = content.verifiedMd5();
        checksum = content.checksum();
        return md5;
    }

    private void readPlain() throws IOException {
        var digest = PayloadHash.newDigest();
        boolean hashed = identity.payload().isHash();
        request.readBody(piece -> {
            if (hashed) {
                digest.update(piece.duplicate());
            }
            content.accept(piece);
        });
        if (hashed
                && !PayloadHash.of(digest)
                        .value()
                        .equalsIgnoreCase(identity.payload().value())) {
            throw new RefusedException(S3Error.SHA256_MISMATCH, "the body is not the one whose SHA-256 was signed");
        }
    }

    private void readChunks() throws IOException {
        boolean trailer = identity.payload().hasTrailer();
        var decoder = new AwsChunkedDecoder(content, identity.chunks(), trailer);
        request.readBody(decoder);
        var sent = decoder.finish();
        if (trailer) {
            content.verifyTrailers(sent);
        }
    }

    private List<String> announcedTrailers() {
        return Stream.of(request.header(S3Headers.TRAILER).orElse("").split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .map(Payload::requireChecksum)
                .toList();
    }

    private static String requireChecksum(String trailer) {
        if (!BodyChecksum.isKnown(trailer)) {
            throw new RefusedException(
                    HttpProblem.NOT_IMPLEMENTED, "The trailer of a chunked body is not supported: " + trailer);
        }
        return trailer;
    }

    private static Optional<byte[]> announcedMd5(HttpRequest request) {
        var header = request.header(S3Headers.CONTENT_MD5).map(String::strip).filter(value -> !value.isEmpty());
        if (header.isEmpty()) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getDecoder().decode(header.get());
            if (bytes.length == MD5_BYTES) {
                return Optional.of(bytes);
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the one error for both.
        }
        throw new RefusedException(
                S3Error.INVALID_DIGEST,
                "In the S3 dialect Content-MD5 must be the Base64 of 16 bytes, not " + header.get());
    }

    /** Measures what passes. */
    private final class Watched implements BodySink {

        private final BodySink sink;
        private final MessageDigest md5 = Md5.newDigest();
        private final Map<String, String> expected = new HashMap<>();
        private final Optional<BodyChecksum> checksum;
        private Optional<Checksum> actual = Optional.empty();
        private long length;

        Watched(BodySink sink) {
            this.sink = sink;
            for (var header : request.headers()) {
                if (hasOwnChecksum && BodyChecksum.isKnown(header.name()) && header.value() != null) {
                    expected.put(header.name().toLowerCase(Locale.ROOT), header.value());
                }
            }
            this.checksum = sentAlgorithm().or(() -> wanted).map(BodyChecksum::ofAlgorithm);
        }

        @Override
        public void accept(ByteBuffer piece) throws IOException {
            length += piece.remaining();
            md5.update(piece.duplicate());
            checksum.ifPresent(sum -> sum.update(piece));
            sink.accept(piece);
        }

        void verifyHeaders() {
            expected.forEach(this::verify);
        }

        void verifyTrailers(Map<String, String> sent) {
            for (var name : announcedTrailers()) {
                if (!sent.containsKey(name)) {
                    throw new RefusedException(
                            ErrorCode.READ_BODY_ERROR, "The announced trailer " + name + " did not arrive");
                }
                verify(name, sent.get(name));
            }
        }

        String verifiedMd5() {
            var actual = md5.digest();
            if (announcedMd5.isPresent() && !MessageDigest.isEqual(actual, announcedMd5.get())) {
                throw new RefusedException(S3Error.BAD_DIGEST, "Content-MD5 is not that of the body");
            }
            return Md5.format(actual);
        }

        Optional<Checksum> checksum() {
            if (actual.isEmpty()) {
                actual = checksum.map(BodyChecksum::finish);
            }
            return actual;
        }

        private void verify(String name, String value) {
            if (!checksum().orElseThrow().value().equals(value.strip())) {
                throw new RefusedException(S3Error.BAD_DIGEST, name + " is not that of the body");
            }
        }
    }
}
