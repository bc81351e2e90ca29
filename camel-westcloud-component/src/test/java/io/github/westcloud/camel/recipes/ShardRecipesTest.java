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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;

/** Two nodes, each with two of four directories, process all files between them, and have nothing else in common. */
class ShardRecipesTest extends RecipeSupport {

    private static final int FILES = 40;
    /** The route and the properties of the page. */
    private static final String RECIPE = "poll-shard";

    @Override
    RecipeBook book() {
        return new ShardRecipes();
    }

    @Test
    void eachNodeProcessesItsDirectories() throws Exception {
        var names = IntStream.range(0, FILES).mapToObj(i -> i + ".pdf").toList();
        names.forEach(name -> write("outbox/" + name, name.getBytes()));
        run(Dsl.JAVA, "upload-shard");
        await(() -> path("outbox").toFile().list((folder, name) -> name.endsWith(".pdf")).length == 0);
        var shards = new HashMap<String, List<String>>();
        names.forEach(name -> shards.computeIfAbsent(shardOf(name), shard -> new ArrayList<>())
                .add(name));
        assertThat(shards).containsOnlyKeys("0", "1", "2", "3");

        var first = new CopyOnWriteArrayList<String>();
        var second = new CopyOnWriteArrayList<String>();
        var one = node(first, properties());
        var two = node(second, withShards(properties(), "2", "3"));
        try {
            one.start();
            two.start();
            await(() -> first.size() + second.size() >= FILES);
        } finally {
            one.stop();
            two.stop();
        }

        assertThat(first).containsExactlyInAnyOrderElementsOf(filesIn(shards, "0", "1"));
        assertThat(second).containsExactlyInAnyOrderElementsOf(filesIn(shards, "2", "3"));
        assertThat(names).noneMatch(name -> stored("invoices/inbox/" + shardOf(name) + "/" + name) != null);
    }

    private Main node(List<String> received, Properties properties) {
        var main = new Main();
        main.configure().withRoutesIncludePattern("classpath:recipes/" + RECIPE + ".yaml");
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:book")
                        .process(exchange -> received.add(exchange.getMessage().getBody(String.class)));
            }
        });
        main.setOverrideProperties(properties);
        main.addProperty("camel.component.westcloud.endpointUrl", server.uri().toString());
        main.addProperty("camel.component.westcloud.username", "alice");
        main.addProperty("camel.component.westcloud.password", "secret");
        return main;
    }

    /** Those of the page, which are the first node's. */
    private static Properties properties() throws IOException {
        var properties = new Properties();
        try (var in = ShardRecipesTest.class.getResourceAsStream("/recipes/" + RECIPE + ".properties")) {
            properties.load(in);
        }
        return properties;
    }

    private static Properties withShards(Properties properties, String one, String other) {
        properties.setProperty("camel.route-template[0].shard", one);
        properties.setProperty("camel.route-template[1].shard", other);
        return properties;
    }

    private static String shardOf(String name) {
        return String.valueOf(Math.floorMod(name.hashCode(), 4));
    }

    private static List<String> filesIn(Map<String, List<String>> shards, String... wanted) {
        return List.of(wanted).stream()
                .flatMap(shard -> shards.get(shard).stream())
                .toList();
    }
}
