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
package io.github.westcloud.camel.quarkus.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck.Result;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckHelper;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * The checks of Camel that concern West Cloud, as one readiness check of the application: that a producer reaches its bucket, and
 * that the last poll of a consumer did not fail. Thread-safe. A check sends a request for each producer, within the time-outs of the
 * component.
 */
@Readiness
@ApplicationScoped
public class WestCloudHealthCheck implements HealthCheck {

    private static final String NAME = "West Cloud";
    private static final String SCHEME = "westcloud:";
    /** Camel leaves them out by default. */
    private static final String ALSO_WHAT_IS_UP = "full";

    private final CamelContext context;

    WestCloudHealthCheck(CamelContext context) {
        this.context = context;
    }

    @Override
    public HealthCheckResponse call() {
        var results = HealthCheckHelper.invokeReadiness(context, ALSO_WHAT_IS_UP).stream()
                .filter(WestCloudHealthCheck::isOfWestCloud)
                .sorted(Comparator.comparing(result -> result.getCheck().getId()))
                .toList();
        var response = HealthCheckResponse.named(NAME).status(isUp(results));
        results.forEach(result -> response.withData(result.getCheck().getId(), text(result)));
        return response.build();
    }

    private static boolean isOfWestCloud(Result result) {
        return String.valueOf(result.getDetails().get(org.apache.camel.health.HealthCheck.ENDPOINT_URI))
                .startsWith(SCHEME);
    }

    private static boolean isUp(Collection<Result> results) {
        return results.stream().noneMatch(result -> result.getState() == State.DOWN);
    }

    private static String text(Result result) {
        return result.getState() == State.DOWN && result.getMessage() != null
                ? result.getState() + ": " + result.getMessage()
                : result.getState().toString();
    }
}
