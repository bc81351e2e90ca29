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
package io.github.westcloud.server.internal.s3;

import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.http.Body;
import io.github.westcloud.server.internal.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Answers with a body in XML. None has more than some thousand results, so it is written in memory. */
final class XmlAnswers {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ENGLISH);

    private XmlAnswers() {}

    static HttpResponse of(Consumer<XmlWriter> content) {
        return answer(200, new XmlWriter(true), content);
    }

    /** An answer that S3 gives no namespace. */
    static HttpResponse error(int status, Consumer<XmlWriter> content) {
        return answer(status, new XmlWriter(false), content);
    }

    private static HttpResponse answer(int status, XmlWriter xml, Consumer<XmlWriter> content) {
        content.accept(xml);
        return new HttpResponse(status, List.of(new Header("Content-Type", "application/xml")), Body.of(xml.finish()));
    }

    /** A date as S3 writes it: {@code 2023-10-12T17:50:30.000Z}. */
    static String date(Instant instant) {
        return DATE.format(instant.atOffset(ZoneOffset.UTC));
    }
}
