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
import io.github.westcloud.server.internal.s3errors.S3Error;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The body of a request in XML: a document element with simple fields, and records of simple fields.
 *
 * @param fields the simple fields of the document element
 * @param records the fields of each record
 */
record XmlRequest(Map<String, String> fields, List<Map<String, String>> records) {

    /** In bytes: 10,000 parts with every checksum that clients send. */
    private static final int LONGEST = 8 << 20;

    private static final XMLInputFactory FACTORY = factory();

    /**
     * Reads the body of a request.
     *
     * @param root the name of the document element
     * @param record the name of its records
     * @throws RefusedException with MALFORMED_XML if it is not such a document, REQUEST_BODY_TOO_BIG above 8 MiB
     */
    static XmlRequest read(S3Call call, String root, String record) throws IOException {
        var payload = call.payload();
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
        try {
            return parse(FACTORY.createXMLStreamReader(utf8(bytes.toByteArray())), root, record);
        } catch (XMLStreamException e) {
            throw new RefusedException(S3Error.MALFORMED_XML, "The body is not a document " + root + ": " + oneLine(e));
        }
    }

    private static XmlRequest parse(XMLStreamReader xml, String root, String record) throws XMLStreamException {
        xml.nextTag();
        if (!xml.getLocalName().equals(root)) {
            throw new RefusedException(
                    S3Error.MALFORMED_XML, "The body is a document " + root + " and not " + xml.getLocalName());
        }
        var fields = new HashMap<String, String>();
        var records = new ArrayList<Map<String, String>>();
        while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
            if (xml.getLocalName().equals(record)) {
                records.add(fields(xml));
            } else {
                fields.put(xml.getLocalName(), xml.getElementText());
            }
        }
        while (xml.hasNext()) {
            xml.next();
        }
        return new XmlRequest(fields, records);
    }

    private static Map<String, String> fields(XMLStreamReader xml) throws XMLStreamException {
        var fields = new HashMap<String, String>();
        while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
            fields.put(xml.getLocalName(), xml.getElementText());
        }
        return fields;
    }

    /** The JDK's parser writes to the error stream when it decodes by itself what is not UTF-8. */
    private static Reader utf8(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new StringReader(text.toString());
        } catch (CharacterCodingException e) {
            throw new RefusedException(S3Error.MALFORMED_XML, "The body is not UTF-8");
        }
    }

    private static String oneLine(XMLStreamException e) {
        return e.getMessage().replaceAll("\\s*\\R\\s*", " ");
    }

    private static RefusedException tooBig() {
        return new RefusedException(
                ErrorCode.REQUEST_BODY_TOO_BIG, "A request in XML has at most " + LONGEST + " bytes");
    }

    /** Nothing outside the document is ever looked at. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
