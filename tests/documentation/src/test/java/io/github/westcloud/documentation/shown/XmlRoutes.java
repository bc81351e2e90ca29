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
package io.github.westcloud.documentation.shown;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The routes in XML. */
public final class XmlRoutes {

    private XmlRoutes() {}

    /** All that pages and examples show with an endpoint of ours in it. */
    public static Stream<String> texts() {
        return Stream.concat(ShownTexts.blocks("xml"), ShownTexts.files(".xml"))
                .filter(text -> text.contains("westcloud:"));
    }

    /** The endpoints of ours in a document: in an attribute, or as the whole text of an element. */
    public static List<String> endpoints(String document) {
        var found = new ArrayList<String>();
        collect(parse(document), found);
        return found;
    }

    private static void collect(Node node, List<String> found) {
        if (node.getNodeValue() != null && node.getNodeValue().startsWith("westcloud:")) {
            found.add(node.getNodeValue());
        }
        for (int i = 0; node.getAttributes() != null && i < node.getAttributes().getLength(); i++) {
            collect(node.getAttributes().item(i), found);
        }
        if (node.getNodeType() == Node.ATTRIBUTE_NODE) {
            return;
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, found);
        }
    }

    private static Node parse(String document) {
        try {
            var source = new InputSource(new StringReader(document));
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("No XML: " + document, e);
        }
    }
}
