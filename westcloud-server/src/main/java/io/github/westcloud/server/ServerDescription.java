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
package io.github.westcloud.server;

import io.github.westcloud.server.internal.admin.ServerInfo;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** Says what a server is, for those who operate it. */
final class ServerDescription {

    private ServerDescription() {}

    static ServerInfo of(WestCloudServerBuilder builder, URI uri) {
        var data = builder.dataDirectory().map(Path::toString).orElse("memory");
        return new ServerInfo(Version.text(), uri.toString(), data, modes(builder));
    }

    /** The options whose values differ from what the API document says. */
    static Map<String, String> modes(WestCloudServerBuilder builder) {
        var modes = new LinkedHashMap<String, String>();
        var s3 = builder.s3Options();
        put(modes, "--signature-key", builder.signatureKeys(), SignatureKeys.PASSWORD);
        put(modes, "--content-secrets", s3.contentSecrets(), ContentSecrets.STRICT);
        put(modes, "--s3-errors", s3.errors(), S3ErrorFormat.JSON);
        put(modes, "--s3-multipart", s3.multipart(), S3Multipart.STRICT);
        put(modes, "--s3-directories", s3.directories(), S3Directories.STRICT);
        if (!builder.origins().allowed().isEmpty()) {
            modes.put("--cors", String.join(" ", new TreeSet<>(builder.origins().allowed())));
        }
        s3.domain().ifPresent(domain -> modes.put("--s3-domain", domain));
        return modes;
    }

    private static void put(Map<String, String> modes, String option, Enum<?> value, Enum<?> documented) {
        if (value != documented) {
            modes.put(option, value.toString());
        }
    }
}
