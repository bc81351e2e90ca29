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

import io.github.westcloud.client.model.DownloadLink;
import io.github.westcloud.client.model.DownloadLink.Style;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ObjectPath;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The URLs of files for browsers, in the styles of the option {@code downloadLinkStyle}. Stateless. */
public final class DownloadLinks {

    public static final String AUTO = "auto";
    public static final String VIRTUAL_HOST = "virtualHost";
    public static final String PATH = "path";

    private static final List<String> STYLES = List.of(AUTO, VIRTUAL_HOST, PATH);
    private static final Map<String, Style> BY_OPTION =
            Map.of(AUTO, Style.AUTO, VIRTUAL_HOST, Style.VIRTUAL_HOST, PATH, Style.PATH);

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
        if (style.equals(VIRTUAL_HOST) && !DownloadLink.canBeVirtualHost(service)) {
            throw new IllegalArgumentException(
                    "The option downloadLinkStyle=virtualHost needs a host name in the option"
                            + " endpointUrl, which has the IP address " + service.getHost() + ". Use path");
        }
    }

    /** @param secret the content secret of the file, or {@code null} */
    static String of(URI service, String style, BucketName bucket, ObjectPath file, String secret) {
        return DownloadLink.of(service, BY_OPTION.get(style), bucket, file, secret);
    }
}
