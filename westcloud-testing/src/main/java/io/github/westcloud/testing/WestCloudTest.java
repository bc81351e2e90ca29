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
package io.github.westcloud.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a local server for the tests of a class, which can take it as a parameter:
 *
 * <pre>{@code
 * @WestCloudTest(bucket = "invoices", routes = InvoiceRoutes.class)
 * class InvoiceRoutesTest {
 *
 *     @Test
 *     void anInvoiceIsStored(ProducerTemplate camel, Bucket invoices) {
 *         camel.sendBodyAndHeader("direct:invoice", "4 pallets", Exchange.FILE_NAME, "4711.txt");
 *         assertThat(invoices.storedText("2026/4711.txt")).isEqualTo("4 pallets");
 *     }
 * }
 * }</pre>
 *
 * <p>Every test begins without faults, with the right time, and with what methods with {@code @BeforeAll} have stored and the files of
 * {@link WithFiles}. If it fails, its failure lists the requests that the server refused, and why.
 * In a class that extends {@code CamelTestSupport} the component is pointed to the server. Parameters may be a
 * {@link io.github.westcloud.server.WestCloudServer}, a {@link io.github.westcloud.client.WestCloudClient} for the first
 * bucket, the {@link io.github.westcloud.server.Bucket} itself, and Camel's {@code CamelContext} and {@code ProducerTemplate} of the
 * test. For Spring Boot there is
 * {@link io.github.westcloud.testing.spring.WithWestCloudServer}.
 *
 * @see WestCloudExtension
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(WestCloudExtension.class)
public @interface WestCloudTest {

    /** The buckets, at least one. */
    String[] bucket() default "demo";

    /** The user, who may do everything in every bucket. */
    String username() default "alice";

    /** The password of the user. */
    String password() default "secret";

    /**
     * The routes under test, subtypes of Camel's {@code RoutesBuilder} with a constructor without parameters. They run during each test, in a
     * CamelContext of its own whose component {@code westcloud} is pointed to the server. Not for classes that extend
     * {@code CamelTestSupport}.
     */
    Class<?>[] routes() default {};

    /** The values of placeholders in the routes, for example {@code "every=10"}. */
    String[] properties() default {};
}
