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
package io.github.westcloud.server.internal.http;

import java.io.IOException;
import java.util.regex.Pattern;

/** Adds a header to the response of every refused request that says why. */
public final class ExplainedAnswers implements HttpHandler {

    static final String HEADER = "x-west-explain";

    private static final Pattern NOT_FOR_A_HEADER = Pattern.compile("[^ -~]");
    private static final int LONGEST = 2_000;

    private final HttpHandler inner;

    public ExplainedAnswers(HttpHandler inner) {
        this.inner = inner;
    }

    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
        request.notes().explain();
        var answer = inner.handle(request);
        return request.notes()
                .refusal()
                .map(why -> answer.with(HEADER, header(why.explanation())))
                .orElse(answer);
    }

    private static String header(String explanation) {
        var text = NOT_FOR_A_HEADER.matcher(explanation).replaceAll("?");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }
}
