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

import io.github.westcloud.protocol.ListOrder;
import java.util.Optional;

/**
 * Which part of a directory to list.
 *
 * @param after the name after which to go on, in the given order; it need not exist (any more)
 * @param limit the most entries to return, at least 1
 * @param order by name, in the order of Unicode code points
 */
public record ListQuery(Optional<String> after, int limit, ListOrder order) {}
