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
package io.github.westcloud.client.model;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.RequestTarget;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * The URL of a file for browsers. It carries no credentials, so it opens files of a bucket that may be read without any, and
 * files whose content secret it has. Stateless.
 */
public final class DownloadLink {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*]");

    /** Where the bucket stands in the URL. */
    public enum Style {
        /** As {@link #VIRTUAL_HOST}, but as {@link #PATH} if the host is an IP address or {@code localhost}. */
        AUTO,
        /** In front of the host name, which is the style of the service's public links. */
        VIRTUAL_HOST,
        /** At the beginning of the path, as in requests of the API. */
        PATH
    }

    private DownloadLink() {}

    /**
     * Returns whether a bucket can stand in front of the host of a service: not if that is an IP address.
     *
     * @param service the URL of the service
     */
    public static boolean canBeVirtualHost(URI service) {
        return !ADDRESS.matcher(service.getHost()).matches();
    }

    /**
     * Returns the URL of a file, percent-encoded.
     *
     * @param service the URL of the service
     * @param style where the bucket stands
     * @param contentSecret the content secret of the file (chapter 2.1 of the API document), or {@code null} for none
     * @throws IllegalArgumentException if the file is the root of the bucket or the content secret is not legal
     */
    public static String of(URI service, Style style, BucketName bucket, ObjectPath file, String contentSecret) {
        var target = RequestTarget.ofFile(bucket, file, contentSecret).raw();
        if (!hasBucketInHost(service, style)) {
            return service.resolve(target).toString();
        }
        var port = service.getPort() < 0 ? "" : ":" + service.getPort();
        var path = target.substring(bucket.value().length() + 1);
        return service.getScheme() + "://" + bucket + "." + service.getHost() + port + path;
    }

    private static boolean hasBucketInHost(URI service, Style style) {
        return switch (style) {
            case VIRTUAL_HOST -> true;
            case PATH -> false;
            // Not every system resolves names below localhost.
            case AUTO -> canBeVirtualHost(service) && !service.getHost().equalsIgnoreCase("localhost");
        };
    }
}
