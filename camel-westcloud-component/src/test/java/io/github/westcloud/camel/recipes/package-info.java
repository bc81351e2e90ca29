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
/**
 * The recipes of the documentation, each run against the local server. A recipe in Java is what stands between its tags in
 * one of the {@code RecipeBook}s, one in YAML is a file of {@code src/test/resources/recipes}; {@code PagesTest} holds the
 * pages to them.
 */
package io.github.westcloud.camel.recipes;
