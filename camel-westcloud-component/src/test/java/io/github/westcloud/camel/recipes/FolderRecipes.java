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

/** A local folder and a directory of the bucket. */
class FolderRecipes extends RecipeBook {

    // spotless:off: steps stand deeper than the step they belong to
    void mirror() {
        // tag::mirror[]
        from("file:{{outbox}}?recursive=true&noop=true&idempotentKey=${file:name}-${file:size}-${file:modified}")
            .to("westcloud:backup/mirror?fileExist=Override&keepLastModified=true");

        from("westcloud:backup/mirror?recursive=true&keepLastModified=true")
            .to("file:{{outbox}}?keepLastModified=true&tempPrefix=.part-");
        // end::mirror[]
    }
    // spotless:on
}
