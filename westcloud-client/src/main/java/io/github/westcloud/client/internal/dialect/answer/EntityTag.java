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
package io.github.westcloud.client.internal.dialect.answer;

import io.github.westcloud.client.internal.wire.WireResponse;

/** Entity tags, which stand in quotes on the wire and without them everywhere else. */
public final class EntityTag {

    private EntityTag() {}

    /** The tag of an answer, or {@code null}. */
    public static String of(WireResponse response) {
        return response.header("ETag").map(EntityTag::unquoted).orElse(null);
    }

    /** The tag as it stands on the wire; {@code null} for none, and for a weak one, which says nothing of the bytes. */
    public static String quoted(String etag) {
        return etag == null || etag.startsWith("W/") ? null : '"' + etag + '"';
    }

    /** The tag without its quotes. */
    public static String unquoted(String etag) {
        boolean quoted = etag.length() > 1 && etag.startsWith("\"") && etag.endsWith("\"");
        return quoted ? etag.substring(1, etag.length() - 1) : etag;
    }
}
