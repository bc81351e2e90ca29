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

import io.github.westcloud.client.internal.dialect.answer.BoundedStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of an answer. It neither reads document types nor follows entities, and stops at bounds that no page of a
 * listing reaches, so that a hostile answer fills no memory.
 */
final class XmlReader {

    /** 1,000 keys of 1 KiB, each byte escaped, and what stands around them, are less than half of it. */
    private static final int MOST_BYTES = 16 << 20;

    private static final int MOST_DEPTH = 32;

    /** 1,000 keys with twenty elements each are less than half of it. */
    private static final int MOST_ELEMENTS = 50_000;

    private static final String ATTRIBUTE_LIMIT = "http://www.oracle.com/xml/jaxp/properties/elementAttributeLimit";
    private static final String MOST_ATTRIBUTES = "100";

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private static final XMLInputFactory FACTORY = newFactory();

    private XmlReader() {}

    /** @throws IOException if the body breaks off, is no XML, or is larger or deeper than any answer of S3 */
    static XmlElement read(InputStream body) throws IOException {
        var bounded = new BoundedStream(body, MOST_BYTES);
        try {
            var reader = FACTORY.createXMLStreamReader(utf8(bounded));
            try {
                return readRoot(reader);
            } finally {
                reader.close();
            }
        } catch (CharacterCodingException e) {
            throw new IOException("the response is not S3 XML: it is not UTF-8");
        } catch (XMLStreamException e) {
            // The parser's own message may quote the body, so it is not passed on.
            throw bounded.failure() != null ? bounded.failure() : new IOException("the response is not S3 XML");
        }
    }

    /** The JDK's parser writes to the error stream when it decodes by itself what is not UTF-8. */
    private static Reader utf8(InputStream body) throws IOException {
        var text = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static XmlElement readRoot(XMLStreamReader reader) throws XMLStreamException, IOException {
        var open = new ArrayDeque<XmlElement>();
        int elements = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open.push(new XmlElement(localName(reader)));
                requireWithinLimits(open.size(), ++elements);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                open.peek().append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                var element = open.pop();
                if (open.isEmpty()) {
                    return element;
                }
                open.peek().add(element);
            }
        }
        throw new IOException("the response is not S3 XML: it has no element");
    }

    private static String localName(XMLStreamReader reader) {
        var name = reader.getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    private static void requireWithinLimits(int depth, int elements) throws IOException {
        if (depth > MOST_DEPTH) {
            throw new IOException("the response is not S3 XML: its elements are nested deeper than " + MOST_DEPTH);
        }
        if (elements > MOST_ELEMENTS) {
            throw new IOException("the response has more than " + MOST_ELEMENTS + " elements, the limit for it");
        }
    }

    /** The JDK's own parser, whatever else is on the class path. */
    private static XMLInputFactory newFactory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // The parser compares each namespace with all others, and limits attributes only.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(ATTRIBUTE_LIMIT, MOST_ATTRIBUTES);
        return factory;
    }
}
