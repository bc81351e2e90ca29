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
// tag::unzip[]
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.dataformat.zipfile.ZipFileDataFormat;

public class Unzip extends RouteBuilder {

    @Override
    public void configure() {
        var zipFile = new ZipFileDataFormat();
        zipFile.setUsingIterator(true);
        zipFile.setPreservePathElements(true);

        from("westcloud:backup/archives?antInclude=*.zip&move=done&moveFailed=failed")
            .streamCache("false")
            .removeHeaders("CamelWestCloud*")
            .unmarshal(zipFile)
            .split(body()).streaming().stopOnException()
                .to("westcloud:backup/unzipped?fileExist=Override");
    }
}
// end::unzip[]
// spotless:on
