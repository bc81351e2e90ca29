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
package io.github.westcloud.camel.quarkus.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ExtensionSslNativeSupportBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;

/** What a native executable needs to be told. Camel Quarkus registers the component, its options and converters itself. */
class NativeImageProcessor {

    /** Jackson reads these. */
    static final String[] RECORDS = {
        "io.github.westcloud.client.internal.dialect.rest.ListingDecoder$Entry",
        "io.github.westcloud.client.internal.upload.Begun",
        "io.github.westcloud.client.internal.upload.Sent"
    };

    static final String[] RESOURCES = {
        "META-INF/io/github/westcloud/camel/westcloud.json",
        "io/github/westcloud/client/version.properties",
        "org/apache/hc/client5/version.properties",
        "org/apache/hc/core5/version.properties",
        "org/publicsuffix/list/effective_tld_names.dat"
    };

    @BuildStep
    ReflectiveClassBuildItem records() {
        return ReflectiveClassBuildItem.builder(RECORDS)
                .constructors()
                .methods()
                .fields()
                .reason("read as JSON by the client of West Cloud")
                .build();
    }

    @BuildStep
    NativeImageResourceBuildItem resources() {
        return new NativeImageResourceBuildItem(RESOURCES);
    }

    @BuildStep
    ExtensionSslNativeSupportBuildItem https() {
        return new ExtensionSslNativeSupportBuildItem(WestCloudProcessor.FEATURE);
    }
}
