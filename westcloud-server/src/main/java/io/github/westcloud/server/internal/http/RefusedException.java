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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.Header;
import java.util.List;

/**
 * A request is refused. The message says what was wrong with it, and never has a secret: it is written to the log and, unless
 * the user is not known, to the answer.
 */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient List<Header> headers;
    private final boolean allowedByAnOption;

    public RefusedException(ErrorCode code, String message) {
        this(Problem.of(code), message);
    }

    public RefusedException(Problem problem, String message) {
        this(problem, message, List.of());
    }

    /** @param headers what the answer carries beside the error, for example {@code Allow} */
    public RefusedException(Problem problem, String message, List<Header> headers) {
        this(problem, message, headers, false);
    }

    private RefusedException(Problem problem, String message, List<Header> headers, boolean allowedByAnOption) {
        super(message);
        this.problem = problem;
        this.headers = List.copyOf(headers);
        this.allowedByAnOption = allowedByAnOption;
    }

    /** A request that the document does not allow, but an option of the server does; the message goes on to name it. */
    public static RefusedException unless(String option, ErrorCode code, String message) {
        return unless(option, Problem.of(code), message);
    }

    /** As the other one. */
    public static RefusedException unless(String option, Problem problem, String message) {
        var advice = message + ". To allow it, start the server with " + option;
        return new RefusedException(problem, advice, List.of(), true);
    }

    /** The same refusal with one more sentence. */
    public RefusedException adding(String sentence) {
        return new RefusedException(problem, getMessage() + ". " + sentence, headers, allowedByAnOption);
    }

    /** How the answer names what is wrong. */
    public Problem problem() {
        return problem;
    }

    /** What the answer carries beside the error. */
    public List<Header> headers() {
        return headers;
    }

    /** Whether an option makes the server take such a request. */
    public boolean allowedByAnOption() {
        return allowedByAnOption;
    }
}
