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
package io.github.westcloud.camel.springboot;

import io.github.westcloud.camel.MissingOptionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which property is missing, instead of a stack trace through Camel. */
final class MissingOptionFailureAnalyzer extends AbstractFailureAnalyzer<MissingOptionException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingOptionException cause) {
        var properties = cause.options().stream().map(PropertyNames::of).toList();
        return new FailureAnalysis(
                cause.getMessage(),
                "Set " + String.join(" and ", properties) + ", for example in application.properties",
                rootFailure);
    }
}
