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
package io.github.westcloud.documentation.shown;

import io.github.westcloud.pages.Repository;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;

/** What Camel's tooling wrote down about the component and its peers, and a catalog of Camel that knows all of them. */
public final class ComponentMetadata {

    private static final String JSON =
            "camel-westcloud-component/src/generated/resources/META-INF/io/github/westcloud/camel/westcloud.json";

    private ComponentMetadata() {}

    /** Of this component. */
    public static ComponentModel model() {
        return JsonMapper.generateComponentModel(Repository.read(JSON));
    }

    /** Of one of Camel's own components. */
    public static ComponentModel of(String scheme) {
        return new DefaultCamelCatalog().componentModel(scheme);
    }

    /** Camel's own components and this one. */
    public static CamelCatalog catalog() {
        var catalog = new DefaultCamelCatalog();
        catalog.addComponent("westcloud", model().getJavaType(), Repository.read(JSON));
        return catalog;
    }

    /** The names of all options, of the component and of its endpoints. */
    public static List<String> optionNames() {
        var model = model();
        return Stream.concat(model.getComponentOptions().stream(), model.getEndpointOptions().stream())
                .map(BaseOptionModel::getName)
                .distinct()
                .toList();
    }

    /** The names of all message headers. */
    public static List<String> headerNames() {
        return model().getEndpointHeaders().stream()
                .map(BaseOptionModel::getName)
                .toList();
    }
}
