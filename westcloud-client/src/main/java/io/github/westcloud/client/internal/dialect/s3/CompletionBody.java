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

import io.github.westcloud.client.model.Content;
import io.github.westcloud.protocol.S3Elements;
import io.github.westcloud.protocol.S3Rules;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the list of parts that completes an upload (chapter 3.3 of the API document): at most 1 MiB for 10,000 parts. */
final class CompletionBody {

    private CompletionBody() {}

    static Content of(List<String> tags) {
        var xml = new StringBuilder("<" + S3Elements.COMPLETE + " xmlns=\"" + S3Elements.NAMESPACE + "\">");
        int number = S3Rules.MIN_PART_NUMBER;
        for (var tag : tags) {
            xml.append("<" + S3Elements.PART + "><" + S3Elements.PART_NUMBER + ">");
            xml.append(number++);
            xml.append("</" + S3Elements.PART_NUMBER + "><" + S3Elements.ETAG + ">&quot;");
            xml.append(escaped(tag));
            xml.append("&quot;</" + S3Elements.ETAG + "></" + S3Elements.PART + ">");
        }
        xml.append("</" + S3Elements.COMPLETE + ">");
        return Content.of(xml.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A server may make its tags of anything. */
    private static String escaped(String tag) {
        return tag.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
