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
package io.github.westcloud.examples.rest;

import io.github.westcloud.client.WestCloudException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.PredicateValidationException;
import org.springframework.stereotype.Component;

/** The recipe of docs/recipes.md as a bean. */
@Component
public class RestFiles extends RouteBuilder {

    @Override
    public void configure() {
        onException(PredicateValidationException.class)
                .handled(true)
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(400))
                .setBody(
                        constant("A name consists of letters, digits, '.', '_' and '-', and does not begin with '.'."));

        onException(WestCloudException.class)
                .onWhen(simple("${exception.kind} == 'NOT_FOUND'"))
                .handled(true)
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(404))
                .setBody(constant("No such file."));

        from("platform-http:/files/{name}?httpMethodRestrict=PUT&useStreaming=true")
                .streamCache("false")
                .validate()
                .simple("${header.name} regex '[A-Za-z0-9_-][A-Za-z0-9._-]*'")
                .removeHeaders("x-west-*")
                .setHeader(Exchange.FILE_NAME, header("name"))
                .to("westcloud:backup/files?fileExist=Override")
                .removeHeaders("*")
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(201))
                .setBody(constant(""));

        from("platform-http:/files/{name}?httpMethodRestrict=GET")
                .validate()
                .simple("${header.name} regex '[A-Za-z0-9_-][A-Za-z0-9._-]*'")
                .setHeader(Exchange.FILE_NAME, header("name"))
                .to("westcloud:backup/files?operation=download")
                .setProperty("type", header("CamelFileContentType"))
                .removeHeaders("*")
                .setHeader(Exchange.CONTENT_TYPE, exchangeProperty("type"))
                .setHeader("Content-Disposition", constant("attachment"));
    }
}
