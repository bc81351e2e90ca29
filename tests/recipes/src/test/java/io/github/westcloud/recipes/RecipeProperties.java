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
package io.github.westcloud.recipes;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in the {@code application.properties} of a user who runs a recipe.
 *
 * @param service the address of the local server
 * @param folder where the folders are that recipes name
 */
record RecipeProperties(URI service, Path folder) {

    private static final Map<String, String> NAMED_IN_RECIPES = Map.of(
            "payroll.key", "abc123",
            "proxy.host", "127.0.0.1",
            "proxy.port", "9",
            "proxy.user", "a",
            "proxy.password", "b",
            "camel.beans.seen", "#class:org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository",
            "camel.beans.ownAuthority", "#class:org.apache.camel.support.jsse.SSLContextParameters");

    Map<String, String> of(Recipe recipe, Dsl dsl) throws IOException {
        var properties = new HashMap<>(NAMED_IN_RECIPES);
        for (var name : List.of("inbox", "outbox", "work")) {
            properties.put(name, Files.createDirectories(folder.resolve(name)).toString());
        }
        properties.put("service", service.toString());
        properties.put("camel.component.westcloud.endpointUrl", service.toString());
        properties.put("camel.component.westcloud.username", "alice");
        properties.put("camel.component.westcloud.password", "secret");
        properties.putAll(recipe.properties());
        var routes = recipe.routes(dsl);
        properties.put(routes.getKey(), routes.getValue());
        return properties;
    }
}
