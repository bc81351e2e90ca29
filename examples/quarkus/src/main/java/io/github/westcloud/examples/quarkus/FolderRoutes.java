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
package io.github.westcloud.examples.quarkus;

import org.apache.camel.builder.RouteBuilder;

/** One folder into the bucket, and out of the bucket into another one. What has arrived is deleted where it came from. */
public class FolderRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("file:{{example.outbox}}?delete=true&recursive=true")
                .routeId("folder-to-bucket")
                .to("westcloud:{{example.bucket}}/inbox?fileExist=Override")
                .log("${header.CamelFileName} is in the bucket");

        from("westcloud:{{example.bucket}}/inbox?delete=true&recursive=true&delay=1000")
                .routeId("bucket-to-folder")
                .to("file:{{example.inbox}}")
                .log("${header.CamelFileName} has come back, ${header.CamelFileLength} bytes");
    }
}
