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
package io.github.westcloud.server.internal.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what is wrong with a body in the words of who wrote it, and not in those of the library that read it. */
final class JsonMistakes {

    private static final Map<Class<?>, String> TYPES = Map.of(
            Integer.class, "a whole number",
            Long.class, "a whole number",
            int.class, "a whole number",
            Boolean.class, "true or false",
            String.class, "a text",
            Map.class, "an object");

    private JsonMistakes() {}

    static String describe(IOException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "The field '" + unknown.getPropertyName() + "' is not known. Known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (failure instanceof JsonMappingException mapping && !path(mapping).isEmpty()) {
            return field(mapping);
        }
        if (failure instanceof MismatchedInputException) {
            return "The body must be one JSON object";
        }
        if (failure instanceof JsonProcessingException wrong && wrong.getLocation() != null) {
            return "The body is not JSON. The mistake is in line "
                    + wrong.getLocation().getLineNr() + ", column "
                    + wrong.getLocation().getColumnNr();
        }
        return "The body is not JSON in UTF-8";
    }

    private static String field(JsonMappingException mapping) {
        var name = "The field '" + path(mapping) + "' ";
        if (mapping.getCause() instanceof InputCoercionException) {
            return name + "has a number that is too large";
        }
        if (mapping instanceof MismatchedInputException mismatch && TYPES.containsKey(mismatch.getTargetType())) {
            return name + "takes " + TYPES.get(mismatch.getTargetType());
        }
        return name + "cannot be read";
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(reference -> reference.getFieldName() == null
                        ? Integer.toString(reference.getIndex())
                        : reference.getFieldName())
                .collect(Collectors.joining("."));
    }
}
