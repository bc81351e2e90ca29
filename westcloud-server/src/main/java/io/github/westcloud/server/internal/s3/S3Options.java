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

import io.github.westcloud.server.ContentSecrets;
import io.github.westcloud.server.S3Directories;
import io.github.westcloud.server.S3ErrorFormat;
import io.github.westcloud.server.S3Multipart;
import io.github.westcloud.server.internal.http.ErrorFormat;
import io.github.westcloud.server.internal.http.JsonErrors;
import java.util.Locale;
import java.util.Optional;

/**
 * In what the S3 dialect may go beyond the API document.
 *
 * @param errors how errors are written
 * @param multipart which uploads in parts it takes
 * @param directories what becomes of directories
 * @param contentSecrets which requests for a file with a content secret need it
 * @param domain the domain below which a host name has the bucket as its first label, in lower case
 */
public record S3Options(
        S3ErrorFormat errors,
        S3Multipart multipart,
        S3Directories directories,
        ContentSecrets contentSecrets,
        Optional<String> domain) {

    /** @throws IllegalArgumentException if the domain is empty, begins or ends with a dot, or has a port */
    public S3Options {
        domain = domain.map(name -> name.toLowerCase(Locale.ROOT));
        domain.ifPresent(S3Options::requireDomain);
    }

    /** As the API document has it. */
    public static S3Options documented() {
        return new S3Options(
                S3ErrorFormat.JSON, S3Multipart.STRICT, S3Directories.STRICT, ContentSecrets.LENIENT, Optional.empty());
    }

    public S3Options with(S3ErrorFormat format) {
        return new S3Options(format, multipart, directories, contentSecrets, domain);
    }

    public S3Options with(S3Multipart rule) {
        return new S3Options(errors, rule, directories, contentSecrets, domain);
    }

    public S3Options with(S3Directories rule) {
        return new S3Options(errors, multipart, rule, contentSecrets, domain);
    }

    public S3Options with(ContentSecrets rule) {
        return new S3Options(errors, multipart, directories, rule, domain);
    }

    public S3Options withDomain(String name) {
        return new S3Options(errors, multipart, directories, contentSecrets, Optional.of(name));
    }

    ErrorFormat errorFormat() {
        return errors == S3ErrorFormat.XML ? new XmlErrors() : new JsonErrors();
    }

    private static void requireDomain(String name) {
        if (name.isEmpty() || name.startsWith(".") || name.endsWith(".") || !name.matches("[a-z0-9.-]+")) {
            throw new IllegalArgumentException("An S3 domain must be a host name such as s3.local, not '" + name + "'");
        }
    }
}
