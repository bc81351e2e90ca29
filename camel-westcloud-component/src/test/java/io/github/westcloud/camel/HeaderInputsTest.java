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

import io.github.westcloud.camel.internal.operations.HeaderInputs;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.ComponentModel.EndpointHeaderModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every header of the metadata with every operation: a value that cannot be right is refused by the operations that use the
 * header, and changes nothing for the others.
 */
class HeaderInputsTest extends ServerTestSupport {

    private static final Pattern USED_BY = Pattern.compile("Used by ([^.]*?)(?:, refused by ([^.]*))?\\.$");

    /** One for each header that is an input; a new one needs one too. */
    private static final Map<String, Object> WRONG = Map.ofEntries(
            Map.entry(WestCloudConstants.FILE_NAME, "../../outside"),
            Map.entry(WestCloudConstants.OPERATION, "explode"),
            Map.entry(WestCloudConstants.BUCKET_NAME, "no bucket"),
            Map.entry(WestCloudConstants.PATH, "a/../b"),
            Map.entry(WestCloudConstants.SOURCE_PATH, "a/../b"),
            Map.entry(WestCloudConstants.CONTENT_TYPE, "text/\nplain"),
            Map.entry(WestCloudConstants.CONTENT_MD5, "no digits"),
            Map.entry(WestCloudConstants.CONTENT_LENGTH, "long"),
            Map.entry(WestCloudConstants.CONTENT_SECRET, "no secret!"),
            Map.entry(WestCloudConstants.NEW_CONTENT_SECRET, "no secret!"),
            Map.entry(WestCloudConstants.TTL_DAYS, "soon"),
            Map.entry(WestCloudConstants.METADATA, "no map"),
            Map.entry(WestCloudConstants.METADATA_MODE, "mix"),
            Map.entry(WestCloudConstants.OVERWRITE, "perhaps"),
            Map.entry(WestCloudConstants.AUTO_CREATE, "perhaps"),
            Map.entry(WestCloudConstants.ASYNC, "perhaps"),
            Map.entry(WestCloudConstants.RANGE, "all"),
            Map.entry(WestCloudConstants.LIST_LIMIT, "few"),
            Map.entry(WestCloudConstants.LIST_ORDER, "mixed"),
            Map.entry(WestCloudConstants.LIST_ITERATOR, "nowhere"),
            Map.entry(WestCloudConstants.LIST_ALL_PAGES, "perhaps"),
            Map.entry(WestCloudConstants.RECURSIVE, "perhaps"));

    private final Map<String, EndpointHeaderModel> headers = headers();

    HeaderInputsTest() throws IOException {}

    @ParameterizedTest
    @EnumSource(WestCloudOperation.class)
    void aHeaderIsUsedOrLeftAlone(WestCloudOperation operation) {
        var without = run(operation, Map.of());
        var wrong = new ArrayList<String>();
        for (var header : headers.keySet()) {
            var value = WRONG.getOrDefault(header, "anything");
            var outcome = run(operation, Map.of(header, value));
            boolean noticed =
                    users(header).contains(operation.name()) || refusers(header).contains(operation.name());
            if (noticed == outcome.equals(without)) {
                wrong.add(header + (noticed ? " is ignored" : " has an effect: " + outcome));
            }
        }
        assertThat(without).startsWith("done");
        assertThat(wrong).isEmpty();
    }

    /** What the operation has sent, or why it failed. */
    private String run(WestCloudOperation operation, Map<String, Object> more) {
        prepare(operation);
        var given = new HashMap<String, Object>(Map.of(
                WestCloudConstants.FILE_NAME,
                "named",
                WestCloudConstants.SOURCE_PATH,
                "start/source",
                "x-west-meta-a",
                "1"));
        given.putAll(more);
        var uri = "westcloud:demo/start?operation=" + operation;
        if (operation == WestCloudOperation.deleteDirectory && more.containsKey(WestCloudConstants.CONTENT_SECRET)) {
            // A directory has no secret, but files in it have.
            uri += "&recursive=true";
            store("start/named/file", "x");
        }
        var exchange = template().request(uri, e -> {
            e.getMessage().setBody("body");
            e.getMessage().setHeaders(given);
        });
        return outcome(exchange);
    }

    private static String outcome(Exchange exchange) {
        return exchange.isFailed() ? "failed: " + exchange.getException().getMessage() : "done: " + requests();
    }

    private static void prepare(WestCloudOperation operation) {
        client().deleteAll("start");
        store("start/source", "source");
        switch (operation) {
            case list, deleteDirectory ->
                client().createDirectory(CreateDirectoryRequest.of(ObjectPath.of("start/named")));
            case download, head, delete, updateMetadata -> store("start/named", "named");
            default -> {}
        }
        server().clearRequests();
    }

    @Test
    void theDescriptionsSayWhichOperationsUseAHeader() {
        var own = headers.keySet().stream()
                .filter(header -> header.startsWith("CamelWestCloud"))
                .toList();

        assertThat(own).hasSizeGreaterThan(20).allSatisfy(header -> {
            assertThat(users(header)).as(header).isEqualTo(names(HeaderInputs.usersOf(header)));
            assertThat(refusers(header)).isEqualTo(names(HeaderInputs.refusersOf(header)));
        });
    }

    @Test
    void aRefusedHeaderIsNamedWithTheOperationsThatUseIt() {
        for (var header : headers.keySet()) {
            for (var operation : refusers(header)) {
                var outcome = run(WestCloudOperation.valueOf(operation), Map.of(header, "true"));
                assertThat(outcome)
                        .isEqualTo("failed: The header " + header + " has no effect with operation=" + operation
                                + ". Remove it, or use one of the operations that support it: "
                                + HeaderInputs.usersOf(header));
            }
        }
        assertThat(run(WestCloudOperation.uploadChunked, Map.of(WestCloudConstants.ASYNC, false)))
                .startsWith("done");
    }

    @Test
    void aMisspeltHeaderOfThisComponentIsRefused() {
        var outcome = run(WestCloudOperation.upload, Map.of("CamelWestCloudOverwirte", false));

        assertThat(outcome)
                .startsWith("failed: There is no header CamelWestCloudOverwirte.")
                .contains(WestCloudConstants.OVERWRITE);
        assertThat(run(WestCloudOperation.upload, Map.of("camelwestcloudttldays", 7)))
                .startsWith("done");
    }

    private Set<String> users(String header) {
        return operations(header, 1);
    }

    private Set<String> refusers(String header) {
        return operations(header, 2);
    }

    private Set<String> operations(String header, int group) {
        if (header.equals(WestCloudConstants.FILE_NAME)) {
            return group == 1 ? names(Set.of(WestCloudOperation.values())) : Set.of();
        }
        var matcher = USED_BY.matcher(headers.get(header).getDescription());
        if (!matcher.find() || matcher.group(group) == null) {
            return Set.of();
        }
        return matcher.group(group).equals("all operations")
                ? names(Set.of(WestCloudOperation.values()))
                : Arrays.stream(matcher.group(group).split(", | and ")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Set<WestCloudOperation> operations) {
        return operations.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that a producer may meet. */
    private static Map<String, EndpointHeaderModel> headers() throws IOException {
        try (var json =
                HeaderInputsTest.class.getResourceAsStream("/META-INF/io/github/westcloud/camel/westcloud.json")) {
            return JsonMapper.generateComponentModel(new String(json.readAllBytes(), StandardCharsets.UTF_8))
                    .getEndpointHeaders()
                    .stream()
                    .collect(Collectors.toMap(
                            ComponentModel.EndpointHeaderModel::getName, header -> header, (a, b) -> a, TreeMap::new));
        }
    }
}
