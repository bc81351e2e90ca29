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
package io.github.westcloud.examples.karaf;

import org.apache.camel.builder.RouteBuilder;

/** The endpoint and the credentials are not set here but in Karaf's configuration {@code io.github.westcloud}. */
public final class FolderRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // spotless:off
        from("file:{{sys:karaf.base}}/outbox?delete=true")
            .to("westcloud:demo/inbox?fileExist=Override");

        from("westcloud:demo/inbox?delay=1000&move=done")
            .log("${header.CamelFileName} has ${header.CamelFileLength} bytes");
        // spotless:on
    }
}
