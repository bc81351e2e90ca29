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

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.PercentEncoding;
import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3.form.FormFields;
import io.github.westcloud.server.internal.s3errors.S3Error;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * What a form wants to be answered with.
 *
 * @param bucket the bucket
 * @param key the key of the file
 * @param location the path of the file, as this client reaches it
 * @param status the status, unless there is a redirect
 * @param redirect where the browser goes next
 */
record FormAnswer(BucketName bucket, String key, String location, int status, Optional<URI> redirect) {

    private static final String STATUS = "success_action_status";
    private static final String REDIRECT = "success_action_redirect";
    private static final int CREATED = 201;

    /** @throws RefusedException with INVALID_FORM_FIELD if the form wants what cannot be answered */
    static FormAnswer of(HttpRequest request, FormFields fields, BucketName bucket, String key) {
        var status = fields.value(STATUS).orElse("204");
        if (!status.matches("200|201|204")) {
            throw invalid(STATUS + " must be 200, 201 or 204");
        }
        var location = request.rawPath().replaceFirst("/+$", "") + "/"
                + PercentEncoding.encode(key).replace("%2F", "/");
        // The name without success_action_ is an old one that S3 still takes.
        var redirect = fields.value(REDIRECT).or(() -> fields.value("redirect")).map(FormAnswer::page);
        return new FormAnswer(bucket, key, location, Integer.parseInt(status), redirect);
    }

    /** The answer for a file that was stored. */
    HttpResponse stored(String etag) {
        var quoted = ObjectHeaders.quoted(etag);
        if (redirect.isPresent()) {
            return HttpResponse.of(303)
                    .with("Location", redirected(redirect.get(), quoted))
                    .with(S3Headers.ETAG, quoted);
        }
        var answer = status == CREATED ? described(quoted) : HttpResponse.of(status);
        return answer.with("Location", location).with(S3Headers.ETAG, quoted);
    }

    private HttpResponse described(String etag) {
        return XmlAnswers.error(status, xml -> xml.open("PostResponse")
                .text("Location", location)
                .text("Bucket", bucket.toString())
                .text("Key", key)
                .text("ETag", etag)
                .close());
    }

    private String redirected(URI page, String etag) {
        var query =
                "bucket=" + bucket + "&key=" + PercentEncoding.encode(key) + "&etag=" + PercentEncoding.encode(etag);
        var text = page.toASCIIString();
        int fragment = text.indexOf('#');
        var beginning = fragment < 0 ? text : text.substring(0, fragment);
        return beginning + (page.getRawQuery() == null ? "?" : "&") + query + text.substring(beginning.length());
    }

    private static URI page(String text) {
        try {
            var page = new URI(text);
            if (page.getHost() != null && page.getScheme().matches("(?i)https?")) {
                return page;
            }
        } catch (URISyntaxException e) {
            // Falls through to the one error for both.
        }
        throw invalid(REDIRECT + " must be the URL of a page, http://... or https://...");
    }

    static RefusedException invalid(String why) {
        return new RefusedException(S3Error.INVALID_FORM_FIELD, why);
    }
}
