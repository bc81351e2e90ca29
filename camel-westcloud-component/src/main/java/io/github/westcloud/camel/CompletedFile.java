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

import io.github.westcloud.camel.internal.body.BodyCompletion;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFileOnCompletion;
import org.apache.camel.spi.Synchronization;

/** Looks through the completions of an exchange for that of the one file, and for those of others. */
final class CompletedFile implements Predicate<Synchronization> {

    private ConsumedFileState state;
    private int others;

    private CompletedFile() {}

    /**
     * The file of an exchange whose route has ended, if completing the exchange does nothing but delete, move or keep that file.
     * Completions of the route or of its author may rely on their thread and order.
     */
    static Optional<ConsumedFileState> alone(Exchange exchange) {
        var search = new CompletedFile();
        exchange.getUnitOfWork().handoverSynchronization(exchange, search);
        return search.others == 0 ? Optional.ofNullable(search.state) : Optional.empty();
    }

    /** Leaves each where it is. */
    @Override
    public boolean test(Synchronization completion) {
        if (completion instanceof ConsumedFileState ofFile && state == null) {
            state = ofFile;
        } else if (!(completion instanceof GenericFileOnCompletion) && !(completion instanceof BodyCompletion)) {
            others++;
        }
        return false;
    }
}
