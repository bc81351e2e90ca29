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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3.payload.Payload;
import io.github.westcloud.server.internal.s3errors.S3Error;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Reads the body of a request that is a document in XML. Namespaces do not matter. */
final class XmlBody {

    /** In bytes: 10,000 parts with every checksum that clients send. */
    private static final int LONGEST = 8 << 20;

    private static final String ATTRIBUTE_LIMIT = "http://www.oracle.com/xml/jaxp/properties/elementAttributeLimit";
    private static final String MOST_ATTRIBUTES = "100";

    private static final XMLInputFactory FACTORY = factory();

    private XmlBody() {}

    /**
     * The document element.
     *
     * @param root its name
     * @throws RefusedException with MALFORMED_XML if the body is no such document, REQUEST_BODY_TOO_BIG above 8 MiB
     */
    static XmlElement read(Payload payload, String root) throws IOException {
        var body = utf8(bytes(payload));
        XmlElement document;
        try {
            document = XmlElement.parse(FACTORY.createXMLStreamReader(body));
        } catch (XMLStreamException e) {
            throw malformed("The body is not a document " + root + ": " + oneLine(e));
        }
        if (!document.name().equals(root)) {
            throw malformed("The body is a document " + root + " and not " + document.name());
        }
        return document;
    }

    static RefusedException malformed(String why) {
        return new RefusedException(S3Error.MALFORMED_XML, why);
    }

    private static byte[] bytes(Payload payload) throws IOException {
        if (payload.length().orElse(0) > LONGEST) {
            throw tooBig();
        }
        var bytes = new ByteArrayOutputStream();
        payload.read(piece -> {
            var some = new byte[piece.remaining()];
            piece.get(some);
            bytes.writeBytes(some);
            if (bytes.size() > LONGEST) {
                throw tooBig();
            }
        });
        return bytes.toByteArray();
    }

    /** The JDK's parser writes to the error stream when it decodes by itself what is not UTF-8. */
    private static Reader utf8(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new StringReader(text.toString());
        } catch (CharacterCodingException e) {
            throw malformed("The body is not UTF-8");
        }
    }

    private static String oneLine(XMLStreamException e) {
        return e.getMessage().replaceAll("\\s*\\R\\s*", " ");
    }

    private static RefusedException tooBig() {
        return new RefusedException(
                ErrorCode.REQUEST_BODY_TOO_BIG, "A request in XML can have at most " + LONGEST + " bytes");
    }

    /** Nothing outside the document is ever looked at. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // The parser compares each namespace with all others, and limits attributes only.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(ATTRIBUTE_LIMIT, MOST_ATTRIBUTES);
        return factory;
    }
}
