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
package io.github.westcloud.camel.internal.monitor;

import io.github.westcloud.camel.WestCloudEndpoint;
import io.github.westcloud.client.event.TransferProgress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/** Shows what each endpoint does and has done, for {@code camel get} and the developer console over HTTP. */
@DevConsole(name = "westcloud", displayName = "West Cloud", description = "Activity of the West Cloud endpoints")
public class WestCloudDevConsole extends AbstractDevConsole {

    public WestCloudDevConsole() {
        super("camel", "westcloud", "West Cloud", "Activity of the West Cloud endpoints");
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        var endpoints = new JsonArray();
        endpoints().forEach(endpoint -> endpoints.add(describe(endpoint)));
        var root = new JsonObject();
        root.put("endpoints", endpoints);
        return root;
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        var text = new StringBuilder();
        endpoints().forEach(endpoint -> append(text, describe(endpoint)));
        return text.toString();
    }

    private List<WestCloudEndpoint> endpoints() {
        return getCamelContext().getEndpoints().stream()
                .filter(WestCloudEndpoint.class::isInstance)
                .map(WestCloudEndpoint.class::cast)
                .sorted(Comparator.comparing(WestCloudEndpoint::toString))
                .toList();
    }

    private static JsonObject describe(WestCloudEndpoint endpoint) {
        var json = new JsonObject();
        // The text of an endpoint has no secrets, other than its URI.
        json.put("uri", endpoint.toString());
        json.put("bucket", endpoint.getBucketName());
        json.put("directory", endpoint.getDirectory());
        json.put("endpointUrl", endpoint.getServiceUrl());
        json.put("operation", endpoint.getOperationName());
        json.put("requests", endpoint.getRequests());
        json.put("failedRequests", endpoint.getFailedRequests());
        json.put("retriedRequests", endpoint.getRetriedRequests());
        json.put("bytesSent", endpoint.getBytesSent());
        json.put("bytesReceived", endpoint.getBytesReceived());
        json.put("partsSent", endpoint.getPartsSent());
        json.put("listPages", endpoint.getListPages());
        if (endpoint.getLastError() != null) {
            json.put("lastError", endpoint.getLastError());
            json.put("lastErrorTime", endpoint.getLastErrorTime());
        }
        var transfers = new JsonArray();
        endpoint.getTransfers().forEach(progress -> transfers.add(describe(progress)));
        json.put("transfers", transfers);
        return json;
    }

    private static JsonObject describe(TransferProgress progress) {
        var transfer = progress.transfer();
        var json = new JsonObject();
        json.put("direction", transfer.direction().name());
        json.put("path", "/" + transfer.bucket() + "/" + transfer.path());
        json.put("bytes", progress.total());
        json.put("length", transfer.length());
        return json;
    }

    private static void append(StringBuilder text, JsonObject endpoint) {
        text.append(endpoint.get("uri")).append('\n');
        endpoint.forEach((name, value) -> {
            if (!name.equals("uri")) {
                text.append("    ").append(name).append(": ").append(value).append('\n');
            }
        });
    }
}
