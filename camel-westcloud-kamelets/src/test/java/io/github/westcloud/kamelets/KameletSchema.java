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
package io.github.westcloud.kamelets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The schema of Kamelets out of Camel's definition for Kubernetes, read strictly: a field that the schema does not know is a
 * mistake, as it is for {@code kubectl --validate=strict}.
 */
final class KameletSchema {

    private static final String DEFINITION = "/camel.apache.org_kamelets.yaml";

    private final JsonSchema schema;

    KameletSchema() {
        this.schema = JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(strict(version1()));
    }

    /** What is wrong with a Kamelet; nothing if it is valid. */
    Set<ValidationMessage> mistakes(JsonNode kamelet) {
        return schema.validate(kamelet);
    }

    private static JsonNode version1() {
        try (var in = KameletSchema.class.getResourceAsStream(DEFINITION)) {
            var definition = KameletFile.tree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            for (var version : definition.at("/spec/versions")) {
                if (version.path("name").asText().equals("v1")) {
                    return version.at("/schema/openAPIV3Schema");
                }
            }
            throw new IllegalStateException(DEFINITION + " has no version v1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forbids what is not named, but where the definition leaves things open: preserved fields, maps and metadata. */
    private static JsonNode strict(JsonNode schema) {
        if (schema instanceof ObjectNode object && isClosed(object)) {
            object.put("additionalProperties", false);
        }
        schema.forEach(KameletSchema::strict);
        return schema;
    }

    private static boolean isClosed(ObjectNode schema) {
        return schema.path("type").asText().equals("object")
                && schema.path("properties").isObject()
                && !schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()
                && !schema.has("additionalProperties");
    }
}
