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
package io.github.westcloud.server.support;

import io.github.westcloud.protocol.auth.Credentials;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.w3c.dom.NodeList;

/** A fresh server for each test, and a client of its S3 dialect. */
public abstract class S3TestSupport extends ServerTestSupport {

    protected static final Credentials ALICE = new Credentials("alice", "secret");

    protected S3 s3;

    @BeforeEach
    void connect() {
        s3 = new S3(server.uri(), clock, ALICE, S3.Version.V4);
    }

    /** The text of the elements with this name, joined with a space; namespaces do not matter. */
    protected static String xml(Answer answer, String... path) {
        try {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.body()));
            var nodes = (NodeList) XPathFactory.newInstance()
                    .newXPath()
                    .evaluate("//" + String.join("/", path), document, XPathConstants.NODESET);
            var texts = new ArrayList<String>();
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(nodes.item(i).getTextContent());
            }
            return String.join(" ", texts);
        } catch (Exception e) {
            throw new IllegalStateException(answer.text(), e);
        }
    }

    protected static String quoted(String text) {
        return '"' + text + '"';
    }
}
