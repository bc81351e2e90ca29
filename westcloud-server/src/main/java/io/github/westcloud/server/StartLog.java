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

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log what was started. */
final class StartLog {

    private static final Logger LOG = LoggerFactory.getLogger(StartLog.class);

    private StartLog() {}

    static void write(WestCloudServerBuilder builder, WestCloudServer server) {
        lines(builder, server).forEach(LOG::info);
    }

    private static List<String> lines(WestCloudServerBuilder builder, WestCloudServer server) {
        var lines = new ArrayList<String>();
        lines.add("Storage at " + server.uri() + ", " + data(builder));
        server.certificate().ifPresent(certificate -> lines.add("Certificate of " + description(certificate)));
        builder.adminAccess()
                .ifPresent(access -> lines.add("Admin port at "
                        + server.adminUri().orElseThrow()
                        + (access.key().isPresent() ? ", with a key" : ", for everybody on this machine")));
        lines.add("Buckets: " + orNone(server.names()));
        if (!builder.publicBuckets().isEmpty()) {
            lines.add("Public buckets: " + join(builder.publicBuckets()));
        }
        lines.add("Users: " + orNone(users(builder)));
        if (!builder.administrators().isEmpty()) {
            lines.add("Users with the right to administer the server: " + join(builder.administrators()));
        }
        lines.add("Differs from the API document: "
                + orNone(ServerDescription.modes(builder).entrySet().stream()
                        .map(mode -> mode.getKey() + " " + mode.getValue())
                        .collect(Collectors.joining(", "))));
        return lines;
    }

    /** With its fingerprint, by which whoever sees it elsewhere knows it again. */
    private static String description(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return certificate.getSubjectX500Principal() + ", until "
                    + certificate.getNotAfter().toInstant()
                    + (certificate.getNotAfter().before(new Date()) ? ", which has passed" : "") + ", SHA-256 "
                    + HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has SHA-256, and certificates have an encoding", e);
        }
    }

    private static String data(WestCloudServerBuilder builder) {
        return builder.dataDirectory()
                .map(directory -> "data in " + directory + ", durability " + builder.durability())
                .orElse("data in memory");
    }

    private static String users(WestCloudServerBuilder builder) {
        return builder.users().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(user -> user.getKey() + " ("
                        + rights(user.getValue().everywhere(), user.getValue().buckets()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String rights(Access everywhere, Map<?, Access> buckets) {
        return everywhere
                + buckets.entrySet().stream()
                        .map(bucket -> ", " + bucket.getKey() + ": " + bucket.getValue())
                        .sorted()
                        .collect(Collectors.joining());
    }

    private static String join(Iterable<?> names) {
        var texts = new ArrayList<String>();
        names.forEach(name -> texts.add(name.toString()));
        return texts.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String orNone(String names) {
        return names.isEmpty() ? "none" : names;
    }
}
