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
import io.github.westcloud.protocol.S3Elements;
import io.github.westcloud.server.internal.http.RefusedException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one document. */
final class XmlWriter {

    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final XMLStreamWriter writer;
    private boolean namespaced;

    /** @param namespaced whether the document is of the namespace of S3, as all are but errors */
    XmlWriter(boolean namespaced) {
        this.namespaced = namespaced;
        try {
            writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Begins an element; the first one is the document's. */
    XmlWriter open(String name) {
        try {
            writer.writeStartElement(name);
            if (namespaced) {
                writer.writeDefaultNamespace(S3Elements.NAMESPACE);
                namespaced = false;
            }
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Begins an element that says by an attribute of XML Schema what it is. */
    XmlWriter openTyped(String name, String type) {
        try {
            open(name);
            writer.writeNamespace("xsi", SCHEMA_INSTANCE);
            writer.writeAttribute("xsi", SCHEMA_INSTANCE, "type", type);
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Ends the element that was begun last. */
    XmlWriter close() {
        try {
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /**
     * An element with a text.
     *
     * @throws RefusedException with WRONG_URI if XML 1.0 has no way to write the text
     */
    XmlWriter text(String name, String value) {
        requireCharacters(value);
        try {
            open(name);
            writer.writeCharacters(value);
            return close();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** What somebody else writes at this place. */
    XmlWriter with(Consumer<XmlWriter> content) {
        content.accept(this);
        return this;
    }

    byte[] finish() {
        try {
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private static void requireCharacters(String value) {
        if (!value.codePoints().allMatch(XmlWriter::isCharacter)) {
            throw new RefusedException(
                    ErrorCode.WRONG_URI,
                    "The response would have a character that XML cannot express. Request it with encoding-type=url");
        }
    }

    /** The production Char of XML 1.0. */
    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("XML can always be written to memory", e);
    }
}
