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
package io.github.westcloud.protocol.auth;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The scope of a signing key: one day, one region, one service. The service accepts any region, since it has none (chapter
 * 3.1 of the API document).
 *
 * @param day eight digits, {@code 20130524}, in UTC
 * @param region a name without {@code /} and {@code ,}; it may be empty
 * @param service {@code s3}
 */
public record CredentialScope(String day, String region, String service) {

    /** The name of the service S3. */
    public static final String S3 = "s3";

    private static final String END = "aws4_request";
    private static final Pattern DAY = Pattern.compile("\\d{8}");

    /** @throws IllegalArgumentException if the day is not eight digits, or a name has a slash or a comma */
    public CredentialScope {
        if (!DAY.matcher(day).matches() || isBroken(region) || isBroken(service)) {
            throw new IllegalArgumentException(
                    "A scope is day/region/service, the day has eight digits, and the names have no '/' and no ','");
        }
    }

    /** Returns the scope of S3 requests that are signed at this time. */
    public static CredentialScope s3(Instant time, String region) {
        return new CredentialScope(AmzDate.day(time), region, S3);
    }

    /**
     * Parses {@code day/region/service/aws4_request}.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static CredentialScope parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 4 || !parts[3].equals(END)) {
            throw new IllegalArgumentException("A scope is day/region/service/" + END);
        }
        return new CredentialScope(parts[0], parts[1], parts[2]);
    }

    /** Returns the form that is sent and signed. */
    public String text() {
        return day + "/" + region + "/" + service + "/" + END;
    }

    private static boolean isBroken(String name) {
        return name.indexOf('/') >= 0 || name.indexOf(',') >= 0;
    }
}
