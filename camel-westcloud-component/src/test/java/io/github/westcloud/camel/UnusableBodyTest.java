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
package io.github.westcloud.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A body that cannot be stored changes nothing, whatever an upload would do with the existing file. */
class UnusableBodyTest extends ServerTestSupport {

    private static final List<String> OPTIONS = List.of(
            "fileExist=Override",
            "fileExist=Override&tempPrefix=tmp-",
            "fileExist=Override&tempPrefix=tmp-&eagerDeleteTargetFile=true",
            "fileExist=Override&tempFileName=tmp&eagerDeleteTargetFile=false",
            "fileExist=Move&moveExisting=old/",
            "fileExist=Move&moveExisting=old/&tempPrefix=tmp-",
            "fileExist=Move&moveExisting=old/&tempPrefix=tmp-&eagerDeleteTargetFile=false");

    enum Body {
        NULL,
        UNUSABLE,
        THROWING,
        THROWING_OF_KNOWN_LENGTH,
        SHORT,
        LONG;

        Object make() {
            return switch (this) {
                case NULL -> null;
                case UNUSABLE -> new Object();
                case THROWING, THROWING_OF_KNOWN_LENGTH -> new Throwing();
                case SHORT, LONG -> new Unmarked(new byte[50_000]);
            };
        }

        Map<String, Object> headers() {
            return switch (this) {
                case NULL, UNUSABLE, THROWING -> Map.of();
                case THROWING_OF_KNOWN_LENGTH, SHORT -> Map.of(WestCloudConstants.CONTENT_LENGTH, 100_000);
                case LONG -> Map.of(WestCloudConstants.CONTENT_LENGTH, 10_000);
            };
        }
    }

    static Stream<Arguments> cells() {
        return OPTIONS.stream().flatMap(options -> Stream.of(Body.values()).map(body -> Arguments.of(options, body)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theExistingFileStaysAndTheErrorNamesTheTarget(String options, Body body) {
        store("body/a.txt", "old");

        var exchange = template().request("westcloud:demo/body?" + options, given -> {
            given.getMessage().setBody(body.make());
            given.getMessage().setHeaders(new HashMap<>(body.headers()));
            given.getMessage().setHeader(WestCloudConstants.FILE_NAME, "a.txt");
        });

        assertThat(exchange.getException()).as("failure").isNotNull();
        assertThat(exchange.getException()).hasMessageContaining("body/a.txt");
        assertThat(storedText("body/a.txt")).isEqualTo("old");
        assertThat(client().exists("body/tmp-a.txt")).as("temporary file").isFalse();
        assertThat(client().exists("body/tmp")).as("temporary file").isFalse();
        assertThat(client().exists("body/old/a.txt")).as("moved file").isFalse();
        assertThat(exchange.getMessage().getHeader(Exchange.FILE_NAME_PRODUCED)).isNull();
    }

    /** The client takes a lifetime of 0 days for none. */
    @ParameterizedTest
    @MethodSource("headers")
    void aHeaderThatCannotBeUsedChangesNothing(String header, Object value) {
        store("body/a.txt", "old");
        var headers = Map.<String, Object>of(WestCloudConstants.FILE_NAME, "a.txt", header, value);
        server().clearRequests();

        assertThatThrownBy(() -> template()
                        .sendBodyAndHeaders("westcloud:demo/body?fileExist=Move&moveExisting=old/", "new", headers))
                .isInstanceOf(CamelExecutionException.class);

        assertThat(requests()).isEmpty();
        assertThat(storedText("body/a.txt")).isEqualTo("old");
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of(WestCloudConstants.TTL_DAYS, 0),
                Arguments.of(WestCloudConstants.TTL_DAYS, "0"),
                Arguments.of(WestCloudConstants.TTL_DAYS, -1),
                Arguments.of(WestCloudConstants.TTL_DAYS, 181),
                Arguments.of(WestCloudConstants.CONTENT_MD5, "no digits"),
                Arguments.of(WestCloudConstants.CONTENT_SECRET, "no secret!"),
                Arguments.of(WestCloudConstants.CONTENT_TYPE, "a\nb"),
                Arguments.of(WestCloudConstants.ASYNC, "perhaps"));
    }

    /** Breaks off after some blocks. */
    private static final class Throwing extends InputStream {

        private int left = 50_000;

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw new IOException("The source broke off");
            }
            return 'x';
        }
    }

    /** A stream that does not tell its length. */
    private static final class Unmarked extends FilterInputStream {

        Unmarked(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }
    }
}
