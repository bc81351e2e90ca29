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
package io.github.westcloud.server.internal.storage.engine;

import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * The engine does what a map does, through restarts, kills and power failures. The system property {@code jqwik.tries.default} says how many
 * chains of up to 60 operations are tried.
 */
class EngineModelTest {

    private static final String SEED = "20261126";
    private static final int LONGEST_CHAIN = 60;

    @Property(seed = SEED)
    void onDisk(@ForAll("onDisk") ActionChain<ModelledEngine> chain) {
        chain.run().close();
    }

    @Property(seed = SEED)
    void inMemory(@ForAll("inMemory") ActionChain<ModelledEngine> chain) {
        chain.run().close();
    }

    @Provide
    Arbitrary<ActionChain<ModelledEngine>> onDisk() {
        return chains(true);
    }

    @Provide
    Arbitrary<ActionChain<ModelledEngine>> inMemory() {
        return chains(false);
    }

    private static Arbitrary<ActionChain<ModelledEngine>> chains(boolean onDisk) {
        return ActionChain.startWith(() -> new ModelledEngine(onDisk, 1))
                .withAction(6, put())
                .withAction(2, on("createDirectory", (engine, path) -> engine.createDirectory(path, true)))
                .withAction(1, on("createDirectoryIn", (engine, path) -> engine.createDirectory(path, false)))
                .withAction(4, on("delete", ModelledEngine::delete))
                .withAction(3, copy())
                .withAction(3, move())
                .withAction(1, on("update", ModelledEngine::update))
                .withAction(3, beginUpload())
                .withAction(3, on("writePart", ModelledEngine::writePart))
                .withAction(3, on("completeUpload", ModelledEngine::completeUpload))
                .withAction(1, on("abortUpload", ModelledEngine::abortUpload))
                .withAction(2, list())
                .withAction(1, doing("tick", ModelledEngine::tick))
                .withAction(1, doing("sweep", ModelledEngine::sweep))
                .withAction(1, doing("stopAndStart", ModelledEngine::stopAndStart))
                .withAction(1, doing("kill", ModelledEngine::kill))
                .withAction(1, doing("failPower", ModelledEngine::failPower))
                .withMaxTransformations(LONGEST_CHAIN);
    }

    private interface OnPath {
        void run(ModelledEngine engine, String path);
    }

    private static Action.Independent<ModelledEngine> doing(String name, Consumer<ModelledEngine> work) {
        return () -> Arbitraries.just(Transformer.mutate(name, work));
    }

    private static Action.Independent<ModelledEngine> on(String name, OnPath work) {
        return () -> paths().map(path -> Transformer.mutate(name + " " + path, engine -> work.run(engine, path)));
    }

    private static Action.Independent<ModelledEngine> put() {
        return () -> Combinators.combine(paths(), texts(), booleans(), booleans(), booleans())
                .as((path, text, expires, overwrite, parents) -> Transformer.mutate(
                        "put %s %d bytes, expires %s, overwrite %s, parents %s"
                                .formatted(path, text.length(), expires, overwrite, parents),
                        engine -> engine.put(path, text, expires, overwrite, parents)));
    }

    private static Action.Independent<ModelledEngine> copy() {
        return () -> Combinators.combine(paths(), paths(), booleans(), booleans())
                .as((source, target, overwrite, parents) -> Transformer.mutate(
                        "copy %s to %s, overwrite %s, parents %s".formatted(source, target, overwrite, parents),
                        engine -> engine.copy(source, target, overwrite, parents)));
    }

    private static Action.Independent<ModelledEngine> move() {
        return () -> Combinators.combine(paths(), paths(), booleans())
                .as((source, target, parents) -> Transformer.mutate(
                        "move %s to %s, parents %s".formatted(source, target, parents),
                        engine -> engine.move(source, target, parents)));
    }

    private static Action.Independent<ModelledEngine> beginUpload() {
        return () -> Combinators.combine(paths(), texts().filter(text -> !text.isEmpty()), booleans(), booleans())
                .as((path, text, overwrite, parents) -> Transformer.mutate(
                        "beginUpload %s %d bytes, overwrite %s, parents %s"
                                .formatted(path, text.length(), overwrite, parents),
                        engine -> engine.beginUpload(path, text, overwrite, parents)));
    }

    private static Action.Independent<ModelledEngine> list() {
        return () -> Combinators.combine(
                        Arbitraries.of("", "d", "d/e", "a", "x"),
                        Arbitraries.integers().between(1, 3))
                .as((path, limit) -> Transformer.mutate(
                        "list '%s' by %d".formatted(path, limit), engine -> engine.list(path, limit)));
    }

    private static Arbitrary<String> paths() {
        return Arbitraries.of("a", "b", "d", "d/a", "d/b", "d/e", "d/e/a", "d e", "x/y/z", "\u00e9");
    }

    /** Up to several pages of a disk. */
    private static Arbitrary<String> texts() {
        return Arbitraries.of(0, 1, 100, 4096, 10_000)
                .flatMap(length -> Arbitraries.of("q", "r", "s").map(letter -> letter.repeat(length)));
    }

    private static Arbitrary<Boolean> booleans() {
        return Arbitraries.of(true, false);
    }
}
