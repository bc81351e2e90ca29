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
package io.github.westcloud.client.internal.http;

import io.github.westcloud.client.HttpClientLimits;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/**
 * Reads the heads of the answers on one connection. The library limits lines and their number; this limits what they come to
 * together, and how many interim answers delay the final one. Not thread-safe, as its connection is not.
 */
final class BoundedResponseParser extends DefaultHttpResponseParser {

    private int interimAnswers;

    BoundedResponseParser(Http1Config limits) {
        super(limits);
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in) throws IOException, HttpException {
        var response = super.parse(buffer, new BoundedHead(in));
        boolean interim = response != null && response.getCode() < 200;
        interimAnswers = interim ? interimAnswers + 1 : 0;
        if (interimAnswers > HttpClientLimits.MAX_INTERIM_ANSWERS) {
            throw new MessageConstraintException("more than " + HttpClientLimits.MAX_INTERIM_ANSWERS
                    + " interim responses (HTTP " + response.getCode() + ") came before the final one");
        }
        return response;
    }

    /** One head; the library fills its buffer from here, which may take some of the body as well. */
    private static final class BoundedHead extends InputStream {

        private final InputStream in;
        private int left = HttpClientLimits.MAX_HEAD;

        private BoundedHead(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            if (left <= 0) {
                throw new MessageConstraintException(
                        "the headers of the response have more than " + HttpClientLimits.MAX_HEAD + " bytes");
            }
            int read = in.read(bytes, offset, count);
            left -= Math.max(0, read);
            return read;
        }
    }
}
