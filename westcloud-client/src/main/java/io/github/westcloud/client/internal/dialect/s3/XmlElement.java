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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An element of an answer, by its name without namespace: the service's own differs from that of S3. Not thread-safe. */
final class XmlElement {

    private final String name;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The elements of this name directly below. */
    List<XmlElement> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** The text of the first element of this name directly below, without space at its ends; nothing if it is empty. */
    Optional<String> text(String wanted) {
        return children(wanted).stream()
                .map(child -> child.text.toString().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The same to the letter: spaces at the ends of a key belong to it. */
    Optional<String> exactText(String wanted) {
        return children(wanted).stream()
                .map(child -> child.text.toString())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void append(String more) {
        text.append(more);
    }
}
