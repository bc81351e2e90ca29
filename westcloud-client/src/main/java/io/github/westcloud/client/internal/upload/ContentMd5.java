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
package io.github.westcloud.client.internal.upload;

import io.github.westcloud.client.model.Content;
import io.github.westcloud.protocol.Md5;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;

/** The MD5 of a content that can be read twice. */
final class ContentMd5 {

    private ContentMd5() {}

    static String of(Content content) throws IOException {
        var digest = Md5.newDigest();
        content.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return Md5.format(digest.digest());
    }
}
