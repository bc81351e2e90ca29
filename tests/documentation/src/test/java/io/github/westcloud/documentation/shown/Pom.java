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

import io.github.westcloud.pages.Repository;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The pom of a module: the artifact that it makes, and those that it depends on. */
public record Pom(Element project) {

    /** One artifact that a module depends on. */
    public record Dependency(String artifact, String scope) {}

    /** @param folder of the module, from the root of the repository */
    public static Pom of(String folder) {
        try {
            var source = new InputSource(new StringReader(Repository.read(folder + "/pom.xml")));
            return new Pom(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(source)
                    .getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("No pom in " + folder, e);
        }
    }

    public String artifact() {
        return text(project, "artifactId").orElseThrow();
    }

    /** Those that the module itself names, of every scope. */
    public Stream<Dependency> dependencies() {
        return children(project, "dependencies")
                .flatMap(dependencies -> children(dependencies, "dependency"))
                .map(dependency -> new Dependency(
                        text(dependency, "artifactId").orElseThrow(),
                        text(dependency, "scope").orElse("compile")));
    }

    private static Optional<String> text(Element parent, String name) {
        return children(parent, name).findFirst().map(Node::getTextContent);
    }

    private static Stream<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast);
    }
}
