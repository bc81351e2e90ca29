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
package io.github.westcloud.server.internal.storage;

import java.util.List;

/**
 * How an upload becomes a file.
 *
 * @param parts the numbers of the parts that the file is made of, ascending, from 0
 * @param digest a text that changes with the content, {@code <hex>-<parts>}
 * @param details what else is known of the content
 */
public record Completion(List<Integer> parts, String digest, ContentDetails details) {

    public Completion {
        parts = List.copyOf(parts);
    }
}
