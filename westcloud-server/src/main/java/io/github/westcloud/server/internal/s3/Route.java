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

import io.github.westcloud.server.internal.s3.allow.Allowance;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Leads to an operation.
 *
 * @param chosen which requests mean the operation
 * @param input what the operation takes
 * @param operation the operation
 */
record Route(Predicate<S3Call> chosen, Allowance input, S3Operation operation) {

    /** The requests that have one of these parameters. */
    static Predicate<S3Call> parameter(String... names) {
        return call -> Stream.of(names).anyMatch(call.query()::has);
    }

    /** The requests that have this header. */
    static Predicate<S3Call> header(String name) {
        return call -> call.header(name).isPresent();
    }
}
