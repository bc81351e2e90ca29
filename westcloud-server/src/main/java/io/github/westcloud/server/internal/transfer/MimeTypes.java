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
package io.github.westcloud.server.internal.transfer;

/** The common mime types by file extension. */
public final class MimeTypes {

    private static final String UNKNOWN = "application/octet-stream";

    private MimeTypes() {}

    /** The type of a file with this name; {@code application/octet-stream} if its extension is not known. */
    public static String ofName(String name) {
        var type = org.eclipse.jetty.http.MimeTypes.DEFAULTS.getMimeByExtension(name);
        return type == null ? UNKNOWN : type;
    }
}
