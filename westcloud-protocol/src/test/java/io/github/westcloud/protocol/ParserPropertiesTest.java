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
package io.github.westcloud.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.auth.Authorization;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Whatever arrives, a parser gives a value that it reads back from its own text, or refuses it as it says. */
class ParserPropertiesTest {

    private static final String SEED = "20261126";

    @Property(seed = SEED)
    void ranges(@ForAll("texts") String text) {
        parsed(text, ByteRange::parse)
                .ifPresent(range -> assertThat(ByteRange.parse(range.header())).isEqualTo(range));
    }

    @Property(seed = SEED)
    void aRangeStaysInsideTheFile(@ForAll("texts") String text, @ForAll @LongRange(min = 0) long length) {
        parsed(text, ByteRange::parse).flatMap(range -> range.within(length)).ifPresent(slice -> {
            assertThat(slice.offset()).isBetween(0L, length - 1);
            assertThat(slice.length()).isBetween(1L, length - slice.offset());
        });
    }

    @Property(seed = SEED)
    void rawPaths(@ForAll("texts") String text) {
        parsed(text, ObjectPath::ofRaw).ifPresent(path -> {
            assertThat(ObjectPath.ofRaw(path.raw())).isEqualTo(path);
            assertThat(path.segments()).doesNotContain("", ".", "..");
        });
    }

    @Property(seed = SEED)
    void requestTargets(@ForAll("texts") String text) {
        parsed("/bucket/" + text, RequestTarget::parse)
                .ifPresent(target -> assertThat(target.bucket()).isEqualTo(new BucketName("bucket")));
    }

    @Property(seed = SEED)
    void percentEncoding(@ForAll String text) {
        parsed(text, PercentEncoding::encode)
                .ifPresent(raw -> assertThat(PercentEncoding.decode(raw)).isEqualTo(text));
    }

    @Property(seed = SEED)
    void percentDecoding(@ForAll("texts") String text) {
        parsed(text, PercentEncoding::decode)
                .ifPresent(decoded -> assertThat(PercentEncoding.decode(PercentEncoding.encode(decoded)))
                        .isEqualTo(decoded));
    }

    @Property(seed = SEED)
    void dates(@ForAll("texts") String text) {
        parsed(text, WestDates::parse);
    }

    @Property(seed = SEED)
    void formattedDates(@ForAll @LongRange(min = 0, max = 253_402_300_799L) long second) {
        var date = Instant.ofEpochSecond(second);
        assertThat(WestDates.parse(WestDates.format(date))).isEqualTo(date);
    }

    @Property(seed = SEED)
    void authorizations(@ForAll("schemes") String scheme, @ForAll("texts") String text) {
        parsed(scheme + " " + text, Authorization::parse)
                .ifPresent(authorization -> assertThat(authorization.username()).isNotNull());
    }

    @Property(seed = SEED)
    void metadata(@ForAll("texts") String name, @ForAll("texts") String value) {
        assertThat(parsed(name, n -> Metadata.empty().with(n, value)))
                .matches(made -> made.isPresent() == Metadata.isLegal(name, value));
    }

    @Property(seed = SEED)
    void partsCoverTheFile(@ForAll @LongRange(min = 1, max = ChunkRules.MAX_CHUNKED_UPLOAD) long length) {
        int last = ChunkRules.partCount(length) - 1;
        assertThat(ChunkRules.partOffset(last) + ChunkRules.partLength(length, last))
                .isEqualTo(length);
    }

    @Provide
    Arbitrary<String> texts() {
        var pieces = Arbitraries.of(
                "bytes=",
                "-",
                "0",
                "9223372036854775808",
                "/",
                "..",
                ".",
                "!",
                "%",
                "%2F",
                "%00",
                "%ff",
                "%zz",
                " ",
                ",",
                ":",
                "=",
                "Credential=",
                "Signature=",
                "SignedHeaders=",
                "aws4_request",
                "QQ==",
                "\u0000",
                "\ud800",
                "\u4e2d",
                "Wed, 22 Apr 2020 02:26:58 GMT",
                "2020-04-22 10:26:58",
                "a");
        return Arbitraries.oneOf(pieces.list().ofMaxSize(12).map(list -> String.join("", list)), Arbitraries.strings());
    }

    @Provide
    Arbitrary<String> schemes() {
        return Arbitraries.of(List.of("Basic", "WESTYUN", "AWS", "AWS4-HMAC-SHA256", "Bearer", ""));
    }

    /** Empty for what is refused; any other exception fails the test. */
    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
            return Optional.empty();
        }
    }
}
