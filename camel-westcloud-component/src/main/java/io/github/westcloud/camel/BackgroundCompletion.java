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
package io.github.westcloud.camel;

import io.github.westcloud.camel.internal.body.WestCloudFile;
import io.github.westcloud.camel.internal.consumer.BackgroundTasks;
import io.github.westcloud.camel.internal.consumer.CommitOrder;
import io.github.westcloud.camel.internal.consumer.ProcessedFiles;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes the exchanges of a consumer: their files are deleted, moved or kept. The next message need not wait for that, unless the
 * exchange has failed or has completions of its own. Thread-safe.
 */
final class BackgroundCompletion implements FileRoute.Owner {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundCompletion.class);

    private final GenericFileEndpoint<?> endpoint;
    private final BackgroundTasks tasks;
    private final ProcessedFiles processed;
    private final Exchanges exchanges;

    /** What the consumer does with its exchanges. */
    interface Exchanges {

        /** Whether they come from the consumer's own polls. What is polled by hand belongs to the caller. */
        boolean arePolled();

        void begin(Exchange exchange) throws Exception;

        void end(Exchange exchange);

        /** Gives the exchange of a file its place among those that are ended in the background. */
        CommitOrder.Turn turn(Exchange exchange, WestCloudFile file);

        /** The exchange of a file has ended. */
        void ended(WestCloudFile file);
    }

    /**
     * @param tasks runs what is done in the background
     * @param processed is told of a file before its exchange ends
     */
    BackgroundCompletion(
            GenericFileEndpoint<?> endpoint, BackgroundTasks tasks, ProcessedFiles processed, Exchanges exchanges) {
        this.endpoint = endpoint;
        this.tasks = tasks;
        this.processed = processed;
        this.exchanges = exchanges;
    }

    /**
     * With MDC logging, each exchange has to be completed by the thread that began it. A done file is deleted when all files before
     * it are. Files that {@code preMove} gives one name have to be gone before the next one takes it.
     */
    @Override
    public boolean completesExchanges() {
        return tasks.areAllowed()
                && exchanges.arePolled()
                && endpoint.getDoneFileName() == null
                && endpoint.getPreMove() == null
                && !Boolean.TRUE.equals(endpoint.getCamelContext().isUseMDCLogging());
    }

    @Override
    public void begin(Exchange exchange) throws Exception {
        exchanges.begin(exchange);
    }

    /** If there are too many in the background already, the thread of the route does it. */
    @Override
    public void complete(Exchange exchange) {
        var state = exchange.isFailed() ? null : CompletedFile.alone(exchange).orElse(null);
        if (state == null || !isRemembered(state.file())) {
            awaitEarlierOnes();
            exchanges.end(exchange);
            return;
        }
        state.restore(exchange);
        var turn = turn(exchange, state.file());
        Runnable completion = () -> turn.run(() -> exchanges.end(exchange));
        if (!tasks.tryExecute(completion)) {
            completion.run();
        }
    }

    @Override
    public void ended(WestCloudFile file) {
        exchanges.ended(file);
    }

    /** How many exchanges are being completed. */
    int pending() {
        return tasks.pending();
    }

    /** Waits until none is being completed. */
    void await() throws InterruptedException {
        tasks.await();
    }

    /** Waits until none is being completed, or for some time. */
    void await(Duration time) throws InterruptedException {
        tasks.await(time);
    }

    /** Whoever relies on the order of messages gets it. */
    private void awaitEarlierOnes() {
        try {
            tasks.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isRemembered(WestCloudFile file) {
        try {
            processed.remember(file);
            return true;
        } catch (RuntimeException e) {
            LOG.debug("Cannot add a key to the idempotent repository, which is tried once more", e);
            return false;
        }
    }

    private CommitOrder.Turn turn(Exchange exchange, WestCloudFile file) {
        try {
            return exchanges.turn(exchange, file);
        } catch (RuntimeException e) {
            LOG.debug("Cannot evaluate the new name of {}, which is tried once more", file, e);
            return Runnable::run;
        }
    }
}
