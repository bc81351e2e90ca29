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
package io.github.westcloud.testing.spring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a local server for a test of a Spring Boot application and points the application to it.
 *
 * <pre>{@code
 * @SpringBootTest
 * @WithWestCloudServer(bucket = "invoices")
 * class InvoicesTest {
 *     @Autowired
 *     WestCloudServer server;
 * }
 * }</pre>
 *
 * <p>The server is a {@link LocalServer}: a bean that starts first and stops last, and to which {@code endpoint-url},
 * {@code username}, {@code password} and {@code westcloud.client.bucket} point, before anything that application.properties or the test
 * itself says. Test classes that share the application context, as Spring decides by their configuration, share the server
 * and its files.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface WithWestCloudServer {

    /** The buckets that are there at the start; {@code westcloud.client.bucket} is the first one. At least one. */
    String[] bucket() default "demo";

    /** The user, who may do everything in every bucket. */
    String username() default "alice";

    /** The password of the user. */
    String password() default "secret";
}
