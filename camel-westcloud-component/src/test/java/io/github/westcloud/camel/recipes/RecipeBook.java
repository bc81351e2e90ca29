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
package io.github.westcloud.camel.recipes;

import java.lang.reflect.InvocationTargetException;
import java.util.regex.Pattern;
import org.apache.camel.builder.RouteBuilder;

/** Recipes of one kind: each a method, its name that of the recipe without the hyphens. A test adds one of them. */
abstract class RecipeBook extends RouteBuilder {

    private String recipe;

    /** Makes the routes of this recipe only. */
    RecipeBook open(String name) {
        recipe = Pattern.compile("-([a-z])").matcher(name).replaceAll(letter -> letter.group(1)
                .toUpperCase(java.util.Locale.ROOT));
        return this;
    }

    @Override
    public void configure() throws Exception {
        try {
            getClass().getDeclaredMethod(recipe).invoke(this);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }
}
