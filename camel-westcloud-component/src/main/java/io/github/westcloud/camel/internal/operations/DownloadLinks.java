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
package io.github.westcloud.camel.internal.operations;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.RequestTarget;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The URLs of files for browsers, in one of two styles: with the bucket in front of the host name, as the operator documents
 * public links, or at the beginning of the path, as the API has it. Stateless.
 */
public final class DownloadLinks {

    public static final String AUTO = "auto";
    public static final String VIRTUAL_HOST = "virtualHost";
    public static final String PATH = "path";

    private static final List<String> STYLES = List.of(AUTO, VIRTUAL_HOST, PATH);
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*]");

    private DownloadLinks() {}

    /**
     * Checks that links in this style can be made.
     *
     * @throws IllegalArgumentException if there is no such style, or if the host cannot have a bucket in front of it
     */
    public static void requireStyle(String style, URI service) {
        if (!STYLES.contains(style)) {
            throw new IllegalArgumentException("Invalid value '" + style
                    + "' of the option downloadLinkStyle. The value must be one of " + STYLES);
        }
        if (style.equals(VIRTUAL_HOST) && isAddress(service.getHost())) {
            throw new IllegalArgumentException(
                    "The option downloadLinkStyle=virtualHost needs a host name in the option"
                            + " endpointUrl, which has the IP address " + service.getHost() + ". Use path");
        }
    }

    /** @param secret the content secret of the file, or {@code null} */
    static String of(URI service, String style, BucketName bucket, ObjectPath file, String secret) {
        var target = RequestTarget.ofFile(bucket, file, secret).raw();
        if (!hasBucketInHost(style, service.getHost())) {
            return service.resolve(target).toString();
        }
        var port = service.getPort() < 0 ? "" : ":" + service.getPort();
        var path = target.substring(bucket.value().length() + 1);
        return service.getScheme() + "://" + bucket + "." + service.getHost() + port + path;
    }

    private static boolean hasBucketInHost(String style, String host) {
        return switch (style) {
            case VIRTUAL_HOST -> true;
            case PATH -> false;
            // Not every system resolves names below localhost.
            default -> !isAddress(host) && !host.equalsIgnoreCase("localhost");
        };
    }

    private static boolean isAddress(String host) {
        return ADDRESS.matcher(host).matches();
    }
}
