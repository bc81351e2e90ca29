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
package io.github.westcloud.camel.recipes;

import io.github.westcloud.client.WestCloudException;
import org.apache.camel.LoggingLevel;

/** What to do when something goes wrong, and how requests reach the service. */
class TroubleRecipes extends RecipeBook {

    // spotless:off: steps stand deeper than the step they belong to
    void errorsByKind() {
        // tag::errors-by-kind[]
        onException(WestCloudException.class)
            .onWhen(simple("${exception.kind} == 'NOT_FOUND'"))
            .handled(true)
            .setBody(constant("no such invoice"));

        onException(WestCloudException.class)
            .onWhen(simple("${exception.retryable}"))
            .maximumRedeliveries(5).redeliveryDelay(1000).useExponentialBackOff();

        from("direct:invoice")
            .to("westcloud:invoices?operation=download");
        // end::errors-by-kind[]
    }

    void errorsByCode() {
        // tag::errors-by-code[]
        from("direct:close")
            .doTry()
                .to("westcloud:invoices/2025?operation=deleteDirectory")
            .doCatch(WestCloudException.class)
                .onWhen(simple("${exception.code} == 400000012"))
                .log(LoggingLevel.WARN, "2025 still has files in it: ${exception.requestId}")
                .setBody(constant("not empty"))
            .end();
        // end::errors-by-code[]
    }

    void retries() {
        // tag::retries[]
        from("direct:stubborn")
            .to("westcloud:backup?maximumRetries=5&retryDelay=100&responseTimeout=60000");
        // end::retries[]
    }

    void proxy() {
        // tag::proxy[]
        from("direct:fromTheOffice")
            .to("westcloud:backup?proxyHost={{proxy.host}}&proxyPort={{proxy.port}}"
                + "&proxyAuthUsername={{proxy.user}}&proxyAuthPassword=RAW({{proxy.password}})");
        // end::proxy[]
    }

    void tls() {
        // tag::tls[]
        from("direct:private")
            .to("westcloud:backup?endpointUrl={{service}}&sslContextParameters=#ownAuthority");
        // end::tls[]
    }
    // spotless:on
}
