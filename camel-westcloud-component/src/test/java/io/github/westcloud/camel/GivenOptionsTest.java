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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.camel.internal.operations.OperationInputs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.ComponentModel.EndpointOptionModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every option of the metadata on each side, and with each operation: it is used or refused. */
class GivenOptionsTest extends ServerTestSupport {

    /** Options of the producer that have to do with all operations, or with none. */
    private static final Set<String> OF_ALL_OPERATIONS =
            Set.of("operation", "jailStartingDirectory", "lazyStartProducer", "pojoRequest", "flatten");

    private static final Set<String> BOTH = Set.of("exchangePattern", "flatten", "recursive");

    static Stream<Arguments> consumerOptions() throws IOException {
        return options("consumer").map(Arguments::of);
    }

    static Stream<Arguments> producerOptions() throws IOException {
        return options("producer").map(Arguments::of);
    }

    static Stream<Arguments> operationsAndOptions() {
        return Arrays.stream(WestCloudOperation.values())
                .flatMap(operation -> OperationInputs.all().stream().map(option -> Arguments.of(operation, option)));
    }

    @ParameterizedTest
    @MethodSource("consumerOptions")
    void aProducerRefusesTheOptionsOfConsumers(String option) {
        var given = GivenOptions.of(Set.of(option));

        assertThatThrownBy(() -> given.checkProducer(new WestCloudRequestConfiguration()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The option " + option + " is an option of a consumer and has no effect in a producer (to)."
                        + " Remove it from the URI of this endpoint");
        assertThatCode(given::checkConsumer).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("producerOptions")
    void aConsumerRefusesTheOptionsOfProducers(String option) {
        var given = GivenOptions.of(Set.of(option));

        assertThatThrownBy(given::checkConsumer)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The option " + option + " is an option of a producer");
        assertThatCode(() -> given.checkProducer(new WestCloudRequestConfiguration()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("operationsAndOptions")
    void anOperationRefusesTheOptionsOfOthers(WestCloudOperation operation, String option) {
        var request = new WestCloudRequestConfiguration();
        request.setOperation(operation);
        var named = GivenOptions.of(Set.of("operation", option));

        if (OperationInputs.of(operation).contains(option)) {
            assertThatCode(() -> named.checkProducer(request)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> named.checkProducer(request))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The option " + option + " has no effect with operation=" + operation);
        }
        // A header may name the operation that uses it.
        assertThatCode(() -> GivenOptions.of(Set.of(option)).checkProducer(request))
                .doesNotThrowAnyException();
    }

    /** A new option has to be put into the table of operations. */
    @Test
    void everyOptionOfProducersBelongsToAnOperation() throws IOException {
        assertThat(options("producer").filter(option -> !OF_ALL_OPERATIONS.contains(option)))
                .isSubsetOf(OperationInputs.all());
    }

    @Test
    void everyOptionOfAnOperationExists() throws IOException {
        assertThat(OperationInputs.all())
                .isSubsetOf(model().getEndpointOptions().stream()
                        .map(EndpointOptionModel::getName)
                        .toList());
    }

    @Test
    void aRouteWithAnOptionOfTheOtherSideDoesNotStart() {
        assertThatThrownBy(() -> template().sendBody("westcloud:demo/in?delete=true", "body"))
                .rootCause()
                .hasMessageContaining("The option delete is an option of a consumer");
        assertThatThrownBy(() -> consumer().receiveBody("westcloud:demo/in?fileExist=Override", 1))
                .rootCause()
                .hasMessageContaining("The option fileExist is an option of a producer");
        assertThatThrownBy(() -> template().sendBody("westcloud:demo/in?operation=copy&range=bytes=0-1", "body"))
                .rootCause()
                .hasMessageContaining("The option range has no effect with operation=copy")
                .hasMessageContaining("[download]");
        assertThatThrownBy(() -> template().sendBody("westcloud:demo?operation=head&metadata.a=1", "body"))
                .rootCause()
                .hasMessageContaining("The option metadata has no effect with operation=head");
        assertThat(requests()).isEmpty();
    }

    /** Defaults of the component are for all endpoints, whatever they do. */
    @Test
    void optionsOfTheComponentAreNoContradiction() {
        var component = context().getComponent("westcloud", WestCloudComponent.class);
        component.getConfiguration().getRequest().setContentType("text/plain");

        store("in/a.txt", "a");
        assertThat(consumer().receiveBody("westcloud:demo/in?noop=true", 5000, String.class))
                .isEqualTo("a");
    }

    private static Stream<String> options(String side) throws IOException {
        return model().getEndpointOptions().stream()
                .filter(option -> Arrays.asList(option.getLabel().split(",")).contains(side))
                .map(EndpointOptionModel::getName)
                .filter(option -> !BOTH.contains(option));
    }

    private static ComponentModel model() throws IOException {
        try (var json =
                GivenOptionsTest.class.getResourceAsStream("/META-INF/io/github/westcloud/camel/westcloud.json")) {
            return JsonMapper.generateComponentModel(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
