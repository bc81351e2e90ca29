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

import java.io.IOException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;

/** A client that speaks TLS to a port of plain HTTP, or the reverse, is told something that does not say so. */
final class TlsMismatch {

    /** What Java says when the answer to its greeting is no TLS. */
    private static final String NO_TLS = "Unsupported or unrecognized SSL message";

    private TlsMismatch() {}

    static SSLException explain(HttpHost endpoint, SSLException failure) {
        if (!NO_TLS.equals(failure.getMessage())) {
            return failure;
        }
        return new SSLException(
                "the service does not speak TLS at " + endpoint.toHostString()
                        + ". If it speaks plain HTTP there, the endpoint must begin with http://",
                failure);
    }

    /** A response that is too long is HTTP, so TLS is no explanation of it. */
    static String explain(HttpHost endpoint, IOException noHttp) {
        var message = noHttp.getMessage();
        return endpoint.getSchemeName().equals("https") || noHttp instanceof MessageConstraintException
                ? message
                : message + ". If the service speaks TLS at " + endpoint.toHostString()
                        + ", the endpoint must begin with https://";
    }
}
