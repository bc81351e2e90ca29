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
package io.github.westcloud.cli.internal.doctor;

import io.github.westcloud.cli.internal.profile.SettingName;
import io.github.westcloud.cli.internal.profile.Settings;
import io.github.westcloud.protocol.BucketName;
import java.util.function.Consumer;

/** Checks settings, address, clock, credentials and rights, in this order, until one makes the next ones pointless. */
public record Doctor(Settings settings, BucketName bucket) {

    /** Runs the checks; each tells what it has found as soon as it knows. */
    public void run(Consumer<Finding> findings) throws InterruptedException {
        var config = settings.toConfig(bucket).maximumRetries(0).build();
        findings.accept(Finding.ok("settings", settings.origins()));
        var origin = settings.get(SettingName.ENDPOINT).orElseThrow().origin();
        if (new AddressCheck(config.endpoint(), origin).run(findings)) {
            new AccessCheck(config, findings).run();
        }
    }
}
