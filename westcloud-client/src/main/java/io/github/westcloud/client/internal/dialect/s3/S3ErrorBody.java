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
package io.github.westcloud.client.internal.dialect.s3;

import io.github.westcloud.client.internal.dialect.answer.ErrorBody;
import io.github.westcloud.client.internal.dialect.answer.JsonErrorBody;
import io.github.westcloud.protocol.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/** The error body of the S3 dialect: the JSON of chapter 4 of the API document, or the XML that S3 servers send. */
final class S3ErrorBody {

    private static final String ERROR = "Error";

    private S3ErrorBody() {}

    /** The error, or nothing if the bytes are neither. */
    static Optional<ErrorBody> read(byte[] body) {
        return JsonErrorBody.read(body).or(() -> readXml(body));
    }

    /** The error in an answer, if it is one: S3 may find out only after it has answered 200. */
    static Optional<ErrorBody> of(XmlElement root) {
        return root.name().equals(ERROR) ? Optional.of(error(root)) : Optional.empty();
    }

    private static Optional<ErrorBody> readXml(byte[] body) {
        try {
            return of(XmlReader.read(new ByteArrayInputStream(body)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ErrorBody error(XmlElement error) {
        var name = error.text("Code").orElse("an error without a code");
        var known = S3ErrorCode.of(name);
        return new ErrorBody(
                name,
                known.map(S3ErrorCode::meaning).map(ErrorCode::code).orElse(0L),
                known.map(S3ErrorCode::kind).orElse(null),
                error.text("Message").orElse(name),
                error.text("RequestId").orElse(null),
                known.filter(S3ErrorCode::isTransient).isPresent(),
                known.map(S3ErrorCode::advice).orElse(null));
    }
}
