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
package io.github.westcloud.cli.internal.doctor;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

/** Asks the address for any response, without credentials, and compares the time that it tells with that of this machine. */
record AddressCheck(URI endpoint, String origin) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WORTH_A_WARNING = Duration.ofMinutes(1);

    /** A signature is valid for this long (chapter 1.2 of the API document). */
    private static final Duration VALIDITY = Duration.ofMinutes(30);

    /** Whether there was a response. */
    boolean run(Consumer<Finding> findings) throws InterruptedException {
        try {
            InetAddress.getByName(endpoint.getHost());
            var response =
                    HttpClient.newBuilder().connectTimeout(PATIENCE).build().send(request(), BodyHandlers.discarding());
            findings.accept(Finding.ok("address", endpoint + " responds"));
            findings.accept(clock(response));
            return true;
        } catch (IOException e) {
            findings.accept(Finding.wrong("address", reason(e) + ". Check " + origin));
            return false;
        }
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .method("HEAD", BodyPublishers.noBody())
                .build();
    }

    private String reason(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return "the host " + endpoint.getHost() + " is unknown";
        }
        if (failure instanceof HttpTimeoutException) {
            return endpoint + " does not respond within " + PATIENCE.toSeconds() + " seconds";
        }
        if (failure instanceof ConnectException) {
            return "nothing accepts connections at " + endpoint;
        }
        if (failure instanceof SSLException) {
            return "no TLS connection to " + endpoint + ": " + failure.getMessage();
        }
        return endpoint + " did not send an HTTP response: " + failure.getMessage();
    }

    private static Finding clock(HttpResponse<?> response) {
        var date = response.headers().firstValue("Date");
        try {
            var difference = Duration.between(parse(date.orElse("")), Instant.now());
            return clock(difference);
        } catch (DateTimeParseException e) {
            return Finding.warning("clock", "the response has no valid Date header, so the clocks cannot be compared");
        }
    }

    private static Finding clock(Duration difference) {
        var amount = difference.abs();
        if (amount.compareTo(WORTH_A_WARNING) < 0) {
            return Finding.ok("clock", "as that of the service");
        }
        var text =
                amount.toSeconds() + " seconds " + (difference.isNegative() ? "behind" : "ahead of") + " the service";
        return amount.compareTo(VALIDITY) < 0
                ? Finding.warning("clock", text + ". Correct the clock of this machine")
                : Finding.wrong(
                        "clock", text + ", and signatures are valid for 30 minutes. Correct the clock of this machine");
    }

    private static Instant parse(String date) {
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
}
