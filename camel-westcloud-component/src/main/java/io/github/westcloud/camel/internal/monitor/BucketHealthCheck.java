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

import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Map;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;

/**
 * Whether a producer could do something: one signed HEAD of the root of the bucket, sent once and never repeated. It is up
 * when the service answers it and knows the user. Thread-safe.
 */
public final class BucketHealthCheck implements HealthCheck {

    private final WestCloudClient probe;
    private final String id;
    private final String endpointUri;
    private volatile boolean enabled;

    /**
     * @param probe sends the request; whoever made it closes it
     * @param id tells this check from others
     * @param endpointUri the endpoint, without secrets
     */
    public BucketHealthCheck(WestCloudClient probe, String id, String endpointUri, boolean enabled) {
        this.probe = probe;
        this.id = id;
        this.endpointUri = endpointUri;
        this.enabled = enabled;
    }

    @Override
    public Result call(Map<String, Object> options) {
        var result = HealthCheckResultBuilder.on(this)
                .detail(ENDPOINT_URI, endpointUri)
                .detail(CHECK_KIND, Kind.READINESS)
                .detail(CHECK_ID, id)
                .detail(CHECK_GROUP, getGroup());
        if (!enabled) {
            return result.message("Disabled")
                    .detail(CHECK_ENABLED, false)
                    .unknown()
                    .build();
        }
        try {
            probe.head(HeadRequest.of(ObjectPath.root()));
            return result.up().build();
        } catch (WestCloudException e) {
            return down(result, e).build();
        }
    }

    private static HealthCheckResultBuilder down(HealthCheckResultBuilder result, WestCloudException e) {
        result.down().message(e.getMessage()).error(e).detail("westcloud.kind", e.kind());
        if (e.status() != 0) {
            result.detail(HTTP_RESPONSE_CODE, e.status());
        }
        if (e.code() != 0) {
            result.detail("westcloud.code", e.code());
        }
        e.requestId().ifPresent(id -> result.detail("westcloud.request.id", id));
        return result;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getGroup() {
        return "camel";
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
