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
package io.github.westcloud.camel;

import java.util.List;

/** Required options are set neither on the endpoint nor on the component. */
public final class MissingOptionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final List<String> options;

    MissingOptionException(List<String> options, OptionSyntax syntax) {
        super(message(options, syntax));
        this.options = options;
    }

    private static String message(List<String> options, OptionSyntax syntax) {
        var places = options.stream().map(syntax::whereToSet).toList();
        return (options.size() == 1 ? "The option " : "The options ")
                + String.join(" and ", options)
                + (options.size() == 1 ? " is" : " are")
                + " missing: set " + String.join(" and ", places) + ", or give each endpoint its own";
    }

    /** The names of the missing options as in the documentation; at least one. */
    public List<String> options() {
        return options;
    }
}
