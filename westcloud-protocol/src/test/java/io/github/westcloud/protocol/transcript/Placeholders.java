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
package io.github.westcloud.protocol.transcript;

import io.github.westcloud.protocol.Md5;
import io.github.westcloud.protocol.WestDates;
import io.github.westcloud.protocol.auth.Authorization;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.SignatureKey;
import io.github.westcloud.protocol.auth.WestyunSignature;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the names in braces stand for during one conversation. It learns: a name that is new when a response is compared
 * takes the response's value. Not thread-safe; one for each conversation.
 */
public final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9-]*)}");
    private static final Duration EXPIRED = Duration.ofMinutes(31);

    private final Map<String, String> values = new HashMap<>();
    private final Credentials credentials;
    private final Credentials wrong;

    /**
     * The names that every conversation knows from its start.
     *
     * @param bucket the bucket
     * @param host the value of the {@code Host} header
     * @param credentials the user
     * @param now the time of {@code {date}} and {@code {local-date}}
     */
    public Placeholders(String bucket, String host, Credentials credentials, Instant now) {
        this.credentials = credentials;
        this.wrong = new Credentials(credentials.username(), credentials.password() + "-wrong");
        values.put("bucket", bucket);
        values.put("host", host);
        values.put("basic", new Authorization.Basic(credentials).header());
        values.put("wrong-basic", new Authorization.Basic(wrong).header());
        values.put("date", WestDates.format(now));
        values.put("local-date", WestDates.formatLocal(now));
        values.put("expired-date", WestDates.format(now.minus(EXPIRED)));
    }

    /**
     * The request to send, signed where the transcript says so.
     *
     * @throws IllegalStateException if it has a name that nothing is known of
     */
    public ExampleRequest fill(ExampleRequest request) {
        var known = new HashMap<>(values);
        known.put("md5", Md5.hex(request.body().content()));
        var target = fill(request.target(), known);
        var date = fill(request.header("Date").orElse(""), known);
        var md5 = request.header("Content-MD5").map(value -> fill(value, known));
        var path = new ExampleRequest(request.method(), target, Map.of(), Body.NONE).rawPath();
        known.put("westyun", westyun(credentials, request.method(), path, date, md5));
        known.put("wrong-westyun", westyun(wrong, request.method(), path, date, md5));
        var headers = new HashMap<String, String>();
        request.headers().forEach((name, value) -> headers.put(name, fill(value, known)));
        return new ExampleRequest(request.method(), target, headers, request.body());
    }

    /** Whether a value that came is the expected one, which may be {@code *}, and may be a name that is learned now. */
    public boolean matches(String expected, String actual) {
        if (expected.equals("*")) {
            return true;
        }
        var name = NAME.matcher(expected);
        if (name.matches()) {
            return values.computeIfAbsent(name.group(1), unknown -> actual).equals(actual);
        }
        return fill(expected, values).equals(actual);
    }

    private static String westyun(
            Credentials credentials, String method, String path, String date, Optional<String> md5) {
        var signature =
                new WestyunSignature(method, path, date, md5.orElse(null)).sign(credentials, SignatureKey.PASSWORD);
        return new Authorization.Westyun(credentials.username(), signature).header();
    }

    private static String fill(String text, Map<String, String> known) {
        return NAME.matcher(text).replaceAll(match -> {
            var value = known.get(match.group(1));
            if (value == null) {
                throw new IllegalStateException("Nothing is known of {" + match.group(1) + "} in: " + text);
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
