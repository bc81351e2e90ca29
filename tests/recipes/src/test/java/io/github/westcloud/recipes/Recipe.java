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

import io.github.westcloud.pages.RecipeNeeds;
import io.github.westcloud.pages.Repository;
import java.util.List;
import java.util.stream.Stream;

/**
 * A recipe in YAML.
 *
 * @param file below the root of the repository
 */
record Recipe(String file) {

    private static final String FOLDER = "camel-westcloud-component/src/test/resources/recipes/";

    static Stream<Recipe> all() {
        return Repository.files(FOLDER).filter(file -> file.endsWith(".yaml")).map(Recipe::new);
    }

    static Recipe named(String name) {
        return new Recipe(FOLDER + name + ".yaml");
    }

    List<String> needs() {
        return RecipeNeeds.of(Repository.read(file));
    }

    String address() {
        return Repository.ROOT.resolve(file).toUri().toString();
    }

    @Override
    public String toString() {
        return file.substring(FOLDER.length());
    }
}
