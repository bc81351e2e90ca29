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

import io.github.westcloud.camel.internal.monitor.BucketHealthCheck;
import io.github.westcloud.client.WestCloudClient;
import java.util.function.Supplier;
import org.apache.camel.Endpoint;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;

/** The health check of a producer, in Camel's repository for as long as the producer runs. */
final class ProducerHealth implements AutoCloseable {

    private final WritableHealthCheckRepository repository;
    private final BucketHealthCheck check;
    private final WestCloudClient probe;

    private ProducerHealth(WritableHealthCheckRepository repository, BucketHealthCheck check, WestCloudClient probe) {
        this.repository = repository;
        this.check = check;
        this.probe = probe;
    }

    /**
     * Registers a check.
     *
     * @param probes makes the client that the check asks with
     * @return {@code null} if Camel's health checks are not there
     */
    static ProducerHealth register(
            Endpoint endpoint, WestCloudConfiguration options, boolean enabled, Supplier<WestCloudClient> probes) {
        var repository = HealthCheckHelper.getHealthCheckRepository(
                endpoint.getCamelContext(), "producers", WritableHealthCheckRepository.class);
        if (repository == null) {
            return null;
        }
        var probe = probes.get();
        var check = new BucketHealthCheck(probe, id(options), endpoint.toString(), enabled);
        repository.addHealthCheck(check);
        return new ProducerHealth(repository, check, probe);
    }

    private static String id(WestCloudConfiguration options) {
        var directory = options.getDirectory();
        return "producer:westcloud-" + options.getBucketName() + (directory.isEmpty() ? "" : "/" + directory);
    }

    @Override
    public void close() {
        repository.removeHealthCheck(check);
        probe.close();
    }
}
