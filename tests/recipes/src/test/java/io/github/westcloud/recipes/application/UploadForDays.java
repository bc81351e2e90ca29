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
package io.github.westcloud.recipes.application;

// spotless:off: as it stands on a page
// tag::upload-for-days[]
import io.github.westcloud.client.WestCloudException;
import org.apache.camel.builder.RouteBuilder;

public class UploadForDays extends RouteBuilder {

    @Override
    public void configure() {
        onException(WestCloudException.class)
            .onWhen(simple("${exception.retryable}"))
            .maximumRedeliveries(-1)
            .redeliveryDelay(1000).useExponentialBackOff().backOffMultiplier(2).maximumRedeliveryDelay(300_000);

        from("file:{{outbox}}?delete=true&readLock=changed&readLockCheckInterval=1000&readLockTimeout=10000")
            .to("westcloud:backup?resume=true&resumeDirectory={{work}}&fileExist=Override");
    }
}
// end::upload-for-days[]
// spotless:on
