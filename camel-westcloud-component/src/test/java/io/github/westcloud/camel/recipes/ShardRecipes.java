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

import org.apache.camel.Exchange;

/** One directory for each part of the files, so that several JVMs share them without asking one another. */
class ShardRecipes extends RecipeBook {

    // spotless:off: steps stand deeper than the step they belong to
    void uploadShard() {
        // tag::upload-shard[]
        from("file:{{outbox}}?delete=true")
            .process(exchange -> {
                var message = exchange.getMessage();
                var name = message.getHeader(Exchange.FILE_NAME_ONLY, String.class);
                message.setHeader(Exchange.FILE_NAME, Math.floorMod(name.hashCode(), 4) + "/" + name);
            })
            .to("westcloud:invoices/inbox");
        // end::upload-shard[]
    }
    // spotless:on
}
