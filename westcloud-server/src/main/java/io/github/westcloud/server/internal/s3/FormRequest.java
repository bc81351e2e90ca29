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
package io.github.westcloud.server.internal.s3;

import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.auth.FormAuthenticator;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.s3.form.FormFields;
import io.github.westcloud.server.internal.storage.ContentHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A form as the PUT that it stands for: the fields that say something of the file are its headers. */
final class FormRequest extends RequestWithHeaders {

    private static final Map<String, String> OTHER_NAMES = Map.of("acl", "x-amz-acl", "tagging", "x-amz-tagging");

    private static final List<String> HEADERS = Stream.concat(
                    Stream.of("content-type", S3Headers.CONTENT_MD5), ContentHeaders.NAMES.stream())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();

    FormRequest(HttpRequest request, FormFields fields) {
        super(
                request,
                fields.values().entrySet().stream()
                        .filter(field -> isHeader(field.getKey()))
                        .map(field ->
                                new Header(OTHER_NAMES.getOrDefault(field.getKey(), field.getKey()), field.getValue()))
                        .toList());
    }

    /** The fields of the signature are none; those whose names the service does not have are the page's own. */
    private static boolean isHeader(String name) {
        return HEADERS.contains(name)
                || OTHER_NAMES.containsKey(name)
                || name.startsWith("x-west-")
                || name.startsWith("x-amz-") && !FormAuthenticator.FIELDS.contains(name);
    }

    /** Only the end of the form tells how long the file in it is. */
    @Override
    public OptionalLong contentLength() {
        return OptionalLong.empty();
    }
}
