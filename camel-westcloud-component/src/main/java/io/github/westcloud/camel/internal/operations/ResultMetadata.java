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
package io.github.westcloud.camel.internal.operations;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The metadata of a file as the component puts it on a message. It can be told from metadata that a route wants to be stored,
 * since both have the same header. Immutable.
 */
final class ResultMetadata extends AbstractMap<String, String> implements Serializable {

    private static final long serialVersionUID = 1;

    private final transient Map<String, String> values;
    private final transient boolean ofBody;

    /** @param ofBody whether the body of the message is the content of the same file */
    ResultMetadata(Map<String, String> values, boolean ofBody) {
        this.values = values;
        this.ofBody = ofBody;
    }

    boolean isOfBody() {
        return ofBody;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return values.entrySet();
    }

    /** Whoever takes it to another process sends a plain map. */
    private Object writeReplace() {
        return new TreeMap<>(values);
    }
}
