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
package io.github.westcloud.camel;

import io.github.westcloud.protocol.spelling.NearestNames;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says which options there are not, and what may have been meant. Values are left out, since they may be secrets. */
final class UnknownOption {

    private static final String REFERENCE = "The documentation of the component lists all options";

    private UnknownOption() {}

    /** The message about options in the URI of an endpoint. */
    static String inUri(Collection<String> unknown, Collection<String> known) {
        var sorted = new TreeSet<>(unknown);
        var proposals = sorted.stream()
                .map(option -> proposal(option, known))
                .filter(proposal -> !proposal.isEmpty())
                .collect(Collectors.joining());
        return "The URI has unknown options. Unknown parameters=" + sorted + ". " + proposals + REFERENCE;
    }

    /** A sentence that names what may have been meant, with a space at its end; empty if nothing is near. */
    static String proposal(String unknown, Collection<String> known) {
        var nearest = NearestNames.to(unknown, known);
        return nearest.isEmpty() ? "" : "Instead of " + unknown + ", use " + String.join(" or ", nearest) + ". ";
    }
}
