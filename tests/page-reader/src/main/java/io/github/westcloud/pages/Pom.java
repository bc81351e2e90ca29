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
package io.github.westcloud.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A pom of the repository as it is written, and its parents.
 *
 * @param file where it is
 * @param document what it says
 */
public record Pom(Path file, Document document) {

    /**
     * An artifact that a module depends on.
     *
     * @param scope {@code compile} if the pom says nothing
     * @param optional whether who depends on the module does not get it
     */
    public record Dependency(String artifactId, String scope, boolean optional) {}

    /** The pom of a module, which is named by its folder; that of the root by the empty string. */
    public static Pom of(String folder) {
        return read(Repository.ROOT.resolve(folder).resolve("pom.xml"));
    }

    /** The pom in a file, such as one that stands beside a jar in a local repository. */
    public static Pom read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new Pom(file, factory.newDocumentBuilder().parse(in));
        } catch (Exception e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** The values of an element of the project, such as {@code licenses/license/name}, without what is empty. */
    public List<String> values(String path) {
        return values(document, "/project/" + path);
    }

    /** The artifacts that the module itself depends on, of every scope. */
    public Stream<Dependency> dependencies() {
        return nodes(document, "/project/dependencies/dependency")
                .map(dependency -> new Dependency(
                        values(dependency, "artifactId").get(0),
                        values(dependency, "scope").stream().findFirst().orElse("compile"),
                        values(dependency, "optional").contains("true")));
    }

    public boolean has(String path) {
        return !values(path).isEmpty();
    }

    public boolean inherits(String path) {
        return has(path) || parent().filter(parent -> parent.inherits(path)).isPresent();
    }

    public String artifactId() {
        return values("artifactId").get(0);
    }

    public boolean isJar() {
        return !values("packaging").contains("pom");
    }

    /** Whether the deploy plugin is told to leave this module out, here or in a parent. */
    public boolean isPublished() {
        return values("properties/maven.deploy.skip").stream()
                .findFirst()
                .map("false"::equals)
                .orElseGet(() -> parent().map(Pom::isPublished).orElse(true));
    }

    /** This pom and those of all modules below it, also of modules that a profile adds. */
    public Stream<Pom> modules() {
        var below = Stream.of("modules/module", "profiles/profile/modules/module")
                .flatMap(path -> values(path).stream())
                .flatMap(module ->
                        read(file.resolveSibling(module).resolve("pom.xml")).modules());
        return Stream.concat(Stream.of(this), below);
    }

    private Optional<Pom> parent() {
        if (!has("parent")) {
            return Optional.empty();
        }
        var path = values("parent/relativePath").stream().findFirst().orElse("../pom.xml");
        return Optional.of(read(file.resolveSibling(path).normalize()));
    }

    private static List<String> values(Object from, String path) {
        return nodes(from, path)
                .map(node -> node.getTextContent().trim())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Stream<Node> nodes(Object from, String path) {
        try {
            var nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, from, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    @Override
    public String toString() {
        return artifactId();
    }
}
