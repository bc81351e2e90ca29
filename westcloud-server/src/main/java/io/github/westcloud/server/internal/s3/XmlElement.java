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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a request in XML.
 *
 * @param name its name without a prefix
 * @param text its text, without that of the elements in it
 * @param children the elements in it
 */
record XmlElement(String name, String text, List<XmlElement> children) {

    /** No document of S3 is half as deep. */
    private static final int DEEPEST = 16;

    XmlElement {
        children = List.copyOf(children);
    }

    /** Reads a document to its end. */
    static XmlElement parse(XMLStreamReader xml) throws XMLStreamException {
        xml.nextTag();
        var document = element(xml, 1);
        while (xml.hasNext()) {
            xml.next();
        }
        return document;
    }

    /** The elements of a name directly in this one. */
    List<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The text of the first element of a name directly in this one. */
    Optional<String> text(String childName) {
        return children(childName).stream().map(XmlElement::text).findFirst();
    }

    /** This element and all in it. */
    Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }

    private static XmlElement element(XMLStreamReader xml, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("more than " + DEEPEST + " elements within each other");
        }
        var qualified = xml.getLocalName();
        var name = qualified.substring(qualified.indexOf(':') + 1);
        var text = new StringBuilder();
        var children = new ArrayList<XmlElement>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(xml, depth + 1));
            } else if (xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        return new XmlElement(name, text.toString(), children);
    }
}
